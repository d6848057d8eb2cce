import { openEvents } from './event-stream';

/** The browser's own EventSource, which jsdom lacks, as far as the stream uses it. */
class Source {
  static readonly all: Source[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  constructor(readonly url: string) {
    Source.all.push(this);
  }
  close(): void {
    this.closed = true;
  }
}

describe('a stream of events', () => {
  const leaving: (() => void)[] = [];
  const destroy = { onDestroy: (callback: () => void) => (leaving.push(callback), () => undefined), destroyed: false };
  const received: unknown[] = [];
  const lost: number[] = [];
  const open = () => openEvents('/api/studies/S/events', (event: unknown) => received.push(event), { destroy, lost: () => lost.push(1) });
  const last = () => Source.all[Source.all.length - 1] as Source;

  beforeEach(() => {
    jest.useFakeTimers();
    Object.assign(globalThis, { EventSource: Source });
    Source.all.length = received.length = leaving.length = lost.length = 0;
  });
  afterEach(() => jest.useRealTimers());

  it('hands on each event as read', () => {
    open();
    last().onmessage?.({ data: '{"type":"run"}' });
    expect(received).toEqual([{ type: 'run' }]);
  });

  it('connects again by itself, more slowly each time, and at once quickly after a success', () => {
    const stream = open();
    last().onerror?.();
    expect([stream.state(), Source.all.length, lost.length]).toEqual(['lost', 1, 1]);
    jest.advanceTimersByTime(1_000);
    expect(Source.all).toHaveLength(2);
    last().onerror?.();
    jest.advanceTimersByTime(1_999);
    expect(Source.all).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(Source.all).toHaveLength(3);
    last().onopen?.();
    expect(stream.state()).toBe('open');
    last().onerror?.();
    jest.advanceTimersByTime(1_000);
    expect(Source.all).toHaveLength(4);
  });

  it('closes with the page that opened it, also while it waits to connect again', () => {
    open();
    last().onerror?.();
    for (const leave of leaving) leave();
    jest.advanceTimersByTime(60_000);
    expect(Source.all.map(({ closed }) => closed)).toEqual([true]);
  });
});
