import type { MaintenanceInput, MaintenanceView } from '@cqdg/contract';
import { MaintenanceStore } from './maintenance.store';

const off: MaintenanceView = { on: false, message: null, since: null, until: null };

function store(now: MaintenanceView = off) {
  const sent: MaintenanceInput[] = [];
  const put = async (input: MaintenanceInput): Promise<MaintenanceView> => {
    sent.push(input);
    return { ...off, on: input.state === 'on' };
  };
  return { sent, page: new MaintenanceStore({ get: async () => now, put }) };
}

describe('the page of maintenance', () => {
  it('sends words in both languages or none', async () => {
    const { sent, page } = store();
    page.french.set('  Bientôt. ');
    expect(page.half()).toBe(true);
    page.english.set('Soon.');
    expect(page.half()).toBe(false);
    expect(await page.begin()).toBe(true);
    expect(sent).toEqual([{ state: 'on', message: { fr: 'Bientôt.', en: 'Soon.' }, until: null }]);
    expect(page.view()?.on).toBe(true);
  });

  it('shows the end in the time of the person, and sends the same moment back', async () => {
    const until = '2026-11-28T18:30:00.000Z';
    const { sent, page } = store({ ...off, on: true, until });
    await page.load();
    expect(page.until()).toMatch(/^2026-11-2[789]T\d\d:\d\d$/);
    await page.begin();
    expect(sent[0]?.until).toBe(until);
  });

  it('ends without words', async () => {
    const { sent, page } = store({ ...off, on: true, message: { fr: 'a', en: 'b' } });
    await page.load();
    await page.end();
    expect(sent).toEqual([{ state: 'off' }]);
    expect(page.view()?.on).toBe(false);
  });
});
