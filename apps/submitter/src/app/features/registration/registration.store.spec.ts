import type { RegistrationView, SampleRow } from '@cqdg/contract';
import { StudyStore } from '../study/study.store';
import { aDraft, aFinding, aRegistration, aRun, aStudy, aSubmission } from '../testing/samples';
import { RegistrationStore } from './registration.store';

function setup(view: RegistrationView, role: 'reader' | 'submitter' = 'submitter') {
  const study = new StudyStore({ study: async () => aStudy(role), registration: async () => view, submission: async () => aSubmission() });
  study.study.set(aStudy(role));
  study.registration.set(view);
  const asked: string[] = [];
  let drafted = '';
  const pending: ((rows: SampleRow[]) => void)[] = [];
  const store = new RegistrationStore(study, {
    registration: async () => ({
      ...view,
      draft: aDraft({ fileName: drafted, ready: false, run: aRun({ kind: 'registration', state: 'queued' }) }),
    }),
    uploadRegistration: async (file, { progress, signal }) => {
      progress(0.5);
      await new Promise((resolve, reject) => {
        setTimeout(resolve, 5);
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
      const refused = file.name.endsWith('.pdf');
      if (!refused) drafted = file.name;
      return {
        fileName: file.name,
        accepted: refused ? [] : [{ table: 'sample_registration', replaced: false, sheet: null }],
        refused: refused ? [aFinding({ code: 'file.type' })] : [],
      };
    },
    registrationRows: (kind, page, size) =>
      new Promise((resolve) => {
        asked.push(`rows ${kind} ${page}`);
        pending.push((items) => resolve({ items, total: items.length, page, size }));
      }),
    checkRegistration: async () => view,
    discardRegistration: async () => ({ ...view, draft: null }),
    commitRegistration: async (id) => {
      asked.push(`commit ${id}`);
      return { ...view, registered: view.registered + 28, draft: null };
    },
    samples: async ({ search, sort, page, size }) => {
      asked.push(`samples ${search}|${sort}|${page}`);
      return { items: [], total: 0, page, size };
    },
  });
  return { store, study, asked, pending };
}

const row = (sample: string): SampleRow => ({
  row: 2,
  participant: 'P',
  biospecimen: 'B',
  sample,
  sampleType: 'T',
  kind: 'new',
  adds: [],
  conflicts: {},
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the registration page', () => {
  it.each([
    ['start', null],
    ['checking', aDraft({ ready: false, run: aRun({ kind: 'registration', state: 'queued' }) })],
    ['checking', aDraft({ ready: false, run: aRun({ kind: 'registration', state: 'running' }) })],
    ['errors', aDraft({ ready: false, run: aRun({ kind: 'registration', state: 'failed', errors: 2 }) })],
    ['broken', aDraft({ ready: false, run: aRun({ kind: 'registration', state: 'broken' }) })],
    ['preview', aDraft()],
  ] as const)('is in phase %s', (phase, draft) => {
    expect(setup(aRegistration({ draft })).store.phase()).toBe(phase);
  });

  it('shows the progress of a file, then its draft', async () => {
    const { store } = setup(aRegistration());
    const sent = store.send(new File(['x'], 'registration.tsv'));
    expect(store.sending()).toEqual({ name: 'registration.tsv', share: 0.5 });
    expect(await sent).toBe(true);
    expect(store.sending()).toBeNull();
    expect(store.draft()?.fileName).toBe('registration.tsv');
  });

  it('keeps the draft that was there when a file is stopped on its way', async () => {
    const { store } = setup(aRegistration({ draft: aDraft({ fileName: 'before.tsv' }) }));
    const sent = store.send(new File(['x'], 'registration.tsv'));
    store.stop();
    expect(await sent).toBe(false);
    expect(store.draft()?.fileName).toBe('before.tsv');
    expect(store.problem()).toBeNull();
  });

  it('keeps the draft that was there when a file is not taken, and says why', async () => {
    const { store } = setup(aRegistration({ draft: aDraft({ fileName: 'before.tsv' }) }));
    expect(await store.send(new File(['x'], 'registration.pdf'))).toBe(false);
    expect(store.refused()?.findings.map((finding) => finding.code)).toEqual(['file.type']);
    expect(store.draft()?.fileName).toBe('before.tsv');
  });

  it('says how many samples it has registered', async () => {
    const { store, asked } = setup(aRegistration({ registered: 218, draft: aDraft() }));
    expect(await store.commit()).toBe(true);
    expect(asked).toEqual(['commit draft-1']);
    expect(store.done()).toEqual({ added: 28, total: 246 });
  });

  it('registers nothing while there are errors', async () => {
    const { store, asked } = setup(aRegistration({ draft: aDraft({ ready: false }) }));
    expect(await store.commit()).toBe(false);
    expect(asked).toEqual([]);
  });

  it('shows the tab chosen last, whichever answer comes first', async () => {
    const { store, pending } = setup(aRegistration({ draft: aDraft() }));
    void store.showKind('new');
    void store.showKind('known');
    pending[1]?.([row('S-known')]);
    pending[0]?.([row('S-new')]);
    await settle();
    expect(store.rows()?.items.map((one) => one.sample)).toEqual(['S-known']);
  });

  it('shows the samples asked for last, in the order that the list has', async () => {
    const { store, asked } = setup(aRegistration());
    await store.list({ search: 'NDV-S', sort: 'sample', direction: 'asc', page: 2 });
    expect(asked).toEqual(['samples NDV-S|sample|2']);
  });
});
