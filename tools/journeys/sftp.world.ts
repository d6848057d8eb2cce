import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { MemberView, SftpAccountView } from '@cqdg/contract';
import { studies, type Actor, type Role, type StudyKey } from './world';

/** The logins of the world, by what they show. */
export const logins = {
  used: 'rares-anais',
  reads: 'rares-louis',
  ending: 'onco-anais',
  over: 'trios-louis',
  fresh: 'memoire-anais',
  disabled: 'rein-anais',
} as const;

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPN83rIlb0tpaV60ni/OEuzkqUOvkmrGh66dE5TSFEme';
const otherKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII0CUBJ8cUOtovfpvJbvwH4iTTLWmJ61LA0kD8u5QkCL';
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
/** Asked for by a study, which the centre has not answered. */
export const askedFor = 'Accès SFTP pour nos séquences';

/** Accounts in every state, and a request for one more. What only a server can have done is written into the database. */
export async function giveAccess(databaseUrl: string, { admin, lead, reader }: Record<Role, Actor>): Promise<void> {
  const made = async (study: StudyKey, name: string, days: number, email = 'anais@etude.test', addresses: string[] = []) => {
    const base = `/api/studies/${studies[study].code}`;
    const member = (await admin.get<MemberView[]>(`${base}/members`)).find((one) => one.email === email);
    const terms = { quotaBytes: 2_000_000_000_000, expiresAt: inDays(days), addresses };
    const account = await admin.post<SftpAccountView>(`${base}/sftp/accounts`, { person: member?.userId, name, ...terms });
    return { ...account, path: `${base}/sftp/accounts/${account.id}` };
  };
  const used = await made('errors', logins.used, 56, 'anais@etude.test', ['132.203.14.0/24', '2607:f048:2::/48']);
  await lead.post(`/api/studies/${studies.errors.code}/sftp/keys`, { key, name: 'poste-anais' });
  await lead.post(`/api/studies/${studies.errors.code}/sftp/keys`, { key: otherKey, name: 'serveur-labo' });
  await lead.post(`/api/studies/${studies.errors.code}/sftp/password`);
  await made('errors', logins.reads, 300, 'louis@etude.test');
  await reader.post(`/api/studies/${studies.errors.code}/sftp/keys`, { key, name: 'portable' });
  await made('registrationReady', logins.ending, 11);
  await lead.post(`/api/studies/${studies.registrationReady.code}/sftp/password`);
  const over = await made('registrationErrors', logins.over, 20, 'louis@etude.test');
  await made('valid', logins.fresh, 365);
  const disabled = await made('signed', logins.disabled, 120);
  await admin.post(`${disabled.path}/disable`, { version: disabled.version, reason: 'Le projet est terminé.' });
  await lead.post(`/api/studies/${studies.registrationErrors.code}/requests`, {
    ...{ kind: 'sftp', subject: askedFor },
    text: 'Bonjour,\nnous avons environ 800 Go de séquences à déposer d’ici juin.',
  });

  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await owner.query(`UPDATE sftp_account SET expires_at = $2 WHERE id = $1`, [over.id, inDays(-80)]);
    await connectAndSend(owner, used.id);
  } finally {
    await owner.end();
  }
}

/** Of three connections one is still there; they brought files, of which one was refused. */
async function connectAndSend(owner: Client, account: string): Promise<void> {
  const [live, ended, lost] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO sftp_session (id, account_id, address, client, method, key_name, started_at, seen_at, ended_at, ended_how, files_in, bytes_in, files_out, bytes_out)
     VALUES ($2, $1, '132.203.14.87', 'SSH-2.0-FileZilla_3.67.0', 'key', 'poste-anais', now() - interval '20 minutes', now() + interval '1 day', NULL, NULL, 38, 42100000000, 0, 0),
            ($3, $1, '2607:f048:2::1:90', 'SSH-2.0-OpenSSH_9.9', 'key', 'serveur-labo', now() - interval '28 hours', now(), now() - interval '27 hours', 'lost', 12, 18600000000, 0, 0),
            ($4, $1, '132.203.14.90', 'SSH-2.0-WinSCP_release_6.3.5', 'password', NULL, now() - interval '50 hours', now(), now() - interval '49 hours', 'closed', 2, 1400000, 3, 52000)`,
    [account, live, lost, ended],
  );
  await owner.query(
    `INSERT INTO sftp_transfer (id, study_id, account_id, session_id, act, path, to_path, bytes, outcome, code, at, ended_at)
     SELECT gen_random_uuid(), a.study_id, a.id, t.session, t.act, t.path, t.to_path, t.bytes, t.outcome, t.code, now() - t.ago, now() - t.ago
     FROM sftp_account a, (VALUES
       ($2::uuid, 'put', '/molecular/lot 3/S-0417 données.cram.part', NULL, 12400000000, 'underway', NULL, interval '2 minutes'),
       ($2::uuid, 'put', '/molecular/lot 3/S-0416.cram', NULL, 38100000000, 'taken', NULL, interval '9 minutes'),
       ($2::uuid, 'rename', '/molecular/lot 3/S-0416.cram.part', '/molecular/lot 3/S-0416.cram', 0, 'done', NULL, interval '9 minutes'),
       ($3::uuid, 'put', '/molecular/lot 2/S-0322.cram', NULL, 18600000000, 'broken', NULL, interval '27 hours'),
       ($4::uuid, 'put', '/clinical/diagnosis.tsv', NULL, 81920, 'taken', NULL, interval '49 hours'),
       ($4::uuid, 'put', '/clinical/notes.docx', NULL, 1318080, 'refused', 'sftp.quota', interval '50 hours'),
       ($4::uuid, 'get', '/reports/run-3.txt', NULL, 52000, 'done', NULL, interval '50 hours')
     ) t (session, act, path, to_path, bytes, outcome, code, ago) WHERE a.id = $1`,
    [account, live, lost, ended],
  );
  await owner.query(
    `INSERT INTO molecular_file (id, study_id, account_id, path, bytes, sha256, md5, uploaded_at, uploaded_by_id)
     SELECT gen_random_uuid(), study_id, id, 'lot 3/S-0416.cram', 1224000000000, repeat('a', 64), repeat('b', 32), now() - interval '9 minutes', person_id
     FROM sftp_account WHERE id = $1`,
    [account],
  );
  await owner.query(`UPDATE sftp_account SET last_login_at = now() - interval '20 minutes' WHERE id = $1`, [account]);
}
