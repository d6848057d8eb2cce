import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FindingGroup, FindingView } from '@cqdg/contract';
import { FindingsStore } from './findings.store';
import { FindingsView } from './findings-view';
import { MendingStore } from './mending.store';
import { aFinding, aGroup, aRun } from './testing';

const sex = aGroup('sex', { table: 'participant', count: 40, proposals: [{ from: 'Femme', to: 'Female', count: 40 }] });
const family = aGroup('relationship_to_proband', { count: 6 });

async function render({
  groups = [sex, family] as FindingGroup[],
  rows = [aFinding()] as FindingView[],
  locked = null as string | null,
  mends = true,
  counted = 0,
} = {}) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const store = new FindingsStore({
    groups: async (run) => ({ run: aRun(run), groups }),
    findings: async () => ({ items: rows, total: rows.length + counted, page: 1, size: 25 }),
  });
  const applied: string[] = [];
  const mending = new MendingStore({
    currentVersion: () => 'v2',
    restore: async () => undefined,
    apply: async ({ from, to }) => {
      applied.push(from === undefined ? 'all' : `${from} → ${to}`);
      throw new Error('told apart from the view');
    },
  });
  const fixture = TestBed.createComponent(FindingsView);
  const inputs = {
    store,
    mending: mends ? mending : null,
    locked,
    report: () => '/report.tsv',
    link: (group: FindingGroup) => `/place?field=${group.field}`,
  };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await store.show(aRun('r7'));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const all = (css: string) => [...page.querySelectorAll<HTMLElement>(css)];
  const current = () => page.querySelector('[aria-current]')?.textContent ?? '';
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { page, all, current, settle, applied };
}

describe('the findings on the page', () => {
  it('say of a page beyond those that are kept that its findings are only counted', async () => {
    const { page } = await render({ rows: [], counted: 300_000 });
    expect(page.querySelector('.detail, ui-finding-detail')?.textContent).toContain('comptés');
  });

  it('are a list of addresses, one of them current', async () => {
    const { all, current } = await render();
    expect(all('a.groups__item').map((link) => link.getAttribute('href'))).toEqual([
      '/place?field=sex',
      '/place?field=relationship_to_proband',
    ]);
    expect(current()).toContain('sex');
  });

  it('are walked through with the arrow keys', async () => {
    const { all, current, settle } = await render();
    all('a.groups__item')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await settle();
    expect(current()).toContain('relationship_to_proband');
  });

  it('give place to the rows of the chosen group on a narrow screen, and come back', async () => {
    const { page, all, settle } = await render();
    all('a.groups__item')[1]?.click();
    await settle();
    expect(page.querySelector('.findings__body.is-rows')).not.toBeNull();
    all('.findings__back')[0]?.click();
    await settle();
    expect(page.querySelector('.findings__body.is-rows')).toBeNull();
  });

  it('offer a proposal for all its cells at once', async () => {
    const { all, applied, settle } = await render();
    const [button] = all('.detail__apply button');
    expect(button?.getAttribute('aria-label')).toBe(
      'Appliquer aux 40\u00a0: remplacer «\u00a0Femme\u00a0» par «\u00a0Female\u00a0» dans 40 cellules',
    );
    button?.click();
    await settle();
    expect(applied).toEqual(['Femme → Female']);
  });

  it('name the button of a proposal by the words that it shows, for who speaks to the page', async () => {
    const { all } = await render();
    const [button] = all('.detail__apply button');
    expect(button?.getAttribute('aria-label')).toContain(button?.textContent?.trim() ?? '?');
  });

  it('offer many proposals all at once, and show few of them until asked', async () => {
    const proposals = [1, 2, 3, 4, 5].map((n) => ({ from: `${n}.0`, to: `${n}`, count: 1 }));
    const { all, applied, settle } = await render({ groups: [aGroup('age_at_diagnosis', { proposals })] });
    expect(all('.detail__proposals li')).toHaveLength(3);
    all('.detail__more button')[0]?.click();
    await settle();
    expect(all('.detail__proposals li')).toHaveLength(5);
    all('.detail__apply .btn--next')[0]?.click();
    await settle();
    expect(applied).toEqual(['all']);
  });

  it('tell what to put only where it is the same for every cell', async () => {
    const sample = aFinding({ value: 'ADN?', proposal: 'NCIT:C449' });
    const group = { sample, count: 7, proposals: [{ from: 'ADN?', to: 'NCIT:C449', count: 6 }] };
    const { page } = await render({ groups: [aGroup('sample_type', group)], mends: false });
    expect(page.querySelector('.findings__detail')?.textContent).toContain('À faire');
    expect(page.querySelector('.detail__expect:last-of-type')?.textContent).not.toContain('NCIT:C449');
  });

  it('say why a proposal cannot be applied, and then offer no button', async () => {
    const { page, all } = await render({ locked: 'Une validation est en cours.' });
    expect(all('.detail__apply button')).toEqual([]);
    expect(page.textContent).toContain('Une validation est en cours.');
  });

  it('show the row number of the spreadsheet and the value received', async () => {
    const { all } = await render({ rows: [aFinding({ row: 1014, value: 'Femme' })] });
    expect(all('tbody td').map((cell) => cell.textContent?.trim())).toEqual(['1\u00a0014', 'Femme', 'Proband']);
  });

  it('say how many there are and which each is, though few are in the document', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => aFinding({ id: i + 1, row: i + 2 }));
    const { page, all } = await render({ rows, counted: 99_975 });
    expect(page.querySelector('.findings__rows table')?.getAttribute('aria-rowcount')).toBe('100001');
    expect(all('tr[aria-rowindex]')[24]?.getAttribute('aria-rowindex')).toBe('26');
    expect(all('tr[aria-rowindex]').length).toBeLessThan(200);
    expect(page.querySelector('.findings__rows')?.getAttribute('tabindex')).toBe('0');
  });

  it('never show personal information, only its place', async () => {
    const code = 'privacy.health_number';
    const { page, all } = await render({
      groups: [aGroup('submitter_participant_id', { code, sample: aFinding({ code, value: null }) })],
      rows: [aFinding({ code, row: 8, value: null })],
    });
    expect(all('.rowno')[0]?.textContent).toBe('8');
    expect(page.textContent).toContain('valeur masquée');
  });

  it('say that there is none, when there is none', async () => {
    const { page } = await render({ groups: [] });
    expect(page.textContent).toContain('Aucun constat');
  });
});
