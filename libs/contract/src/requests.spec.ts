import { type RequestSide, requestAfter, requestStates } from './requests';

const sides: RequestSide[] = ['study', 'centre'];

describe('the life of a request', () => {
  it('waits for the other side once one has written, also when it was resolved', () => {
    for (const state of requestStates) {
      expect(requestAfter(state, 'study', 'write')).toBe('open');
      expect(requestAfter(state, 'centre', 'write')).toBe('waiting');
    }
  });

  it('is resolved once, by either side', () => {
    for (const side of sides) {
      expect(requestAfter('open', side, 'resolve')).toBe('resolved');
      expect(requestAfter('waiting', side, 'resolve')).toBe('resolved');
      expect(requestAfter('resolved', side, 'resolve')).toBeNull();
    }
  });
});
