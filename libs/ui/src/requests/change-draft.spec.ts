import type { RegisteredSampleView } from '@cqdg/contract';
import { ChangeDraft } from './change-draft';

const registered = (sample: string): RegisteredSampleView => ({
  ...{ sample, participant: 'P1', biospecimen: 'B1', sampleType: 'NCIT:C449' },
  ...{ registeredAt: '2026-11-01T00:00:00Z', registeredBy: 'Ana' },
});
const draft = () => new ChangeDraft(async (sample) => (sample.startsWith('S') ? registered(sample) : null));

describe('changes that a person puts together', () => {
  it('hold only what would change something', async () => {
    const changes = draft();
    await changes.add(' S1 ');
    await changes.add('S2');
    await changes.add('S3');
    expect(changes.changes()).toEqual([]);
    changes.set('S1', 'participant', 'P2');
    changes.remove('S2', true);
    expect(changes.changes()).toEqual([
      { sample: 'S1', to: { participant: 'P2', biospecimen: 'B1', sampleType: 'NCIT:C449' } },
      { sample: 'S2', to: null },
    ]);
    changes.leave('S1');
    changes.remove('S2', false);
    expect(changes.changes()).toEqual([]);
  });

  it('take a sample once, and only one that is registered', async () => {
    const changes = draft();
    expect([await changes.add('S1'), await changes.add('S1')]).toEqual([true, false]);
    expect(changes.notAdded()).toEqual({ reason: 'twice', sample: 'S1' });
    await changes.add('X9');
    expect(changes.notAdded()).toEqual({ reason: 'unknown', sample: 'X9' });
    await changes.add('S2');
    expect(changes.notAdded()).toBeNull();
  });
});
