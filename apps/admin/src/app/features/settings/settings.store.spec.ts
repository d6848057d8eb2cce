import type { LimitInput, SettingsView, StatementInput } from '@cqdg/contract';
import { SettingsStore } from './settings.store';

const words = { fr: 'Je déclare.', en: 'I declare.' };
const view = (version: number, value: number): SettingsView => ({
  limits: [{ name: 'invitation.days', value, standard: 14, min: 1, max: 60, isStandard: value === 14, version, changed: null }],
  statement: { value: words, standard: words, isStandard: true, version, changed: null },
  mails: [],
});

describe('the settings of the console', () => {
  it('are changed from what was seen, and show what became of it', async () => {
    const sent: LimitInput[] = [];
    const store = new SettingsStore({
      get: async () => view(3, 14),
      setLimit: async (_, input) => {
        sent.push(input);
        return view(4, input.value ?? 14);
      },
      setMail: () => Promise.reject(new Error('no')),
      setStatement: () => Promise.reject(new Error('no')),
    });
    await store.load();
    expect(await store.setLimit('invitation.days', 7)).toBe(true);
    expect([sent, store.view()?.limits[0]?.value]).toEqual([[{ version: 3, value: 7 }], 7]);
  });

  it('have the statement that is signed among them', async () => {
    const sent: StatementInput[] = [];
    const store = new SettingsStore({
      get: async () => view(3, 14),
      setLimit: () => Promise.reject(new Error('no')),
      setMail: () => Promise.reject(new Error('no')),
      setStatement: async (input) => {
        sent.push(input);
        return view(4, 14);
      },
    });
    await store.load();
    expect(await store.setStatement(null)).toBe(true);
    expect(sent).toEqual([{ version: 3, value: null }]);
  });

  it('that are refused say which one, and stay as they were until they are read again', async () => {
    const store = new SettingsStore({
      get: async () => view(3, 14),
      setLimit: () => Promise.reject(new Error('changed meanwhile')),
      setMail: () => Promise.reject(new Error('no')),
      setStatement: () => Promise.reject(new Error('no')),
    });
    await store.load();
    expect(await store.setLimit('invitation.days', 7)).toBe(false);
    expect([store.refused(), store.problem()?.message, store.view()?.limits[0]?.value]).toEqual([
      'invitation.days',
      'changed meanwhile',
      14,
    ]);
    await store.load();
    expect([store.refused(), store.problem()]).toEqual([null, null]);
  });
});
