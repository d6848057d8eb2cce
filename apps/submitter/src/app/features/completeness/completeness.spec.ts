import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CompletenessSummary, ParticipantCompleteness, ParticipantsQuery, SubmissionView } from '@cqdg/contract';
import { StudyWorkspace } from '../study/study-workspace';
import { aRegistration, aSubmission, aTable } from '../testing/samples';
import { CompletenessCard } from './completeness.card';
import { CompletenessStore } from './completeness.store';
import { pathsOf, rangeOf, stepOf } from './heat-map.model';

const summary: CompletenessSummary = {
  participants: 3,
  capped: false,
  mean: 0.889,
  tables: [{ table: 'participant', participants: 3, mean: 0.889, fields: [{ field: 'age_at_recruitment', asked: 3, given: 2 }] }],
  distribution: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2],
  map: {
    columns: [
      { participants: 1, share: 1, participant: 'P1' },
      { participants: 1, share: 1, participant: 'P2' },
      { participants: 1, share: 0.667, participant: 'P3' },
    ],
    tables: [[100, 100, 66]],
  },
};
const lacking: ParticipantCompleteness = {
  participant: 'P3',
  share: 0.667,
  asked: 3,
  given: 2,
  tables: [{ table: 'participant', share: 0.667, lacking: ['age_at_recruitment'] }],
};

function source(checked = true) {
  const asked: ParticipantsQuery[] = [];
  const run = { id: 'r1', number: 7, endedAt: '2026-11-20T14:41:01Z' };
  return {
    asked,
    completeness: async () => (checked ? { run, summary } : { run: null, summary: null }),
    participants: async (query: ParticipantsQuery) => {
      asked.push(query);
      return { items: [lacking], total: 1, page: query.page ?? 1, size: query.size ?? 25 };
    },
  };
}

describe('the heat map', () => {
  it('keeps its last step for what lacks nothing, and none for where nobody has a row', () => {
    expect([-1, 0, 24, 25, 99, 100].map(stepOf)).toEqual([null, 1, 1, 2, 4, 5]);
  });

  it('draws equal neighbours as one shape', () => {
    expect(pathsOf([100, 100, -1, 30, 100])).toEqual([
      { step: 2, d: 'M3 0h1v1h-1z' },
      { step: 5, d: 'M0 0h2v1h-2zM4 0h1v1h-1z' },
    ]);
  });

  it('says which participants stand in a column', () => {
    const columns = [94, 94, 93].map((participants) => ({ participants, share: 1, participant: null }));
    expect(rangeOf({ columns, tables: [] }, 1)).toEqual({ from: 95, to: 188 });
  });
});

describe('the store of completeness', () => {
  it('lists who lacks a field, from the first page', async () => {
    const from = source();
    const store = new CompletenessStore(from);
    await store.load();
    await store.ask({ page: 3 });
    await store.whoLacks('participant', 'age_at_recruitment');
    expect(store.mode()).toBe('table');
    expect(from.asked.at(-1)).toMatchObject({ table: 'participant', field: 'age_at_recruitment', page: 1 });
  });

  it('opens one participant on what lacks', async () => {
    const from = source();
    const store = new CompletenessStore(from);
    await store.participant('P3');
    expect([store.mode(), store.open(), from.asked.at(-1)?.search]).toEqual(['table', 'P3', 'P3']);
  });

  it('is ordered by the column that is asked for, from its first page', async () => {
    const store = new CompletenessStore(source());
    await store.ask({ page: 3 });
    await store.sort('participant', 'desc');
    expect(store.query()).toMatchObject({ sort: 'participant', direction: 'desc', page: 1 });
  });

  it('keeps what it shows when the newer cannot be read, and says so', async () => {
    const from = source();
    const store = new CompletenessStore(from);
    await store.load();
    from.completeness = async () => Promise.reject(new Error('no network'));
    await store.load();
    expect([store.summary(), store.problem()?.message]).toEqual([summary, 'no network']);
  });
});

describe('completeness on the study home', () => {
  async function render(checked = true, registered = aRegistration()) {
    const api = source(checked);
    const tables = [aTable('participant'), aTable('treatment', { file: null })];
    const submission = signal<SubmissionView | null>(aSubmission({ tables }));
    const registration = signal(registered);
    TestBed.configureTestingModule({
      providers: [{ provide: StudyWorkspace, useValue: { api, store: { submission, registration, discards: signal([]) } } }],
    });
    const fixture = TestBed.createComponent(CompletenessCard);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    await settle();
    const button = (words: string) => [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    return { api, page, settle, button };
  }

  it('says before the first check when it will show', async () => {
    const { page } = await render(false);
    expect(page.textContent).toContain('après la première validation');
  });

  it('says why nobody can be counted, where the dictionary does not tell participants', async () => {
    const { page } = await render(false, aRegistration({ unasked: true }));
    expect(page.textContent).toContain('ne dit pas ce qui identifie un participant');
  });

  it('says the mean, rounded down, and names the tables that were not sent', async () => {
    const { page } = await render();
    expect(page.querySelector('h2')?.textContent?.replaceAll('\u00a0', ' ')).toBe('Complétude : 88 %');
    expect(page.querySelector('.heat__none')?.textContent).toContain('treatment');
  });

  it('tells the picture in a sentence, and each column to the keyboard', async () => {
    const { page, settle } = await render();
    expect(page.querySelector('[role=img]')?.getAttribute('aria-label')).toContain('participant 88');
    const slider = page.querySelector<HTMLInputElement>('input[type=range]');
    if (!slider) throw new Error('no slider');
    slider.value = '2';
    slider.dispatchEvent(new Event('input'));
    await settle();
    expect(slider.getAttribute('aria-valuetext')).toContain('P3');
    expect(page.querySelector('.heat__tip')?.textContent).toContain('66');
  });

  it('shows the fields of a table, and then who lacks one', async () => {
    const { page, api, settle, button } = await render();
    button('participant')?.click();
    await settle();
    expect(page.querySelector('.fields')?.textContent).toContain('age_at_recruitment');
    button('sans ce champ')?.click();
    await settle();
    expect(api.asked.at(-1)).toMatchObject({ field: 'age_at_recruitment' });
  });

  it('is a table too, sorted and opened on what lacks', async () => {
    const { page, settle, button } = await render();
    button('Tableau')?.click();
    await settle();
    expect(page.querySelector('th[aria-sort=ascending]')?.textContent).toContain('Part');
    page.querySelector<HTMLElement>('td button[aria-expanded]')?.click();
    await settle();
    expect(page.querySelector('.opened')?.textContent).toContain('age_at_recruitment');
  });
});
