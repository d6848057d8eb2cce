import type { InvitationView, MemberView } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { PeopleStore } from './people.store';

const member = (id: string, role: MemberView['role']): MemberView => ({
  id,
  role,
  userId: `u-${id}`,
  email: `${id}@labo.example`,
  displayName: id,
  since: '2026-11-01T00:00:00Z',
});
const invitation = (id: string, email: string): InvitationView => ({
  id,
  email,
  role: 'reader',
  language: 'fr',
  invitedBy: 'Ana',
  createdAt: '2026-11-01T00:00:00Z',
  expiresAt: '2026-11-15T00:00:00Z',
});

/** A server of two members and one invitation, that keeps what was asked of it. */
function server(refusal: ApiProblem | null = null) {
  const asked: string[] = [];
  const answer = <T>(line: string, value: unknown): Promise<T> => {
    asked.push(line);
    return refusal ? Promise.reject(refusal) : Promise.resolve(value as T);
  };
  return {
    asked,
    get: <T>(path: string) =>
      answer<T>(
        `GET ${path}`,
        path.endsWith('members') ? [member('ana', 'lead'), member('bob', 'reader')] : [invitation('i1', 'c@labo.example')],
      ),
    post: <T>(path: string, body: unknown) =>
      answer<T>(`POST ${path}`, { ...invitation('i2', (body as { email: string }).email), link: 'https://x/invitation/secret' }),
    patch: <T>(path: string, body: unknown) => answer<T>(`PATCH ${path} ${JSON.stringify(body)}`, member('bob', 'submitter')),
    delete: <T>(path: string, query: unknown) => answer<T>(`DELETE ${path} ${JSON.stringify(query)}`, undefined),
  };
}

describe('the people of a study', () => {
  it('asks for invitations only where the person may invite', async () => {
    const api = server();
    await new PeopleStore(api, 'NDV QC', false).load();
    expect(api.asked).toEqual(['GET /api/studies/NDV%20QC/members']);
  });

  it('never keeps the link of an invitation: it is shown once', async () => {
    const store = new PeopleStore(server(), 'S', true);
    await store.load();
    const made = await store.invite({ email: 'c@labo.example', role: 'reader', language: 'fr' });
    expect(made.link).toContain('secret');
    expect(store.invitations()).toEqual([invitation('i2', 'c@labo.example')]);
  });

  it('shows a role as the server left it', async () => {
    const store = new PeopleStore(server(), 'S', true);
    await store.load();
    await store.changeRole(member('bob', 'reader'), 'submitter');
    expect(store.members()?.map(({ role }) => role)).toEqual(['lead', 'submitter']);
  });

  it('says that it is confirmed only when it was', async () => {
    const api = server();
    const store = new PeopleStore(api, 'S', true);
    await store.load();
    await store.remove(member('ana', 'lead'));
    await store.changeRole(member('bob', 'reader'), 'submitter', true);
    await store.remove(member('bob', 'reader'), true);
    expect(api.asked.slice(2)).toEqual([
      'DELETE /api/studies/S/members/ana {}',
      'PATCH /api/studies/S/members/bob {"role":"submitter","confirmed":true}',
      'DELETE /api/studies/S/members/bob {"confirmed":true}',
    ]);
    expect(store.members()).toEqual([]);
  });

  it('keeps why the list could not be read, and changes nothing when a change is refused', async () => {
    const store = new PeopleStore(server(new ApiProblem(403, 'permission.missing', '')), 'S', true);
    await store.load();
    expect(store.problem()?.code).toBe('permission.missing');
    await expect(store.withdraw(invitation('i1', 'c@labo.example'))).rejects.toMatchObject({ status: 403 });
  });
});
