import { generateKeyPairSync, KeyObject } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import ssh2, { type Connection, type SFTPWrapper } from 'ssh2';
import { QuickKeys } from './ssh2-keys';

/** A server whose SFTP answers every REALPATH, once its keys are quick, and a client with this cipher. */
async function conversation(cipher: string) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const hostKeys = [privateKey.export({ type: 'pkcs1', format: 'pem' })];
  let ours: SFTPWrapper | undefined;
  let peer: Connection | undefined;
  const server = new ssh2.Server({ hostKeys }, (client) => {
    peer = client;
    client.on('authentication', (context) => context.accept());
    client.on('session', (accept) =>
      accept().on('sftp', (begin) => {
        const sftp = (ours = begin());
        const keys = new QuickKeys(sftp);
        sftp.on('REALPATH', (id, path) => {
          keys.ensure();
          sftp.name(id, [{ filename: path, longname: path, attrs: {} as never }]);
        });
      }),
    );
    client.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new ssh2.Client();
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve, reject) => {
    client.once('ready', () => resolve(null)).once('error', reject);
    client.connect({ host: '127.0.0.1', port, username: 'x', password: 'x', algorithms: { cipher: [cipher as 'aes128-ctr'] } });
  });
  const sftp = await new Promise<SFTPWrapper>((resolve, reject) => client.sftp((error, made) => (error ? reject(error) : resolve(made))));
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => sftp.realpath(path, (error, full) => (error ? reject(error) : resolve(full))));
  const keysHeld = () => {
    const { _cipher, _decipher } = (ours as unknown as { _protocol: Record<'_cipher' | '_decipher', object> })._protocol;
    return [_cipher, _decipher].flatMap((direction) => Object.values(direction)).filter((value) => value instanceof KeyObject).length;
  };
  const end = () => {
    client.end();
    server.close();
  };
  const renew = () => new Promise<void>((resolve) => peer?.rekey(() => resolve()));
  return { ask, renew, keysHeld, end };
}

describe('the keys of a connection', () => {
  it.each([
    ['aes128-gcm@openssh.com', 2],
    ['chacha20-poly1305@openssh.com', 4],
    ['aes128-ctr', 2],
  ])('are made once, and the conversation goes on: %s', async (cipher, held) => {
    const { ask, renew, keysHeld, end } = await conversation(cipher);
    try {
      for (const path of ['/one', '/two', '/three']) expect(await ask(path)).toBe(path);
      expect(keysHeld()).toBe(held);
      await renew();
      for (const path of ['/four', '/five']) expect(await ask(path)).toBe(path);
      expect(keysHeld()).toBe(held);
    } finally {
      end();
    }
  });
});
