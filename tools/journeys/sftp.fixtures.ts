import type {
  MolecularFileView,
  MolecularListView,
  MySftpView,
  Page as Listed,
  SftpAccountView,
  SftpOutcome,
  SftpSessionView,
  SftpTransferView,
} from '@cqdg/contract';
import { studies } from './world';

// What the server would answer of a study that has sent a great deal; the pages must hold it.

const server = {
  host: 'sftp.cqdg.ca',
  port: 2222,
  fingerprint: 'SHA256:8hJ0wQx4uN5bVt1sRkZ2pLm7dEoYc3GaFv9TnXq0WzB',
  hostKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIc6lIQ1hpxYKVyHIRvLKUYJeOzDIzJ1RhNB/a2ZQ3dv',
};
const hash = (n: number, length: number) =>
  Array.from({ length }, (_, i) => ((n * 2_654_435_761 + i * i * 40_503 + i * 7) >>> (i % 13)).toString(16).slice(-1)).join('');
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const key = (n: number, name: string, usedAt: string | null) => ({
  ...{ id: `key-${n}`, name, type: n === 1 ? ('ed25519' as const) : ('rsa' as const), bits: n === 1 ? 256 : 4096 },
  ...{ fingerprint: `SHA256:q7ZrXv0k1E4uN5bVt1sRkZ2pLm7dEoYc3GaFv9Tn${n}`, addedAt: ago(60 * 24 * 40), addedBy: 'Anaïs Tremblay', usedAt },
});

export function anAccount(change: Partial<SftpAccountView> = {}): SftpAccountView {
  const { code, fr, en } = studies.errors;
  return {
    ...{ id: 'account-1', name: 'rares-anais', study: { code, name: { fr, en } }, role: 'lead', state: 'active' },
    person: { id: 'person-1', name: 'Anaïs Tremblay', email: 'anais@etude.test' },
    ...{ hasPassword: true, passwordSetAt: ago(60 * 24 * 12), keys: [key(1, 'poste-anais', ago(90)), key(2, 'serveur-labo', null)] },
    ...{ quotaBytes: 2_000_000_000_000, usedBytes: 1_220_000_000_000, expiresAt: ago(-60 * 24 * 200), lastLoginAt: ago(90) },
    ...{ sessions: 1, addresses: ['132.203.14.0/24', '2607:f048:2::/48'], createdAt: ago(60 * 24 * 41), createdBy: 'Geneviève Lachance' },
    ...{ disabledReason: null, version: 4 },
    ...change,
  };
}

/** Neither key nor password yet. */
export const withoutSecret = () =>
  anAccount({ ...{ state: 'no_secret', hasPassword: false, passwordSetAt: null, keys: [], lastLoginAt: null }, usedBytes: 0, sessions: 0 });

export const mine = (account: SftpAccountView | null, writable = true): MySftpView => ({ server, account, writable });

const paged = <Row>(items: Row[], size: number): Listed<Row> => ({ items: items.slice(0, size), total: items.length, page: 1, size });

export function sessions(): Listed<SftpSessionView> {
  const one = (n: number): SftpSessionView => ({
    ...{
      id: `session-${n}`,
      address: '132.203.14.87',
      client: n % 2 ? 'FileZilla_3.67.1' : 'OpenSSH_9.7',
      method: n % 2 ? 'password' : 'key',
    },
    ...{ key: n % 2 ? null : 'poste-anais', startedAt: ago(n * 1300 + 20), endedAt: n ? ago(n * 1300) : null, end: n ? 'closed' : null },
    ...{ filesIn: 38 - n, bytesIn: 42_100_000_000 / (n + 1), filesOut: n, bytesOut: n * 1_400_000 },
  });
  return paged([0, 1, 2, 3, 4, 5, 6].map(one), 3);
}

const outcomes: [SftpOutcome, string | null][] = [
  ...([
    ['underway', null],
    ['taken', null],
    ['refused', 'sftp.read_only'],
    ['broken', null],
    ['kept', null],
  ] as [SftpOutcome, null][]),
  ...([
    ['taken', null],
    ['refused', 'file.separator'],
    ['taken', null],
  ] as [SftpOutcome, null][]),
];

export function transfers(): Listed<SftpTransferView> {
  const one = (n: number): SftpTransferView => {
    const [outcome, code] = outcomes[n % outcomes.length] ?? ['taken', null];
    const renamed = n % 11 === 10;
    const path =
      n % 8 === 2 ? '/templates/participant.tsv' : n % 3 ? `/molecular/lot 3/échantillon-${n}.cram` : '/clinical/participant.tsv';
    return {
      ...{ id: `transfer-${n}`, at: ago(n * 47), account: 'rares-anais', by: n % 4 ? 'Anaïs Tremblay' : 'Louis Gagnon' },
      ...(renamed
        ? { act: 'rename', to: path, outcome: 'done', code: null }
        : { act: n % 7 === 5 ? 'get' : 'put', to: null, outcome, code }),
      ...{ path: renamed ? `${path}.filepart` : path, bytes: n * 1_734_000_211, sha256: null },
    };
  };
  return paged(
    Array.from({ length: 50 }, (_, n) => one(n)),
    25,
  );
}

export function molecularFiles(): MolecularListView {
  const one = (n: number): MolecularFileView => {
    const state = n === 0 ? 'receiving' : n === 1 ? 'interrupted' : 'stored';
    return {
      ...{ id: `file-${n}`, path: `lot-${Math.floor(n / 40) + 1}/NDV-${String(n + 1).padStart(4, '0')}.recal.cram`, state },
      ...{
        bytes: 41_000_000_000 + n * 733_000_111,
        sha256: state === 'stored' ? hash(n, 64) : null,
        md5: state === 'stored' ? hash(n + 7, 32) : null,
      },
      ...{ uploadedAt: ago(n * 61), uploadedBy: n % 4 ? 'Anaïs Tremblay' : 'Louis Gagnon' },
    };
  };
  const all = Array.from({ length: 120 }, (_, n) => one(n));
  return { ...paged(all, 50), totalBytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
}
