import { CONNECTED, Connection, unanswered } from './connection';

const answers = (...oks: (boolean | 'broken')[]) => {
  const ask = jest.fn(async () => {
    const next = oks.length > 1 ? oks.shift() : oks[0];
    if (next === 'broken') throw new TypeError('Failed to fetch');
    return { ok: next } as Response;
  });
  Object.assign(globalThis, { fetch: ask });
  return ask;
};

describe('the connection', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is not said to be lost for one request that failed by accident', async () => {
    answers(true);
    const connection = new Connection();
    await connection.suspect();
    expect(connection.lost()).toBe(false);
  });

  it('is lost while nobody answers, asks again by itself, and says when it is back', async () => {
    const ask = answers('broken', false, true);
    const connection = new Connection();
    const told = jest.fn();
    window.addEventListener(CONNECTED, told);
    await connection.suspect();
    expect(connection.lost()).toBe(true);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(connection.lost()).toBe(true);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(connection.lost()).toBe(false);
    expect(ask).toHaveBeenCalledTimes(3);
    expect(told).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('is back as soon as any request is answered', async () => {
    answers('broken');
    const connection = new Connection();
    await connection.suspect();
    connection.answered();
    expect(connection.lost()).toBe(false);
  });

  it('is doubted where no answer came, not where the portal refused', () => {
    expect(
      [
        { status: 0, code: 'network' },
        { status: 502, code: 'http.502' },
        { status: 503, code: 'unavailable' },
      ].every(unanswered),
    ).toBe(true);
    expect(
      [
        { status: 0, code: 'aborted' },
        { status: 503, code: 'maintenance' },
        { status: 500, code: 'internal' },
      ].some(unanswered),
    ).toBe(false);
  });
});
