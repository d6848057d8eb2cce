import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError, loadConfig } from './load-config';
import { madeSecret } from './made-secret';

describe('settings', () => {
  it('have defaults that work on a laptop', () => {
    const config = loadConfig({ API_PORT: '4000', DATA_DIR: '' });
    expect(config).toMatchObject({ apiPort: 4000, publicUrl: 'http://localhost:4000', apiHost: '127.0.0.1' });
    expect(config.storageDir).toBe(resolve('data/objects'));
  });

  it('are refused by name, all at once, without their values', () => {
    const load = () => loadConfig({ DATABASE_URL: 'mysql://secret', API_PORT: 'seven', SESSION_SECRET: 'short' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/DATABASE_URL[\s\S]*API_PORT[\s\S]*SESSION_SECRET/);
    expect(load).not.toThrow(/secret$|seven/);
  });

  it('of a provider to sign in at are wanted all or none, over https unless it is on this machine', () => {
    const all = { OIDC_ISSUER: 'https://sso.exemple.org/realms/un', OIDC_CLIENT_ID: 'portail', OIDC_CLIENT_SECRET: 'x' };
    expect(loadConfig(all)).toMatchObject({ oidcIssuer: all.OIDC_ISSUER, oidcNameFr: 'votre établissement' });
    expect(() => loadConfig({ OIDC_ISSUER: all.OIDC_ISSUER })).toThrow(/OIDC_CLIENT_ID[\s\S]*OIDC_CLIENT_SECRET/);
    expect(() => loadConfig({ OIDC_CLIENT_ID: 'portail' })).toThrow(/OIDC_ISSUER/);
    expect(loadConfig({ ...all, OIDC_ISSUER: 'http://localhost:4000' }).oidcIssuer).toBe('http://localhost:4000');
    for (const issuer of [
      'http://sso.exemple.org',
      'http://localhost.exemple.org',
      'https://a@b.example',
      'ftp://x',
      'sso',
      'https://x?y',
    ]) {
      expect(() => loadConfig({ ...all, OIDC_ISSUER: issuer })).toThrow(/OIDC_ISSUER/);
    }
  });

  it('lose the slash at the end of the public address', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://portail.example/' }).publicUrl).toBe('https://portail.example');
  });
});

describe('a secret that nobody set', () => {
  it('is made once, even by several at the same time, and read by its owner only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cqdg-secret-'));
    try {
      const made = await Promise.all([1, 2, 3, 4].map((n) => madeSecret(folder, 'key', () => `made by ${n}`)));
      expect(new Set(made).size).toBe(1);
      expect(await madeSecret(folder, 'key', () => 'later')).toBe(made[0]);
      expect((await stat(join(folder, 'secrets/key'))).mode & 0o777).toBe(0o600);
      expect(await readFile(join(folder, 'secrets/key'), 'utf8')).toBe(made[0]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
