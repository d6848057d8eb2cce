import { type Access, type Client, clients, commandsOf } from './recipes';

const server = { host: 'sftp.cqdg.ca', port: 2222, fingerprint: 'SHA256:abcDEF', hostKey: 'ssh-ed25519 AAAAkey' };
const access: Access = { server, login: 'coeur-anais', keyed: true };
const all = (client: Client, change: Partial<Access> = {}) => Object.values(commandsOf(client, { ...access, ...change })).flat();

describe('the commands of a recipe', () => {
  it.each(['sftp', 'scp', 'lftp', 'rclone', 'curl'] as const)('of %s lead to this server, as this person', (client) => {
    const text = all(client).join('\n');
    expect(text).toContain('coeur-anais');
    expect(text).toContain('sftp.cqdg.ca');
    expect(text).toContain('2222');
    expect(text).toContain('id_ed25519');
  });

  it.each(clients)('of %s never speak of a key to who connects by a password', (client) =>
    expect(all(client, { keyed: false }).join('\n')).not.toMatch(/id_ed25519|--key|key_file/),
  );

  it.each(['sftp', 'scp', 'lftp', 'rclone'] as const)('of %s make the server known before it is spoken to', (client) =>
    expect(commandsOf(client, access).trust).toEqual(["echo '[sftp.cqdg.ca]:2222 ssh-ed25519 AAAAkey' >> ~/.ssh/known_hosts"]),
  );

  it('of curl refuse a server with another key', () =>
    expect(all('curl').every((command) => command.includes("--hostpubsha256 'abcDEF'"))).toBe(true));

  it('leave out the port where it is the usual one', () => {
    const usual = { ...server, port: 22 };
    expect(commandsOf('scp', { ...access, server: usual }).trust?.[0]).toContain("'sftp.cqdg.ca ssh-ed25519 AAAAkey'");
    expect(all('sftp', { server: usual })).toContain('sftp -i ~/.ssh/id_ed25519 coeur-anais@sftp.cqdg.ca');
    expect(all('curl', { server: usual })[0]).toContain("'sftp://sftp.cqdg.ca/clinical/'");
  });
});
