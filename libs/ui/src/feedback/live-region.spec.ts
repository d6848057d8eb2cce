import { LiveRegion } from './live-region';

describe('what screen readers are told', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('comes one after the other, nothing lost that is said in the same moment', () => {
    const region = new LiveRegion();
    const heard: string[] = [];
    for (const words of ['one', 'two', 'two']) region.announce(words);
    for (let ms = 0; ms < 1000; ms += 10) {
      jest.advanceTimersByTime(10);
      if (region.message() !== heard.at(-1)) heard.push(region.message());
    }
    expect(heard.filter(Boolean)).toEqual(['one', 'two', 'two']);
    expect(region.message()).toBe('two');
  });
});
