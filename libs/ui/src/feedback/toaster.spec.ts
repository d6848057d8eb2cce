import { Toaster } from './toaster';

describe('a toast', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const texts = (toaster: Toaster) => toaster.toasts().map(({ text }) => text);

  it('leaves after eight seconds', () => {
    const toaster = new Toaster();
    toaster.show('Fait');
    jest.advanceTimersByTime(7_999);
    expect(texts(toaster)).toEqual(['Fait']);
    jest.advanceTimersByTime(1);
    expect(texts(toaster)).toEqual([]);
  });

  it('stays while the pointer or the focus is on it, then has its time again', () => {
    const toaster = new Toaster();
    const id = toaster.show('Fait');
    toaster.hold(id);
    jest.advanceTimersByTime(60_000);
    expect(texts(toaster)).toEqual(['Fait']);
    toaster.resume(id);
    jest.advanceTimersByTime(8_000);
    expect(texts(toaster)).toEqual([]);
  });

  it('leaves room for two at most, the newest', () => {
    const toaster = new Toaster();
    for (const text of ['a', 'b', 'c']) toaster.show(text);
    expect(texts(toaster)).toEqual(['b', 'c']);
  });
});
