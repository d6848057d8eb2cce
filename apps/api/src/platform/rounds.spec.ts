import type { JsonLogger } from './logging/json-logger';
import { Rounds } from './rounds';

describe('work that is done in rounds', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function rounds(work: () => Promise<void>) {
    const failures: string[] = [];
    const logger = { failure: (what: string) => failures.push(what) } as unknown as JsonLogger;
    return { failures, rounds: new Rounds(100, work, logger, 'round failed') };
  }

  it('never goes beside itself, and stops once the round under way has ended', async () => {
    let [begun, ended] = [0, 0];
    let end: () => void = () => undefined;
    const { rounds: all } = rounds(() => (begun++, new Promise<void>((resolve) => (end = resolve)).then(() => void ended++)));
    all.start();
    await jest.advanceTimersByTimeAsync(350);
    expect([begun, ended]).toEqual([1, 0]);
    const stopped = all.stop().then(() => expect(ended).toBe(1));
    end();
    await stopped;
    await jest.advanceTimersByTimeAsync(500);
    expect(begun).toBe(1);
  });

  it('tells a failure once until a round passes', async () => {
    const fails = [true, true, false, true];
    const { failures, rounds: all } = rounds(async () => {
      if (fails.shift()) throw new Error('away');
    });
    all.start();
    await jest.advanceTimersByTimeAsync(450);
    await all.stop();
    expect(failures).toEqual(['round failed', 'round failed']);
  });
});
