import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import type { Page, TableFile, UploadOutcome } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { Workspace, goodFiles, sha256, until } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
const LIMIT = 20_000;
beforeAll(async () => {
  t = await startTestApp({ MAX_UPLOAD_BYTES: String(LIMIT) });
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
});

const participant = () => goodFiles(study)['participant.tsv'] ?? '';
const table = async (name: string) => (await lead.submission()).tables.find((one) => one.table === name)?.file ?? null;
const objects = async () =>
  (await readdir(t.config.storageDir, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).length;

describe('an uploaded file', () => {
  it('goes to the table of its name, whatever version, case and folder the name has', async () => {
    const outcome = (await lead.upload('C:\\data\\Participant_v1.6.TSV', participant()).expect(200)).body as UploadOutcome;
    expect(outcome).toMatchObject({ fileName: 'Participant_v1.6.TSV', accepted: [{ table: 'participant', replaced: false }] });
    expect(await table('participant')).toMatchObject({ name: 'Participant_v1.6.TSV', sha256: sha256(participant()) });
  });

  it('goes to the table that the person chose when its name tells none', async () => {
    const asked = (await lead.upload('données.tsv', participant()).expect(200)).body as UploadOutcome;
    expect(asked).toMatchObject({ accepted: [], refused: [{ code: 'file.name_unknown', severity: 'error', file: 'données.tsv' }] });
    const chosen = (await lead.upload('données.tsv', participant(), 'participant').expect(200)).body as UploadOutcome;
    expect(chosen.accepted).toEqual([{ table: 'participant', replaced: false, sheet: null }]);
    await lead.upload('données.tsv', participant(), 'nothing').expect(400);
  });

  it('loses from its name the letters that turn or hide what stands beside them', async () => {
    const outcome = (await lead.upload('participant_\u202evst.\u200btsv\u0007', participant()).expect(200)).body as UploadOutcome;
    expect(outcome).toMatchObject({ fileName: 'participant_vst.tsv', accepted: [{ table: 'participant' }] });
  });

  it('is given back byte for byte, under its own name', async () => {
    const windows = Buffer.from(participant().replaceAll('\n', '\r\n').replace('P1', 'Pé'), 'latin1');
    await lead.upload('participant été.tsv', windows).expect(200);
    const got = await lead.browser.get(`${lead.base}/submission/tables/participant/file`).buffer(true).expect(200);
    expect(sha256(got.body as Buffer)).toBe(sha256(windows));
    expect(got.get('Content-Disposition')).toContain("filename*=UTF-8''participant%20%C3%A9t%C3%A9.tsv");
  });

  it('replaces its own table and no other, and the former version can be brought back', async () => {
    await lead.uploadAll(goodFiles(study));
    const before = await lead.submission();
    const outcome = (await lead.upload('participant.tsv', participant().replace('Female', 'Male'))).body as UploadOutcome;
    expect(outcome.accepted).toEqual([{ table: 'participant', replaced: true, sheet: null }]);
    const after = await lead.submission();
    for (const one of after.tables) {
      const same = before.tables.find((other) => other.table === one.table)?.file?.id === one.file?.id;
      expect([one.table, same]).toEqual([one.table, one.table !== 'participant']);
    }
    const versions = (await lead.browser.get(`${lead.base}/submission/tables/participant/versions`)).body as Page<TableFile>;
    expect(versions.items.map((one) => one.sha256)).toEqual([sha256(participant().replace('Female', 'Male')), sha256(participant())]);
    await lead.browser.post(`${lead.base}/submission/tables/participant/restore`, { version: versions.items[1]?.id }).expect(200);
    expect((await table('participant'))?.sha256).toBe(sha256(participant()));
  });

  it('is taken out again without being lost', async () => {
    await lead.upload('participant.tsv', participant());
    const id = (await table('participant'))?.id;
    await lead.browser.delete(`${lead.base}/submission/tables/participant`).expect(200);
    expect(await table('participant')).toBeNull();
    await lead.browser.delete(`${lead.base}/submission/tables/participant`).expect(404);
    await lead.browser.get(`${lead.base}/submission/tables/participant/file`).expect(404);
    await lead.browser.get(`${lead.base}/submission/tables/participant/file?version=${id}`).expect(200);
  });

  it('may claim any content type', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      // The client would turn the bytes into JSON for the first type.
      const sent = lead
        .upload('participant.tsv', participant())
        .set('Content-Type', type)
        .serialize((body: unknown) => body as string);
      expect([type, (await sent.expect(200)).body]).toMatchObject([type, { accepted: [{ table: 'participant' }], refused: [] }]);
    }
  });
});

describe('a bad file', () => {
  it.each([
    ['participant.tsv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2]), 'file.binary'],
    ['participant.tsv', Buffer.alloc(0), 'file.empty'],
    ['participant.csv', Buffer.from('study_id,sex\nS,Male\n'), 'file.type'],
    ['participant.tsv', Buffer.from('study_id,submitter_participant_id,sex\nS,P,Male\n'), 'file.separator'],
    ['participant.tsv', Buffer.from('these\tare\tnotes\nof\tsome\tday\n'), 'header.not_found'],
  ])('never removes a good one: %s (%#) is refused and says why', async (name, content, code) => {
    await lead.upload('participant.tsv', participant());
    const outcome = (await lead.upload(name, content).expect(200)).body as UploadOutcome;
    expect(outcome).toMatchObject({ accepted: [], refused: [{ code, file: name }] });
    expect((await table('participant'))?.sha256).toBe(sha256(participant()));
  });

  it('of the registration is sent to its own page', async () => {
    const outcome = (await lead.upload('sample_registration.tsv', 'study_id\n').expect(200)).body as UploadOutcome;
    expect(outcome).toMatchObject({
      accepted: [],
      refused: [{ code: 'file.registration_table', params: { table: 'sample_registration' } }],
    });
  });

  it('without a name is a fault of the request', async () => {
    await lead.upload('', 'x').expect(400);
    await lead.upload('folder/', 'x').expect(400);
  });

  it('of more bytes than the limit is refused and leaves nothing', async () => {
    const before = await objects();
    const answer = await lead.upload('participant.tsv', Buffer.alloc(LIMIT + 1, 'a')).expect(413);
    expect(answer.body).toMatchObject({ code: 'body.too_large', status: 413 });
    await lead.upload('participant.tsv', Buffer.alloc(LIMIT, 'a')).expect(200);
    expect(await objects()).toBe(before + 1);
    // Far more than one read takes: the answer reaches the sender all the same.
    await lead.upload('participant.tsv', Buffer.alloc(8_000_000, 'a')).expect(413);
    expect(await objects()).toBe(before + 1);
  });

  it('that is cut on the way leaves nothing', async () => {
    const before = await objects();
    await cutUpload(`${lead.base}/submission/files?name=participant.tsv`, participant());
    await until(objects, (count) => count === before);
    expect(await table('participant')).toBeNull();
  });
});

describe('uploads at once', () => {
  it('all land, each in its table', async () => {
    await Promise.all(Object.entries(goodFiles(study)).map(([name, content]) => lead.upload(name, content).expect(200)));
    const filled = (await lead.submission()).tables.filter((one) => one.file).map((one) => one.table);
    expect(filled.sort()).toEqual(['biospecimen', 'participant', 'phenotype', 'study']);
  });

  it('of one table all become versions, of which one counts', async () => {
    const contents = [1, 2, 3, 4, 5].map((n) => participant() + `${study.code}\tX${n}\tMale\tUnknown\n`);
    await Promise.all(contents.map((content) => lead.upload('participant.tsv', content).expect(200)));
    const versions = (await lead.browser.get(`${lead.base}/submission/tables/participant/versions`)).body as Page<TableFile>;
    expect(versions.items.map((one) => one.sha256).sort()).toEqual(contents.map(sha256).sort());
    expect(versions.items.map((one) => one.id)).toContain((await table('participant'))?.id);
  });
});

describe('another study', () => {
  it('cannot be reached through one’s own', async () => {
    await lead.upload('participant.tsv', participant());
    const version = (await table('participant'))?.id ?? '';
    const otherStudy = await makeStudy(t);
    const other = new Workspace(await person(t, otherStudy, 'lead'), otherStudy);
    await other.submission();
    await other.browser.get(`${other.base}/submission/tables/participant/file?version=${version}`).expect(404);
    await other.browser.post(`${other.base}/submission/tables/participant/restore`, { version }).expect(404);
    await other.browser.get(`${lead.base}/submission`).expect(404);
  });
});

/** Says how long the file will be, sends a part of it, and breaks off. */
async function cutUpload(path: string, content: string): Promise<void> {
  const { port } = t.app.getHttpServer().address() as AddressInfo;
  const headers = { cookie: lead.browser.cookie, 'x-csrf-token': lead.browser.csrfToken, 'content-length': content.length };
  const sending = httpRequest({ port, path, method: 'POST', headers });
  await new Promise<void>((resolve) => {
    sending.on('error', () => resolve());
    sending.write(content.slice(0, 20), () => setTimeout(() => sending.destroy(), 100));
    sending.on('close', () => resolve());
  });
}
