import type { SftpAccountView, SftpServerView } from '@cqdg/contract';

export const aServer: SftpServerView = {
  host: 'sftp.cqdg.ca',
  port: 2222,
  fingerprint: 'SHA256:8hJ0wQx4uN5bVt1sRkZ2pLm7dEoYc3GaFv9TnXq0WzB',
  hostKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIc6lIQ1hpxYKVyHIRvLKUYJeOzDIzJ1RhNB/a2ZQ3dv',
};

export function anSftpAccount(change: Partial<SftpAccountView> = {}): SftpAccountView {
  return {
    id: 'account-1',
    name: 'coeur-anais',
    study: { code: 'COEUR', name: { fr: 'Cardiopathies', en: 'Heart disease' } },
    person: { id: 'person-1', name: 'Anaïs Tremblay', email: 'anais@etude.test' },
    role: 'lead',
    state: 'active',
    hasPassword: false,
    passwordSetAt: null,
    keys: [],
    quotaBytes: 2_000_000_000_000,
    usedBytes: 1_220_000_000_000,
    expiresAt: '2027-01-15T05:00:00Z',
    lastLoginAt: null,
    sessions: 0,
    addresses: [],
    createdAt: '2026-01-15T15:00:00Z',
    createdBy: 'Geneviève Lachance',
    disabledReason: null,
    version: 1,
    ...change,
  };
}
