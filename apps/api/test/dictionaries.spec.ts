import type { DictionaryInfo, DictionaryUpload, EditionDetail, EditionView } from '@cqdg/contract';
import { cqdgRaw } from '@cqdg/dictionary/cqdg';
import { Publications } from '../src/dictionaries/publications.service';
import { Sealer } from '../src/audit/sealer';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf, until } from './submissions';

let t: TestApp;
let admin: Browser;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  admin = await staff(t, 'admin');
});
afterAll(() => t?.close());

interface RawField {
  name: string;
  restrictions?: unknown;
  meta?: Record<string, unknown>;
}
interface Raw {
  version: string;
  schemas: { name: string; fields: RawField[] }[];
  [key: string]: unknown;
}

/** The CQDG edition as another version, with a change. */
function edition(version: string, change: (raw: Raw) => void = () => undefined): Raw {
  const raw = structuredClone(cqdgRaw['1.7']) as Raw;
  raw.version = version;
  change(raw);
  return raw;
}
const field = (raw: Raw, table: string, name: string): RawField => {
  const found = raw.schemas.find((one) => one.name === table)?.fields.find((one) => one.name === name);
  if (!found) throw new Error(`no field ${table}.${name}`);
  return found;
};
const send = (browser: Browser, content: unknown) =>
  browser
    .post('/api/editions/file')
    .set('Content-Type', 'application/octet-stream')
    .send(typeof content === 'string' ? content : JSON.stringify(content));
const upload = async (content: unknown): Promise<DictionaryUpload> => (await send(admin, content).expect(200)).body;
const publish = (version: string, revision: number, at: string | null = null) =>
  admin.put(`/api/editions/${version}/publication`, { at, revision });
const active = async () => ((await admin.get('/api/dictionaries').expect(200)).body as DictionaryInfo[]).find((one) => one.active)?.version;
const stateOf = async (version: string) =>
  ((await admin.get('/api/editions').expect(200)).body as EditionView[]).find((one) => one.version === version)?.state;

describe('an edition', () => {
  it('that comes with the portal is in force from the start', async () => {
    expect(await active()).toBe('1.7');
    expect(await stateOf('1.7')).toBe('active');
  });

  it('is a draft that only the centre sees, until it is published', async () => {
    const { edition: draft, faults, scripts } = await upload(edition('2.0'));
    expect(draft).toMatchObject({ version: '2.0', state: 'draft', tables: 12, uploadedBy: admin.account.displayName, lint: { errors: 0 } });
    expect([faults.filter(({ severity }) => severity === 'error'), scripts]).toEqual([[], []]);
    await admin.get('/api/dictionaries/2.0').expect(404);
    expect((await admin.get('/api/editions/2.0/dictionary').expect(200)).body.version).toBe('2.0');
    await admin.delete('/api/editions/2.0').expect(204);
    await admin.get('/api/editions/2.0').expect(404);
  });

  it('is replaced by another file of its version, as long as it is a draft', async () => {
    const first = (await upload(edition('2.1'))).edition;
    const second = (await upload(edition('2.1', (raw) => (raw['description'] = 'Other')))).edition;
    expect(second?.revision).toBe((first?.revision ?? 0) + 1);
    // Who saw the first one does not publish the second.
    expect((await publish('2.1', first?.revision ?? 0).expect(409)).body.code).toBe('changed_meanwhile');
    await admin.delete('/api/editions/2.1').expect(204);
    expect((await send(admin, edition('1.7')).expect(409)).body.code).toBe('dictionary.version_taken');
    expect((await admin.delete('/api/editions/1.7').expect(409)).body.code).toBe('dictionary.published');
  });

  it('that cannot be read is answered with why and where, and not kept', async () => {
    const raw = edition('2.2', (one) => (field(one, 'participant', 'vital_status').restrictions = { codeList: '#/lists/nowhere' }));
    const { edition: draft, faults } = await upload(raw);
    expect(draft).toBeNull();
    expect(faults).toContainEqual(expect.objectContaining({ severity: 'error', table: 'participant', field: 'vital_status' }));
    expect(faults.every(({ message }) => message.fr && message.en)).toBe(true);
    await admin.get('/api/editions/2.2').expect(404);
  });

  it('of Lectern 1 is reported script by script, and none of them runs', async () => {
    const script = '(() => { globalThis.ran = true; return { valid: true }; })';
    const raw = edition('2.3', (one) => (field(one, 'participant', 'vital_status').restrictions = { script: [script] }));
    const { edition: draft, scripts } = await upload(raw);
    expect(draft).toBeNull();
    expect(scripts).toEqual([expect.objectContaining({ table: 'participant', field: 'vital_status', script })]);
    expect('ran' in globalThis).toBe(false);
  });

  it.each([
    ['no JSON', '{"name": '],
    ['a NUL', '"\u0000"'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]).toString('latin1')],
  ])('of %s is a 400', async (_, content) => {
    const bytes = Buffer.from(content, 'latin1');
    const answer = await admin
      .post('/api/editions/file')
      .set('Content-Type', 'application/octet-stream')
      .send(bytes.toString('latin1') as never);
    expect(answer.status).toBe(400);
  });

  it('of any other JSON is read, and refused with words', async () => {
    for (const content of ['null', '[]', '42', '{}', '{"schemas": [null, {"fields": {}}]}', `${'['.repeat(3000)}${']'.repeat(3000)}`]) {
      expect((await upload(content)).edition).toBeNull();
    }
  });

  it('is the work of administrators', async () => {
    const study = await makeStudy(t);
    for (const other of [await staff(t, 'curator'), await person(t, study, 'lead')]) {
      await send(other, edition('9.9')).expect(403);
      await other.get('/api/editions').expect(403);
      await other.put('/api/editions/1.7/publication', { at: null, revision: 1 }).expect(403);
    }
  });
});

describe('an edition that is published', () => {
  let study: Study;
  let lead: Workspace;

  beforeAll(async () => {
    study = await makeStudy(t);
    lead = new Workspace(await person(t, study, 'lead'), study);
    await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
    await lead.uploadAll(goodFiles(study));
    await lead.browser.post(`${lead.base}/submission/run`).expect(202);
    await until(
      () => lead.submission(),
      ({ state }) => state === 'valid',
    );
  });

  it('marks what is open, tells the leads, and is what the next check is made by', async () => {
    const draft = (await upload(edition('1.8'))).edition;
    const { open } = (await admin.get('/api/editions/1.8').expect(200)).body as EditionDetail;
    expect(open).toBeGreaterThanOrEqual(1);
    await publish('1.8', draft?.revision ?? 0).expect(200);
    expect([await active(), await stateOf('1.7'), await stateOf('1.8')]).toEqual(['1.8', 'retired', 'active']);
    const marked = await lead.submission();
    expect(marked).toMatchObject({ dictionary: '1.8', signRefusal: 'submission.dictionary_changed' });
    const notices = (await lead.browser.get('/api/me/notices').expect(200)).body.items;
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'dictionary', params: { version: '1.8' } }));
    await lead.browser.post(`${lead.base}/submission/run`).expect(202);
    const checked = await until(
      () => lead.submission(),
      ({ state, run }) => state === 'valid' && run?.dictionary === '1.8',
    );
    expect(checked.signRefusal).toBeNull();
    // What was in force stays readable, with its templates.
    expect((await admin.get('/api/dictionaries/1.7').expect(200)).body.version).toBe('1.7');
    expect((await admin.get('/api/dictionaries/1.7/templates').expect(200)).body.length).toBeGreaterThan(0);
  });

  it('comes into force at its date, once, whoever looks', async () => {
    const draft = (await upload(edition('1.9'))).edition;
    const revision = draft?.revision ?? 0;
    expect((await publish('1.9', revision, '2020-01-01T00:00:00Z').expect(400)).body.code).toBe('dictionary.date_past');
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await publish('1.9', revision, at).expect(200);
    expect(await stateOf('1.9')).toBe('scheduled');
    await admin.delete(`/api/editions/1.9/publication?revision=${revision + 1}`).expect(200);
    expect(await stateOf('1.9')).toBe('draft');
    await publish('1.9', revision + 2, at).expect(200);
    const later = new Date(Date.now() + 7_200_000);
    const counts = await Promise.all([0, 1].map(() => t.app.get(Publications).due(t.system, later)));
    expect(counts.sort()).toEqual([0, 1]);
    expect(await active()).toBe('1.9');
  });

  it('is never changed again, not even by who may do everything', async () => {
    for (const act of [`UPDATE dictionary_edition SET content = '{}'`, `DELETE FROM dictionary_edition WHERE version = '1.8'`]) {
      await expect(t.asOwner(act)).rejects.toThrow('a published edition is not changed');
    }
  });

  it('is not one that holds errors', async () => {
    const raw = edition('3.0', (one) => {
      const status = field(one, 'participant', 'vital_status');
      status.meta = { ...status.meta, examples: ['Nothing of the list'] };
    });
    const { edition: draft } = await upload(raw);
    expect(draft?.lint.errors).toBeGreaterThan(0);
    expect((await publish('3.0', draft?.revision ?? 0).expect(409)).body.code).toBe('dictionary.faulty');
  });

  it('is in the audit, which holds', async () => {
    await new Sealer(t.dataSource).seal();
    const { body } = await admin.get('/api/audit?action=dictionary.published').expect(200);
    expect(body.items.map(({ params }: AuditItem) => params.version)).toEqual(['1.9', '1.8']);
  });
});

interface AuditItem {
  params: { version: string };
}
