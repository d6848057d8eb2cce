import { readFile } from 'node:fs/promises';
import { bomb } from './bomb';
import type { Person } from './person';
import { type ProcessName, Rig } from './rig';
import { until } from './until';

// What takes minutes, sent to the built product, each to processes that begin with it; docs/hostile-inputs.md has the figures.
const MB = 1_000_000;
const PIECE = 256 * 1024;
const bounds: Partial<Record<ProcessName, number>> = { api: 600 * MB, worker: 700 * MB };
const header = 'study_id\tsubmitter_participant_id\tsex\tvital_status\n';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.start();
});
afterAll(() => rig?.stop());
/** The most that a process ever held does not go down again: each input has processes of its own. */
beforeEach(async () => {
  for (const name of ['api', 'worker'] as const) await (await rig.kill(name)).replaced;
});

/** The most memory that a process ever held, in bytes. */
async function peak(name: ProcessName): Promise<number> {
  const status = await readFile(`/proc/${rig.pid(name)}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Infinity) * 1024;
}

async function* pieces(bytes: number, text: string): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(PIECE - (PIECE % text.length), text);
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece.subarray(0, Math.min(piece.length, bytes - sent));
}
async function* after(start: string, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from(start);
  yield* rest;
}

interface Outcome {
  accepted: { table: string }[];
  refused: { code: string }[];
}
const upload = (who: Person, study: string, name: string, body: Buffer | AsyncIterable<Buffer>) =>
  who.upload<Outcome>(`/api/studies/${study}/submission/files?name=${name}`, body);

/** Checks what the study holds, and gives the codes that the run found in the table of participants. */
async function found(who: Person, study: string): Promise<string[]> {
  const base = `/api/studies/${study}`;
  expect((await who.post(`${base}/submission/run`)).status).toBe(202);
  const ended = await until(
    `the check of ${study}`,
    () => who.get<{ state: string; run: { id: string } }>(`${base}/submission`),
    ({ body }) => body.state !== 'validating',
    900,
  );
  const { body } = await who.get<{ groups: { code: string; table: string | null }[] }>(`${base}/runs/${ended.body.run.id}/groups`);
  return body.groups.filter(({ table }) => table === 'participant').map(({ code }) => code);
}

async function staysWithinBounds(what: string): Promise<void> {
  for (const [name, bound] of Object.entries(bounds) as [ProcessName, number][]) {
    const bytes = await peak(name);
    console.log(`${what}: ${name} at most ${Math.round(bytes / MB)} MB`);
    expect(bytes).toBeLessThan(bound);
  }
}

it('one line of 1 GB is read and told of, in flat memory', async () => {
  const lead = await rig.study('LONGLINE');
  const start = `${header}LONGLINE\tP1\t`;
  const sent = await upload(lead, 'LONGLINE', 'participant.tsv', after(start, pieces(1000 * MB - start.length, 'x')));
  expect([sent.status, sent.body.refused]).toEqual([200, []]);
  expect(await found(lead, 'LONGLINE')).toContain('row.too_long');
  await staysWithinBounds('one line of 1 GB');
}, 1_200_000);

it('one byte over the limit is refused, in flat memory', async () => {
  const lead = await rig.study('TOOLARGE');
  const sent = await upload(lead, 'TOOLARGE', 'participant.tsv', pieces(1000 * MB + 1, 'x\t'));
  expect([sent.status, sent.code]).toEqual([413, 'body.too_large']);
  await staysWithinBounds('over the limit');
}, 1_200_000);

it('5 million short rows are counted to the last, in flat memory', async () => {
  const lead = await rig.study('SHORTROWS');
  const sent = await upload(lead, 'SHORTROWS', 'participant.tsv', after(header, pieces(5_000_000 * 3, 'S1\n')));
  expect([sent.status, sent.body.refused]).toEqual([200, []]);
  expect(await found(lead, 'SHORTROWS')).toContain('row.width');
  await staysWithinBounds('5 million short rows');
}, 1_200_000);

it('ten workbooks at once that unpack to 1 GB each are refused, in flat memory', async () => {
  const lead = await rig.study('BOMBS');
  const book = await bomb('participant', header, 1000);
  const sent = await Promise.all(Array.from({ length: 10 }, () => upload(lead, 'BOMBS', 'participant.xlsx', book)));
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
  expect([...new Set(sent.flatMap(({ body }) => body.refused.map(({ code }) => code)))]).toEqual(['file.workbook_damaged']);
  await staysWithinBounds('ten workbook bombs');
}, 1_200_000);
