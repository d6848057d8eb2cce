import type { MemberView } from '@cqdg/contract';
import { ApiProblem } from '@cqdg/ui';
import { NewAccountDraft } from './new-account.draft';

const member = (userId: string, displayName: string): MemberView => ({
  ...{ id: `m-${userId}`, userId, displayName, email: `${userId}@labo.example`, role: 'submitter' },
  since: '2026-11-01T00:00:00Z',
});

function server(members: MemberView[], refusal: ApiProblem | null = null) {
  const asked: { path: string; body?: unknown }[] = [];
  const study = { code: 'NDVQC', archivedAt: undefined };
  return {
    asked,
    get: async <T>(path: string) => {
      asked.push({ path });
      return (path === '/api/studies' ? [study, { code: 'OLD', archivedAt: '2026-01-01' }] : members) as T;
    },
    post: async <T>(path: string, body?: unknown) => {
      asked.push({ path, body });
      if (refusal) throw refusal;
      return { name: 'made' } as T;
    },
  };
}

describe('an account that is being made', () => {
  it('offers no archived study, and asks for the people of the one that is chosen', async () => {
    const api = server([member('ana', 'Ana Roy'), member('bob', 'Bob')]);
    const draft = new NewAccountDraft(api);
    await draft.load();
    expect(draft.studies()?.map(({ code }) => code)).toEqual(['NDVQC']);
    await draft.choose('NDVQC');
    expect([draft.members()?.length, draft.person()]).toEqual([2, '']);
    draft.person.set('ana');
    expect(draft.login()).toBe('ndvqc-ana-roy');
  });

  it('from a request has its study and who asked, and names the request', async () => {
    const api = server([member('ana', 'Ana Roy'), member('bob', 'Bob')]);
    const draft = new NewAccountDraft(api, { study: 'NDVQC', person: 'Ana Roy', request: 7 });
    await draft.load();
    expect([draft.study(), draft.person()]).toEqual(['NDVQC', 'ana']);
    expect(await draft.send()).toEqual({ name: 'made' });
    expect(api.asked.at(-1)).toMatchObject({
      path: '/api/studies/NDVQC/sftp/accounts',
      body: { person: 'ana', request: 7, quotaBytes: 1e12 },
    });
    expect(api.asked.at(-1)?.body).not.toHaveProperty('name');
  });

  it('does not guess among two people of one name', async () => {
    const draft = new NewAccountDraft(server([member('a', 'Ana'), member('b', 'Ana')]), { study: 'X', person: 'Ana' });
    await draft.load();
    expect(draft.person()).toBe('');
  });

  it('is not sent without a person, or with a login that no client would take', async () => {
    const api = server([member('ana', 'Ana'), member('bob', 'Bob')]);
    const draft = new NewAccountDraft(api, { study: 'X' });
    await draft.load();
    draft.written.set('Ana Roy');
    expect(await draft.send()).toBeNull();
    expect([...draft.faults()]).toEqual(['person', 'name']);
    expect(api.asked.some(({ body }) => body)).toBe(false);
  });

  it('says why it was refused, and can be sent again', async () => {
    const draft = new NewAccountDraft(server([member('ana', 'Ana')], new ApiProblem(409, 'sftp.account_exists', '')), { study: 'X' });
    await draft.load();
    expect(await draft.send()).toBeNull();
    expect([draft.problem()?.code, draft.busy()]).toEqual(['sftp.account_exists', false]);
  });
});
