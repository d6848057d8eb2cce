import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { readdir } from 'node:fs/promises';
import type { UploadOutcome } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { Workspace, goodFiles, until } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
});

const good = () => goodFiles(study)['participant.tsv'] ?? '';
const path = () => `${lead.base}/submission/files?name=participant.tsv`;
const port = () => (t.app.getHttpServer().address() as AddressInfo).port;
const isThere = async () => (await lead.submission()).tables.some(({ table, file }) => table === 'participant' && file !== null);
/** What lies half written in the store. */
const unfinished = async () => (await readdir(`${t.config.storageDir}/incoming`).catch(() => [])).length;

function open(headers: Record<string, string | number> = {}): ClientRequest {
  const { cookie, csrfToken } = lead.browser;
  return httpRequest({ port: port(), path: path(), method: 'POST', headers: { cookie, 'x-csrf-token': csrfToken, ...headers } });
}
const answer = (sending: ClientRequest) =>
  new Promise<{ status: number; body: UploadOutcome }>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response: IncomingMessage) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as UploadOutcome }));
    });
  });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Writes bytes of our own making to the socket, and waits until the server closes it or answers. */
function raw(bytes: string, end = true): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port(), '127.0.0.1', () => socket.write(bytes, () => end && socket.end()));
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
  });
}
const head = (...more: string[]) =>
  [
    `POST ${path()} HTTP/1.1`,
    'Host: localhost',
    `Cookie: ${lead.browser.cookie}`,
    `X-CSRF-Token: ${lead.browser.csrfToken}`,
    'Connection: close',
    ...more,
  ].join('\r\n') + '\r\n\r\n';

describe('an upload', () => {
  it('without a length, piece by piece, is taken', async () => {
    const sending = open();
    const answered = answer(sending);
    for (const piece of good().match(/[^]{1,7}/g) ?? []) sending.write(piece);
    sending.end();
    expect(await answered).toMatchObject({ status: 200, body: { accepted: [{ table: 'participant' }] } });
  });

  it('that is slow is taken, and keeps nobody waiting', async () => {
    const sending = open({ 'content-length': Buffer.byteLength(good()) });
    const answered = answer(sending);
    const pieces = good().match(/[^]{1,40}/g) ?? [];
    for (const piece of pieces) {
      sending.write(piece);
      await pause(30);
      await lead.browser.get(`${lead.base}/submission`).expect(200);
    }
    sending.end();
    expect((await answered).status).toBe(200);
  });

  it('that breaks off leaves nothing, however often', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const sending = open({ 'content-length': 1_000_000 });
        sending.on('error', () => undefined);
        const closed = new Promise((resolve) => sending.on('close', resolve));
        sending.write('study_id\t', () => sending.destroy());
        await closed;
      }),
    );
    await until(unfinished, (count) => count === 0);
    expect(await isThere()).toBe(false);
  });

  it('that is shorter than its length says leaves nothing', async () => {
    await raw(head('Content-Length: 100000') + good());
    await until(unfinished, (count) => count === 0);
    expect(await isThere()).toBe(false);
  });

  it('that is longer than its length says is cut there or refused, and the rest is no second request', async () => {
    const said = await raw(head(`Content-Length: ${Buffer.byteLength(good())}`) + good() + 'GET /api/studies HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(said.match(/HTTP\/1\.1 \d+/g)?.join()).toMatch(/^HTTP\/1\.1 (200|400)$/);
  });

  it.each([
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['a length and pieces', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['a negative length', ['Content-Length: -5']],
    ['a length that is no number', ['Content-Length: many']],
  ])('with %s is no request', async (_what, headers) => {
    expect(await raw(head(...headers) + 'study_id')).toMatch(/^HTTP\/1\.1 400/);
    expect(await isThere()).toBe(false);
  });

  it('whose pieces are broken leaves nothing', async () => {
    const said = await raw(head('Transfer-Encoding: chunked') + 'zz\r\nstudy_id\r\n0\r\n\r\n');
    expect(said).not.toMatch(/HTTP\/1\.1 5/);
    expect(await isThere()).toBe(false);
  });

  it('with a header of a megabyte is no request', async () => {
    expect(await raw(head('Content-Length: 1', `X-Long: ${'x'.repeat(1_000_000)}`))).toMatch(/^(HTTP\/1\.1 431|$)/);
  });
});

describe('500 uploads at once', () => {
  it('are all answered, and each file that was taken is whole', async () => {
    const files = Object.entries(goodFiles(study));
    const sent = Array.from({ length: 125 }, () => files).flat();
    const statuses = await Promise.all(
      sent.map(async ([name, content], i) => {
        const query = new URLSearchParams({ name }).toString();
        const response = await fetch(`http://127.0.0.1:${port()}${lead.base}/submission/files?${query}`, {
          method: 'POST',
          headers: { cookie: lead.browser.cookie, 'x-csrf-token': lead.browser.csrfToken },
          body: `${content}${'\n'.repeat(i)}`,
        });
        await response.arrayBuffer();
        return response.status;
      }),
    );
    // A server may say that it is too much; it may not fail.
    expect([...new Set(statuses)].filter((status) => ![200, 429].includes(status))).toEqual([]);
    expect(statuses).toContain(200);
    for (const { table, file } of (await lead.submission()).tables) {
      if (file)
        expect([table, (await lead.browser.get(`${lead.base}/submission/tables/${table}/file`).buffer(true)).status]).toEqual([table, 200]);
    }
    expect(await unfinished()).toBe(0);
  });
});
