import type { UploadOutcome } from '@cqdg/contract';
import { aFinding } from '../testing/samples';
import { UploadQueue, type QueuedFile, type SendOptions } from './upload-queue';

interface Call extends SendOptions {
  name: string;
  accept(...tables: string[]): Promise<void>;
  refuse(code: string): Promise<void>;
  fail(): Promise<void>;
}

function setup({ parallel = 2, maxBytes = null as number | null } = {}) {
  const calls: Call[] = [];
  let drained = 0;
  const queue = new UploadQueue<QueuedFile>(
    {
      maxBytes,
      recognise: (name) => (name.endsWith('.xlsx') ? 'server' : (/^(participant|family|study|phenotype)/.exec(name)?.[1] ?? null)),
      drained: () => drained++,
      send: (file, options) =>
        new Promise<UploadOutcome>((resolve, reject) => {
          const end = (work: () => void) => async () => {
            work();
            await settle();
          };
          calls.push({
            ...options,
            name: file.name,
            accept: (...tables) =>
              end(() =>
                resolve({ fileName: file.name, accepted: tables.map((table) => ({ table, replaced: false, sheet: null })), refused: [] }),
              )(),
            refuse: (code) => end(() => resolve({ fileName: file.name, accepted: [], refused: [aFinding({ code })] }))(),
            fail: end(() => reject(new Error('network'))),
          });
          options.signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    },
    parallel,
  );
  const states = () => queue.items().map((item) => `${item.file.name} ${item.state}`);
  const call = (name: string) => calls.find((one) => one.name === name) as Call;
  return { queue, calls, call, states, drained: () => drained };
}

const files = (...names: string[]): QueuedFile[] => names.map((name) => ({ name, size: 10 }));
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the queue of uploads', () => {
  it('sends no more files at once than allowed, and the next when one ends', async () => {
    const { queue, calls, call } = setup({ parallel: 2 });
    queue.add(files('participant.tsv', 'family.tsv', 'study.tsv'));
    expect(calls.map((one) => one.name)).toEqual(['participant.tsv', 'family.tsv']);
    await call('family.tsv').accept('family');
    expect(calls.map((one) => one.name)).toEqual(['participant.tsv', 'family.tsv', 'study.tsv']);
  });

  it('starts one check when the last file has arrived, not one per file', async () => {
    const { queue, call, drained } = setup();
    queue.add(files('participant.tsv', 'family.tsv'));
    await call('participant.tsv').accept('participant');
    expect(drained()).toBe(0);
    await call('family.tsv').accept('family');
    expect(drained()).toBe(1);
  });

  it('starts no check when nothing was taken', async () => {
    const { queue, call, drained, states } = setup();
    queue.add(files('family.tsv'));
    await call('family.tsv').refuse('file.binary');
    expect(states()).toEqual(['family.tsv refused']);
    expect(drained()).toBe(0);
  });

  it('asks for the table of a file whose name tells none, without holding up the others', async () => {
    const { queue, call, states, drained } = setup();
    queue.add(files('export.tsv', 'family.tsv'));
    expect(queue.asking()).toBe(1);
    await call('family.tsv').accept('family');
    expect(states()).toEqual(['export.tsv unmatched', 'family.tsv sent']);
    expect(drained()).toBe(1);
  });

  it('sends an unmatched file to the table that the person names', async () => {
    const { queue, call, drained } = setup();
    const [item] = queue.add(files('export.tsv'));
    queue.assign(item?.id ?? 0, 'phenotype');
    expect(call('export.tsv').table).toBe('phenotype');
    await call('export.tsv').accept('phenotype');
    expect(drained()).toBe(1);
  });

  it('asks too when only the server could tell that no table is named', async () => {
    const { queue, call, states } = setup();
    queue.add(files('family.tsv'));
    await call('family.tsv').refuse('file.name_unknown');
    expect(states()).toEqual(['family.tsv unmatched']);
  });

  it('asks before a second file of one drop replaces the first', async () => {
    const { queue, calls, states } = setup();
    const [, second] = queue.add(files('family.tsv', 'family_v2.tsv'));
    expect(states()).toEqual(['family.tsv sending', 'family_v2.tsv twin']);
    queue.assign(second?.id ?? 0, 'family');
    expect(calls).toHaveLength(1);
    await calls[0]?.accept('family');
    expect(calls.map((one) => one.name)).toEqual(['family.tsv', 'family_v2.tsv']);
  });

  it('sends a file dropped on a tile to that table, whatever its name', () => {
    const { queue, call } = setup();
    queue.add(files('export.tsv'), 'family');
    expect(call('export.tsv').table).toBe('family');
  });

  it('leaves the sheets of a workbook to name their tables', () => {
    const { queue, call } = setup();
    queue.add(files('CQDG-1.7-gabarits-fr.xlsx'));
    expect(call('CQDG-1.7-gabarits-fr.xlsx').table).toBeNull();
  });

  it('sends workbooks first, and asks before a file replaces a table that one of them has filled', async () => {
    const { queue, calls, call, states, drained } = setup();
    queue.add(files('participant.tsv', 'study.tsv', 'first.xlsx', 'second.xlsx'));
    expect(calls.map((one) => one.name)).toEqual(['first.xlsx']);
    await call('first.xlsx').accept('participant', 'family');
    expect(calls.map((one) => one.name)).toEqual(['first.xlsx', 'second.xlsx']);
    await call('second.xlsx').fail();
    expect(states()).toEqual(['participant.tsv twin', 'study.tsv sending', 'first.xlsx sent', 'second.xlsx failed']);
    await call('study.tsv').accept('study');
    expect(drained()).toBe(1);
    queue.assign(queue.items()[0]?.id ?? 0, 'participant');
    await call('participant.tsv').accept('participant');
    expect(drained()).toBe(2);
  });

  it('sends a file again after a failure', async () => {
    const { queue, calls, call, states } = setup();
    const [item] = queue.add(files('family.tsv'));
    await call('family.tsv').fail();
    expect(states()).toEqual(['family.tsv failed']);
    queue.retry(item?.id ?? 0);
    await calls[1]?.accept('family');
    expect(states()).toEqual(['family.tsv sent']);
  });

  it('forgets that a file was refused once a later one has filled its table', async () => {
    const { queue, call, calls, states } = setup();
    queue.add(files('family.tsv', 'study.tsv'));
    await call('family.tsv').refuse('file.separator');
    await call('study.tsv').refuse('file.separator');
    queue.add(files('family_v2.tsv'));
    await call('family_v2.tsv').accept('family');
    expect(states()).toEqual(['study.tsv refused', 'family_v2.tsv sent']);
    queue.add(files('study.tsv'));
    await calls[3]?.accept('study');
    expect(states()).toEqual(['study.tsv sent']);
  });

  it('forgets that a workbook was refused once it was taken under the same name', async () => {
    const { queue, call, calls, states } = setup();
    queue.add(files('all.xlsx'));
    await call('all.xlsx').refuse('file.workbook_encrypted');
    queue.add(files('all.xlsx'));
    await calls[1]?.accept('study', 'participant');
    expect(states()).toEqual(['all.xlsx sent']);
  });

  it('stops a file on its way and goes on with the next', async () => {
    const { queue, calls, states } = setup({ parallel: 1 });
    const [item] = queue.add(files('family.tsv', 'study.tsv'));
    queue.cancel(item?.id ?? 0);
    await settle();
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(states()).toEqual(['family.tsv cancelled', 'study.tsv sending']);
  });

  it('does not send a file that is over the limit', () => {
    const { queue, calls, states } = setup({ maxBytes: 5 });
    queue.add(files('family.tsv'));
    expect(states()).toEqual(['family.tsv tooLarge']);
    expect(calls).toEqual([]);
  });

  it('stops everything when the page is left', async () => {
    const { queue, calls, states, drained } = setup({ parallel: 1 });
    queue.add(files('family.tsv', 'study.tsv'));
    queue.stop();
    await settle();
    expect(calls).toHaveLength(1);
    expect(states()).toEqual(['family.tsv cancelled', 'study.tsv cancelled']);
    expect(drained()).toBe(0);
  });
});
