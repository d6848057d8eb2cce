import { Turns } from './turns';

describe('work in turns', () => {
  it('runs so much at once, the rest in order, also after a failure', async () => {
    const turns = new Turns(2);
    const [started, ends]: [number[], (() => void)[]] = [[], []];
    const works = [0, 1, 2, 3].map((n) =>
      turns.take(async () => {
        started.push(n);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (n === 0) throw new Error('failed');
        return n;
      }),
    );
    const failed = works[0]?.catch((error: Error) => error.message);
    expect(started).toEqual([0, 1]);
    ends[0]?.();
    expect(await failed).toBe('failed');
    await Promise.resolve();
    expect(started).toEqual([0, 1, 2]);
    ends[1]?.();
    expect(await works[1]).toBe(1);
    await Promise.resolve();
    expect(started).toEqual([0, 1, 2, 3]);
    ends[2]?.();
    ends[3]?.();
    expect(await Promise.all(works.slice(1))).toEqual([1, 2, 3]);
    expect(await turns.take(async () => 'free again')).toBe('free again');
  });
});
