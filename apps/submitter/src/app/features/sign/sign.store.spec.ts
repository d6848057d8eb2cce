import type { Receipt, SignInput, SignerView, SubmissionView } from '@cqdg/contract';
import { ApiProblem } from '@cqdg/ui';
import { StudyStore } from '../study/study.store';
import { aRegistration, aRun, aStudy, aSubmission, aTable } from '../testing/samples';
import { SignStore } from './sign.store';

const valid = (change: Partial<SubmissionView> = {}) =>
  aSubmission({ state: 'valid', run: aRun({ id: 'run-11' }), signRefusal: null, tables: [aTable('participant')], ...change });
const receipt = { payload: { id: 'receipt-1' }, signature: { algorithm: 'Ed25519', keyId: 'k', value: 'v' } } as Receipt;

function setup(
  submission: SubmissionView,
  role: 'submitter' | 'lead' = 'lead',
  answer: () => Promise<Receipt> = async () => receipt,
  signer: Partial<SignerView> = {},
) {
  const study = new StudyStore({
    study: async () => aStudy(role),
    registration: async () => aRegistration(),
    submission: async () => submission,
  });
  study.study.set(aStudy(role));
  study.submission.set(submission);
  let read = 0;
  const asked: SignInput[] = [];
  const left: string[] = [];
  const api: ConstructorParameters<typeof SignStore>[1] = {
    statement: async () => ({ id: 's1', digest: `d${++read}`, text: { fr: 'Je déclare', en: 'I declare' } }),
    receipt: async () => receipt,
    submission: async () => ({ ...submission, state: 'signed' }),
    sign: async (input) => {
      asked.push(input);
      return answer();
    },
    signer: async () => ({ by: 'password' as const, proven: false, provider: null, ...signer }),
    beginProof: async (runId: string) => ({ address: `https://sso.example/?run=${runId}` }),
  };
  const store = new SignStore(study, api, (address) => left.push(address));
  return { store, study, asked, left };
}

function filled(store: SignStore): SignStore {
  store.agree(true);
  store.password.set('un mot de passe long');
  return store;
}

describe('the signature page', () => {
  it.each([
    ['submission.not_valid', valid({ state: 'invalid', run: aRun({ state: 'failed' }) })],
    ['submission.not_valid', valid({ state: 'open', run: null })],
    ['submission.validating', valid({ state: 'validating' })],
    ['submission.empty', valid({ state: 'open', tables: [aTable('participant', { file: null })] })],
    ['submission.samples_changed', valid({ signRefusal: 'submission.samples_changed' })],
    ['submission.already_signed', valid({ state: 'signed' })],
  ] as const)('refuses with %s', (refusal, submission) => {
    expect(setup(submission).store.refusal()).toBe(refusal);
  });

  it('is for leads only', () => {
    expect(setup(valid(), 'submitter').store.refusal()).toBe('notLead');
    expect(setup(valid(), 'lead').store.refusal()).toBeNull();
  });

  it('wants the statement agreed to, then the password', () => {
    const { store } = setup(valid());
    expect(store.block()).toBe('agreement');
    store.agree(true);
    expect(store.block()).toBe('password');
    store.password.set('x');
    expect(store.block()).toBeNull();
  });

  it('wants the agreement again when the data were changed and checked since', async () => {
    const { store, study, asked } = setup(valid());
    filled(store);
    study.submission.set(valid({ state: 'validating' }));
    expect([store.block(), store.outdated()]).toEqual(['submission.validating', false]);
    study.submission.set(valid({ run: aRun({ id: 'run-12' }) }));
    expect([store.block(), store.outdated(), store.agreed()]).toEqual(['agreement', true, false]);
    expect(await store.sign('fr')).toBe(false);
    expect(asked).toEqual([]);
    store.agree(true);
    expect([store.block(), store.outdated()]).toEqual([null, false]);
  });

  it('signs the run that the person saw, and does not keep the password', async () => {
    const { store, study, asked } = setup(valid());
    await store.load();
    expect(await filled(store).sign('fr')).toBe(true);
    expect(asked).toEqual([{ password: 'un mot de passe long', runId: 'run-11', language: 'fr', statement: 'd1', agreed: true }]);
    expect(store.password()).toBe('');
    expect(store.receipt()).toBe(receipt);
    expect(study.submission()?.state).toBe('signed');
  });

  it('shows the words that came in the place of those agreed to, and wants them agreed to', async () => {
    const changed = new ApiProblem(409, 'submission.statement_changed', '');
    const { store, asked } = setup(valid(), 'lead', async () => Promise.reject(changed));
    await store.load();
    expect(await filled(store).sign('fr')).toBe(false);
    expect([store.statement()?.digest, store.agreed(), store.password(), store.problem()?.code]).toEqual(['d2', false, '', changed.code]);
    await filled(store).sign('fr');
    expect(asked.map(({ statement }) => statement)).toEqual(['d1', 'd2']);
  });

  it('keeps the agreement, not the password, when the password was wrong', async () => {
    const { store } = setup(valid(), 'lead', async () => Promise.reject(new Error('wrong password')));
    await store.load();
    expect(await filled(store).sign('fr')).toBe(false);
    expect([store.agreed(), store.password(), store.receipt(), store.tried()]).toEqual([true, '', null, false]);
    expect(store.problem()?.message).toBe('wrong password');
  });

  describe('for who has no password', () => {
    const name = { fr: 'l’Institut', en: 'the Institute' };

    it('leads to the provider before anything is signed', async () => {
      const { store, left } = setup(valid(), 'lead', undefined, { by: 'provider', provider: name });
      await store.load();
      store.agree(true);
      expect(store.block()).toBe('identity');
      expect(await store.sign('fr')).toBe(false);
      await store.prove();
      expect(left).toEqual(['https://sso.example/?run=run-11']);
    });

    it('signs once the provider has vouched, and wants it again where that failed', async () => {
      const { store, asked } = setup(valid(), 'lead', () => Promise.reject(new Error('changed')), {
        by: 'provider',
        provider: name,
        proven: true,
      });
      await store.load();
      store.agree(true);
      expect(await store.sign('fr')).toBe(false);
      expect(asked).toEqual([{ runId: 'run-11', language: 'fr', statement: 'd1', agreed: true }]);
      expect(store.block()).toBe('identity');
    });

    it('asks nothing of who could not sign anyway', async () => {
      const { store } = setup(valid(), 'submitter', undefined, { by: 'provider' });
      await store.load();
      expect(store.signer()).toBeNull();
    });
  });

  it('shows the receipt of what was signed to every member', async () => {
    const { store } = setup(valid({ state: 'signed', receipt: { id: 'receipt-1', signedAt: '', signedBy: '' } }), 'submitter');
    await store.load();
    expect(store.receipt()).toBe(receipt);
  });
});
