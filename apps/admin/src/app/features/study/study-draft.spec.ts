import type { StudyInput, StudyView } from '@cqdg/contract';
import { ApiProblem } from '@cqdg/ui';
import { StudyDraft } from './study-draft';

const kept = (input: StudyInput): StudyView => ({
  ...{ dataUse: null, contact: null, embargoMonths: null, version: 1 },
  ...input,
  role: null,
  permissions: [],
  samples: 0,
  submission: null,
  requests: 0,
  createdAt: '2026-11-20T00:00:00Z',
});

function server(refusal: ApiProblem | null = null) {
  const sent: [string, unknown][] = [];
  const take = <T>(path: string, body: unknown): Promise<T> => {
    sent.push([path, body]);
    return refusal ? Promise.reject(refusal) : Promise.resolve(kept(body as StudyInput) as T);
  };
  return { sent, post: take, put: take };
}

function filled(api: ReturnType<typeof server>, code = 'NDVQC') {
  const draft = new StudyDraft(api);
  draft.set('code', code);
  draft.set('name.fr', ' NeuroDév ');
  draft.set('name.en', 'NeuroDev');
  return draft;
}

describe('a new study', () => {
  it('says nothing of what is missing until the person tries to send', async () => {
    const api = server();
    const draft = new StudyDraft(api);
    expect(draft.errors().size).toBe(0);
    expect(await draft.send()).toBeNull();
    expect([...draft.errors()]).toEqual([
      ['code', 'missing'],
      ['name.fr', 'missing'],
      ['name.en', 'missing'],
    ]);
    expect(api.sent).toEqual([]);
  });

  it('is sent without spaces around, and with empty descriptions when there are none', async () => {
    const api = server();
    await filled(api).send();
    expect(api.sent).toEqual([
      [
        '/api/studies',
        {
          ...{ code: 'NDVQC', name: { fr: 'NeuroDév', en: 'NeuroDev' }, description: { fr: '', en: '' } },
          ...{ dataUse: null, contact: null, embargoMonths: null },
        },
      ],
    ]);
  });

  it.each(['Étude', 'a b', 'a/b', '..', 'x'.repeat(65)])('refuses the code %s before sending it', async (code) => {
    const api = server();
    const draft = filled(api, code);
    await draft.send();
    expect(draft.errors().get('code')).toBe('wrong');
    expect(api.sent).toEqual([]);
  });

  it.each(['NDVQC', 'ndv-qc_2.1', '1'])('takes the code %s', async (code) => expect(await filled(server(), code).send()).not.toBeNull());

  it('marks a code that another study has, until it is changed', async () => {
    const draft = filled(server(new ApiProblem(409, 'study.code_taken', '')));
    await draft.send();
    expect([draft.errors().get('code'), draft.problem()]).toEqual(['taken', null]);
    draft.set('code', 'NDVQC2');
    expect(draft.errors().size).toBe(0);
  });

  it('keeps what was written when the server fails', async () => {
    const draft = filled(server(new ApiProblem(503, 'unavailable', '')));
    expect(await draft.send()).toBeNull();
    expect([draft.problem()?.code, draft.values()['name.en']]).toEqual(['unavailable', 'NeuroDev']);
  });
});

describe('a study that is there', () => {
  it('keeps its code', async () => {
    const api = server();
    const draft = new StudyDraft(api, kept({ code: 'A.B', name: { fr: 'a', en: 'b' }, description: { fr: 'c', en: 'd' } }));
    draft.set('name.fr', 'nouveau');
    await draft.send();
    const change = { code: 'A.B', name: { fr: 'nouveau', en: 'b' }, description: { fr: 'c', en: 'd' } };
    expect(api.sent).toEqual([['/api/studies/A.B', expect.objectContaining(change)]]);
  });
});

describe('the terms of a study', () => {
  it('go out with the version that the person saw', async () => {
    const api = server();
    const dataUse = { permission: 'DUO:0000042' as const, modifiers: ['DUO:0000021' as const] };
    const known = kept({ code: 'X', name: { fr: 'X', en: 'X' }, description: { fr: '', en: '' }, dataUse, embargoMonths: 12, version: 4 });
    const draft = new StudyDraft(api, known);
    draft.toggle('DUO:0000046');
    draft.toggle('DUO:0000021');
    draft.set('contact.name', 'Bureau des données');
    draft.set('contact.email', 'donnees@exemple.org');
    await draft.send();
    expect(api.sent[0]?.[1]).toMatchObject({
      ...{ version: 4, embargoMonths: 12, contact: { name: 'Bureau des données', email: 'donnees@exemple.org' } },
      dataUse: { permission: 'DUO:0000042', modifiers: ['DUO:0000046'] },
    });
  });

  it('are refused before they are sent where they cannot be', async () => {
    const api = server();
    const draft = filled(api);
    draft.set('contact.email', 'nulle part');
    draft.set('embargoMonths', '121');
    expect(await draft.send()).toBeNull();
    expect([...draft.errors()]).toEqual([
      ['contact.name', 'missing'],
      ['contact.email', 'wrong'],
      ['embargoMonths', 'wrong'],
    ]);
    expect(api.sent).toEqual([]);
  });
});
