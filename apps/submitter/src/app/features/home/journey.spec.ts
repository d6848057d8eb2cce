import { aDraft, aRegistration, aRun, aSubmission, aTable } from '../testing/samples';
import { journeyOf } from './journey';

const states = (...args: Parameters<typeof journeyOf>) => journeyOf(...args).map((step) => step.state);

describe('the journey strip', () => {
  it('starts at the samples, with the tables to come', () => {
    expect(states(aRegistration({ registered: 0 }), aSubmission())).toEqual(['current', 'todo', 'todo', 'todo', 'todo', 'todo']);
  });

  it('moves to the tables once samples are registered', () => {
    const [samples, clinical] = journeyOf(aRegistration(), aSubmission());
    expect(samples).toEqual({ name: 'registration', state: 'done', detail: { kind: 'samples.done', samples: 246 } });
    expect(clinical).toEqual({ name: 'clinical', state: 'current', detail: { kind: 'clinical.todo', sent: 0, tables: 2 } });
  });

  it('fills one step only, when samples and tables both wait for a person', () => {
    const submission = aSubmission({ state: 'invalid', run: aRun({ state: 'failed', errors: 2 }), tables: [aTable('family')] });
    expect(states(aRegistration({ draft: aDraft() }), submission).slice(0, 2)).toEqual(['current', 'running']);
  });

  it('says that a running check runs', () => {
    const submission = aSubmission({ state: 'validating', tables: [aTable('family')] });
    expect(states(aRegistration(), submission)[1]).toBe('running');
  });

  it('ends the clinical step with the signature, and says nothing of what is not known yet', () => {
    const journey = journeyOf(aRegistration(), aSubmission({ state: 'signed', revision: 2 }));
    expect(journey[1]).toEqual({ name: 'clinical', state: 'done', detail: { kind: 'clinical.signed', revision: 2 } });
    expect(journey.slice(2).map((step) => step.detail.kind)).toEqual(['later', 'later', 'later', 'later']);
  });

  it('counts the molecular files once there are any, whatever the other steps wait for', () => {
    const [, , molecular] = journeyOf(aRegistration(), aSubmission(), 120);
    expect(molecular).toEqual({ name: 'molecular', state: 'running', detail: { kind: 'molecular.files', files: 120 } });
  });

  it('begins with the tables where the dictionary asks for no samples', () => {
    const [first] = journeyOf(aRegistration({ registered: 0, unasked: true }), aSubmission());
    expect(first).toMatchObject({ name: 'clinical', state: 'current' });
  });
});
