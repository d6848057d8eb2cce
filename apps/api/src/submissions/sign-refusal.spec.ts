import type { RunBasis } from '@cqdg/contract';
import { signRefusal } from './sign-refusal';

const basis = (over: Partial<RunBasis> = {}): RunBasis => ({
  files: { participant: 'a', study: 'b' },
  dictionary: '1.7',
  registryVersion: 3,
  engine: '1.0.0',
  ...over,
});

describe('whether a submission can be signed', () => {
  it('can when it is valid and nothing changed since its run', () => {
    expect(signRefusal('valid', basis(), basis())).toBeNull();
  });

  it.each([
    ['a file', { files: { participant: 'x', study: 'b' } }, 'submission.changed_since_run'],
    ['the dictionary', { dictionary: '1.8' }, 'submission.dictionary_changed'],
    ['the registered samples', { registryVersion: 4 }, 'submission.samples_changed'],
    ['the engine', { engine: '2.0.0' }, 'submission.engine_changed'],
  ] as const)('cannot when %s changed since its run', (_what, change, refusal) => {
    expect(signRefusal('valid', basis(), basis(change))).toBe(refusal);
  });

  it('cannot without any table, while it is validated, when it has errors, or a second time', () => {
    expect(signRefusal('open', null, basis({ files: {} }))).toBe('submission.empty');
    expect(signRefusal('open', null, basis())).toBe('submission.not_valid');
    expect(signRefusal('open', basis(), basis())).toBe('submission.changed_since_run');
    expect(signRefusal('validating', basis(), basis())).toBe('submission.validating');
    expect(signRefusal('invalid', basis(), basis())).toBe('submission.not_valid');
    expect(signRefusal('signed', basis(), basis())).toBe('submission.already_signed');
  });
});
