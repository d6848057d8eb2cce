import { aRegistration, aRun, aSubmission, aTable } from '../testing/samples';
import { tilesOf } from './tiles';

const dictionary = ['sample_registration', 'study', 'participant', 'treatment'];
const checked = (errors: number, warnings = 0) => ({ rows: 214, errors, warnings });
const tile = (table: string, ...args: Parameters<typeof tilesOf> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
  tilesOf(dictionary, 'sample_registration', ...args).find((one) => one.table === table);

describe('the tiles of the clinical tables', () => {
  it('follow the dictionary, with the tables that were sent first', () => {
    const submission = aSubmission({
      tables: [aTable('study', { file: null }), aTable('participant'), aTable('treatment', { file: null })],
    });
    const tiles = tilesOf(dictionary, 'sample_registration', aRegistration(), submission);
    expect(tiles.map((one) => one.table)).toEqual(['sample_registration', 'participant', 'study', 'treatment']);
  });

  it('tell how many samples are registered', () => {
    expect(tile('sample_registration', aRegistration(), aSubmission())).toMatchObject({
      state: 'registered',
      count: 246,
      registration: true,
    });
    expect(tile('sample_registration', aRegistration({ registered: 0 }), aSubmission())).toMatchObject({ state: 'none' });
  });

  it.each([
    ['errors before warnings', checked(2, 3), 'errors', 2],
    ['warnings when there is no error', checked(0, 3), 'warnings', 3],
    ['that the table conforms', checked(0), 'ok', 0],
  ] as const)('say %s', (_, of, state, count) => {
    const submission = aSubmission({ run: aRun(), tables: [aTable('participant', { checked: of })] });
    expect(tile('participant', aRegistration(), submission)).toMatchObject({ state, count, rows: 214 });
  });

  it('say that a file was never checked, that it waits, that it is being checked', () => {
    const state = (run: ReturnType<typeof aRun> | null) =>
      tile('participant', aRegistration(), aSubmission({ run, tables: [aTable('participant')] }))?.state;
    expect(state(null)).toBe('toCheck');
    expect(state(aRun({ state: 'queued' }))).toBe('queued');
    expect(state(aRun({ state: 'running' }))).toBe('running');
  });

  it('never blame a file for a check that failed on our side', () => {
    const submission = aSubmission({ run: aRun({ state: 'broken' }), tables: [aTable('participant')] });
    expect(tile('participant', aRegistration(), submission)?.state).toBe('broken');
  });
});
