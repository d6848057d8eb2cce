import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type AuditEventView, type AuditVerdict, noHead } from '@cqdg/contract';
import { AuditService } from '../src/audit/audit.service';
import { Sealer } from '../src/audit/sealer';
import { Member, type Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, type Browser, makeAccount, makeStudy, person, signIn, staff } from './people';
import { Workspace, goodFiles } from './submissions';

let t: TestApp;
let admin: Browser;
let study: Study;
let sealer: Sealer;
beforeAll(async () => {
  t = await startTestApp();
  sealer = new Sealer(t.dataSource);
  admin = await staff(t, 'admin');
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
});

const events = async (query = ''): Promise<AuditEventView[]> => (await admin.get(`/api/audit?size=200&${query}`).expect(200)).body.items;
const ofStudy = async (action: string) => (await events(`study=${study.code}`)).filter((event) => event.action === action);
const verify = async (query = ''): Promise<AuditVerdict> => (await admin.get(`/api/audit/verification?${query}`).expect(200)).body;
const record = (count = 1) =>
  Promise.all(
    Array.from({ length: count }, () => t.app.get(AuditService).record(t.system, { action: 'study.created', objectId: randomUUID() })),
  );

describe('an event', () => {
  it('says who did what to what, where from and when, and how it was before', async () => {
    const lead = await person(t, study, 'lead');
    await person(t, study, 'lead');
    const { id } = await t.dataSource.manager.findOneByOrFail(Member, { studyId: study.id, accountId: lead.account.id });
    await admin.patch(`/api/studies/${study.code}/members/${id}`, { role: 'reader' }).expect(200);
    const [event] = await ofStudy('member.role_changed');
    expect(event).toMatchObject({
      ...{ study: study.code, objectId: lead.account.id, before: { role: 'lead' }, after: { role: 'reader' } },
      who: { id: admin.account.id, email: admin.account.email, staffRole: 'admin' },
    });
    expect(event?.address).toMatch(/127\.0\.0\.1$/);
    expect(event?.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(Date.parse(event?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('tells of sessions that open and close, and of passwords that are refused', async () => {
    const account = await makeAccount(t);
    await admin.post('/api/session', { email: account.email, password: 'une autre chose' }).expect(401);
    const browser = await signIn(t, account);
    await browser.delete('/api/session').expect(204);
    const own = await events(`who=${account.email}`);
    expect(own.map(({ action }) => action).slice(0, 2)).toEqual(['session.closed', 'session.opened']);
    const refused = await events('action=session.refused');
    expect(refused[0]?.objectId).toBe(account.id);
  });

  it('holds neither a password nor an address that was typed', async () => {
    await admin.post('/api/session', { email: 'personne@exemple.org', password: PASSWORD }).expect(401);
    const [row] = await t.dataSource.query(
      `SELECT e::text AS text FROM audit_event e WHERE action = 'session.refused' ORDER BY id DESC LIMIT 1`,
    );
    expect(row.text).not.toMatch(/personne|bouleaux/);
  });
});

describe('reading protected data', () => {
  it('is told each time for a file, with its table', async () => {
    const lead = new Workspace(await person(t, study, 'lead'), study);
    await lead.uploadAll(goodFiles(study));
    for (let time = 0; time < 2; time++) await lead.browser.get(`${lead.base}/submission/tables/participant/file`).expect(200);
    const reads = await ofStudy('table.read');
    expect(reads.map(({ params }) => params)).toEqual([{ table: 'participant' }, { table: 'participant' }]);
  });

  it('is told once an hour for a list that people page through, for each person', async () => {
    const [one, other] = [await person(t, study, 'lead'), await person(t, study, 'reader')];
    for (const browser of [one, one, one, other]) await browser.get(`/api/studies/${study.code}/samples`).expect(200);
    const readers = (await ofStudy('samples.read')).map(({ who }) => who?.id);
    expect(readers).toEqual([other.account.id, one.account.id]);
  });

  it('is not told where it was refused', async () => {
    const lead = await person(t, study, 'lead');
    await lead.get(`/api/studies/${study.code}/submission/tables/participant/file`).expect(404);
    expect(await ofStudy('table.read')).toEqual([]);
  });

  it('stays out of what the study sees of itself', async () => {
    const lead = await person(t, study, 'lead');
    await lead.get(`/api/studies/${study.code}/samples`).expect(200);
    const { body } = await lead.get(`/api/studies/${study.code}/activity`).expect(200);
    expect(body).toMatchObject({ items: [], total: 0 });
  });
});

describe('the log', () => {
  it('is filtered by study, person, act and time', async () => {
    const lead = await person(t, study, 'lead');
    await lead.get(`/api/studies/${study.code}/samples`).expect(200);
    const name = lead.account.displayName.toUpperCase();
    expect((await events(`study=${study.code.toLowerCase()}&who=${name}&action=samples.read`)).length).toBe(1);
    expect(await events(`study=${study.code}&until=2020-01-01`)).toEqual([]);
    expect((await events(`study=${study.code}&from=2020-01-01`)).length).toBe(1);
    await admin.get('/api/audit?from=yesterday').expect(400);
    await admin.get('/api/audit?action=nothing.done').expect(400);
  });

  it('is for administrators: reading it is told too', async () => {
    for (const path of ['', '/events.tsv', '/chain.jsonl', '/verification']) {
      await (await staff(t, 'curator')).get(`/api/audit${path}`).expect(403);
      await (await person(t, study, 'lead')).get(`/api/audit${path}`).expect(403);
    }
    expect(await events('action=audit.read')).toHaveLength(1);
  });

  it('goes out as a table that no spreadsheet runs', async () => {
    const lead = await person(t, study, 'lead');
    await t.dataSource.query(`UPDATE account SET display_name = '=cmd()' WHERE id = $1`, [lead.account.id]);
    await lead.get(`/api/studies/${study.code}/samples`).expect(200);
    const { text } = await admin.get(`/api/audit/events.tsv?study=${study.code}`).expect(200);
    const [header, line] = text.split('\n');
    expect(header).toMatch(/^\uFEFFat\twho\temail\tstudy\taction\t/);
    expect(line).toContain("\t'=cmd()\t");
  });
});

describe('the database', () => {
  it('gives the role that serves no right to change or remove an event or a seal', async () => {
    await record();
    await sealer.seal();
    for (const table of ['audit_event', 'audit_seal']) {
      for (const act of [`DELETE FROM ${table}`, `TRUNCATE ${table}`, `ALTER TABLE ${table} DISABLE TRIGGER ALL`]) {
        await expect(t.dataSource.query(act)).rejects.toThrow(/permission denied|must be owner/);
      }
    }
    await expect(t.dataSource.query(`UPDATE audit_event SET action = 'x'`)).rejects.toThrow('permission denied');
    expect((await verify()).appendOnly).toBe(true);
  });

  it('refuses it to the owner too, as long as nobody takes the guard away', async () => {
    for (const act of [`UPDATE audit_event SET action = 'x'`, 'DELETE FROM audit_seal', 'TRUNCATE audit_event']) {
      await expect(t.asOwner(act)).rejects.toThrow('append-only');
    }
  });
});

describe('the chain', () => {
  /** What somebody with the keys of the database could do. */
  const tamper = (table: string, act: string) =>
    t.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER ALL; ${act}; ALTER TABLE ${table} ENABLE TRIGGER ALL`);

  it('holds what was written, in any number and by two sealers at once', async () => {
    await record(1200);
    await Promise.all([sealer.seal(), new Sealer(t.dataSource).seal()]);
    await sealer.seal();
    const verdict = await verify();
    expect(verdict).toMatchObject({ fault: null, waiting: 0 });
    expect(verdict.head.position).toBeGreaterThanOrEqual(1200);
    expect(verdict.head.hash).not.toBe(noHead.hash);
  });

  it('waits for an act that is not committed, and takes it in afterwards', async () => {
    const client = new Client({ connectionString: t.config.databaseUrl });
    await client.connect();
    await client.query(`BEGIN; INSERT INTO audit_event (action) VALUES ('study.created')`);
    await record();
    await sealer.seal();
    await client.query('COMMIT');
    await client.end();
    expect(await verify()).toMatchObject({ fault: null, waiting: 1 });
    expect(await sealer.seal()).toBe(1);
    expect(await verify()).toMatchObject({ fault: null, waiting: 0 });
  });

  it('finds again the end that somebody kept', async () => {
    await record();
    await sealer.seal();
    const { head } = await verify();
    await record(3);
    await sealer.seal();
    expect((await verify(`position=${head.position}&hash=${head.hash}`)).fault).toBeNull();
    const made = `position=${head.position}&hash=${'0'.repeat(64)}`;
    expect((await verify(made)).fault).toEqual({ kind: 'head', position: head.position, eventId: null });
    expect((await verify(`position=${head.position + 1000}`)).fault).toMatchObject({ kind: 'head' });
  });

  it('goes out whole, with a signed end', async () => {
    await record(3);
    await sealer.seal();
    const { head } = await verify();
    const { text } = await admin.get('/api/audit/chain.jsonl').expect(200);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(head.position + 1);
    expect(lines[0]).toMatchObject({ position: 1, event: { action: expect.any(String) } });
    expect(lines.at(-1)).toMatchObject({ head, signature: { algorithm: 'Ed25519' } });
    expect((await events('action=audit.exported')).length).toBeGreaterThan(0);
  });

  // These leave the chain broken for what comes after: the last of the file, each named by the first fault.
  it('breaks where an event was kept out of it', async () => {
    await sealer.seal();
    await record();
    const [[{ id }]] = (await t.dataSource.query('DELETE FROM audit_unsealed RETURNING event_id AS id')) as [[{ id: string }], number];
    await t.dataSource.query('INSERT INTO audit_unsealed VALUES ($1)', [id]);
    await sealer.seal();
    expect((await verify()).fault).toBeNull();
  });

  it.each([
    ['altered', 30, 'audit_event', `UPDATE audit_event SET account_id = NULL, params = '{"count": 2}' WHERE id = `],
    ['removed', 20, 'audit_event', 'DELETE FROM audit_event WHERE id = '],
    ['gap', 10, 'audit_seal', 'DELETE FROM audit_seal WHERE event_id = '],
  ])('breaks where something was %s', async (kind, position, table, act) => {
    const [{ id }] = await t.dataSource.query('SELECT event_id AS id FROM audit_seal WHERE position = $1', [position]);
    await tamper(table, `${act}${id}`);
    expect((await verify()).fault).toMatchObject({ kind, position });
  });
});
