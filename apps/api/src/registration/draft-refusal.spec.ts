import type { RunState } from '@cqdg/contract';
import { draftRefusal } from './draft-refusal';

const run = (state: RunState) => ({ state, basis: { files: {}, dictionary: '1.7', registryVersion: 2, engine: '1.0.0' } });

describe('whether a draft can be registered', () => {
  it('can once its run has passed on the registry and the dictionary as they are', () => {
    expect(draftRefusal(run('passed'), 2, '1.7')).toBeNull();
  });

  it('cannot before every error is mended', () => {
    expect(draftRefusal(run('failed'), 2, '1.7')).toBe('registration.has_errors');
  });

  it.each([null, run('queued'), run('running'), run('broken'), run('superseded')])('cannot before it was checked (%#)', (one) => {
    expect(draftRefusal(one, 2, '1.7')).toBe('registration.not_checked');
  });

  it('cannot when samples or the dictionary changed since', () => {
    expect(draftRefusal(run('passed'), 3, '1.7')).toBe('registration.samples_changed');
    expect(draftRefusal(run('passed'), 2, '1.8')).toBe('registration.dictionary_changed');
  });
});
