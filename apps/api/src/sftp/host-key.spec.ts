import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { loadConfig } from '../platform/config/load-config';
import { HostKey } from './host-key';

const keyOf = (settings: Record<string, string>) => new HostKey(loadConfig({ PUBLIC_URL: 'https://portail.example', ...settings }));

describe('the host key', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cqdg-host-key-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('is made once, can be read, and is the same after a start anew', async () => {
    const view = await keyOf({ DATA_DIR: dataDir }).view();
    expect(view.hostKey).toMatch(/^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[\w+/]{43}$/);
    expect(await keyOf({ DATA_DIR: dataDir }).view()).toEqual(view);
  });

  it('may stand in a setting of one line, and is refused where it is something else', async () => {
    const made = await keyOf({ DATA_DIR: dataDir }).view();
    const text = await readFile(join(dataDir, 'secrets', 'sftp-host-key'), 'utf8');
    const set = keyOf({ DATA_DIR: join(dataDir, 'other'), SFTP_HOST_KEY: text.replaceAll('\n', '\\n') });
    expect(await set.view()).toEqual(made);
    await expect(keyOf({ DATA_DIR: dataDir, SFTP_HOST_KEY: made.hostKey }).view()).rejects.toThrow('SFTP_HOST_KEY');
  });

  it('is made again where the first one cannot be read', async () => {
    const make = jest.spyOn(ssh2.utils, 'generateKeyPairSync').mockReturnValueOnce({ private: 'a byte too short', public: '' });
    expect((await keyOf({ DATA_DIR: dataDir }).view()).hostKey).toMatch(/^ssh-ed25519 /);
    expect(make).toHaveBeenCalledTimes(2);
    make.mockRestore();
  });
});
