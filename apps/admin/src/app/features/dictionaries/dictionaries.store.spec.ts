import type { EditionView } from '@cqdg/contract';
import { DictionariesStore, EditionStore } from './dictionaries.store';

const view = (version: string, change: Partial<EditionView> = {}): EditionView => ({
  ...{ version, name: 'CQDG', state: 'retired', tables: 1, fields: 1, uploadedAt: '2026-11-01T00:00:00Z', uploadedBy: null },
  ...{ publishAt: null, publishedAt: '2026-11-01T00:00:00Z', lint: { errors: 0, warnings: 0 }, revision: 1 },
  ...change,
});
const draft = view('1.9', { state: 'draft', publishedAt: null, revision: 3 });
const editions = [draft, view('1.8', { state: 'active' }), view('1.7')];

function server(uploaded: EditionView | null = draft) {
  const asked: [string, unknown?][] = [];
  const answer = <T>(path: string, body?: unknown): Promise<T> => {
    asked.push([path, body]);
    if (path === '/api/editions') return Promise.resolve(editions as T);
    if (path.endsWith('/file')) return Promise.resolve({ edition: uploaded, faults: [], scripts: [] } as T);
    if (path.endsWith('/dictionary')) return Promise.resolve({ name: 'CQDG', version: path.split('/')[3], schemas: [] } as T);
    return Promise.resolve({ edition: draft, faults: [], open: 2 } as T);
  };
  return { asked, get: answer, put: answer, delete: answer, upload: answer as never };
}

describe('the editions', () => {
  it('show a draft that was uploaded, and what was refused', async () => {
    const store = new DictionariesStore(server());
    expect(await store.send(new File(['{}'], 'a.json'))).toBe(draft);
    expect(store.editions()).toBe(editions);
    const refusing = new DictionariesStore(server(null));
    expect(await refusing.send(new File(['{}'], 'b.json'))).toBeNull();
    expect(refusing.upload()?.name).toBe('b.json');
    expect(refusing.editions()).toBeNull();
  });
});

describe('a draft', () => {
  it('is compared with the edition in force until another is chosen', async () => {
    const store = new EditionStore(server(), '1.9');
    await store.load();
    expect(store.other()?.version).toBe('1.8');
    expect(store.choices().map(({ version }) => version)).toEqual(['1.8', '1.7']);
    await store.compareWith('1.7');
    expect(store.other()?.version).toBe('1.7');
  });

  it('is published as the person saw it', async () => {
    const api = server();
    const store = new EditionStore(api, '1.9');
    await store.load();
    expect(await store.publish(null)).toBe(true);
    expect(api.asked.at(-1)).toEqual(['/api/editions/1.9/publication', { at: null, revision: 3 }]);
    await store.cancel();
    expect(api.asked.at(-1)).toEqual(['/api/editions/1.9/publication', { revision: 3 }]);
  });
});
