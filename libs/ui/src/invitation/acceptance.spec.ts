import type { InvitationOffer, SessionView, UserView } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { Acceptance } from './acceptance';

const ana: UserView = { id: 'u1', email: 'Ana@labo.example', displayName: 'Ana', language: 'fr', staffRole: null };
const offer = (hasAccount: boolean): InvitationOffer => ({
  email: 'ana@labo.example',
  role: 'lead',
  language: 'fr',
  hasAccount,
  study: { code: 'NDVQC', name: { fr: 'Neuro', en: 'Neuro' } },
});
const session: SessionView = { user: ana, csrfToken: 't' };

async function opened(hasAccount: boolean, user: UserView | null = null, refusal: ApiProblem | null = null) {
  const sent: unknown[] = [];
  const store = new Acceptance<InvitationOffer>(
    {
      get: <T>() => (refusal ? Promise.reject(refusal) : Promise.resolve(offer(hasAccount) as T)),
      post: <T>(_path: string, body: unknown) => {
        sent.push(body);
        return Promise.resolve(session as T);
      },
    },
    () => user,
    '/api/invitations',
  );
  await store.load('secret');
  return { store, sent };
}

describe('an invitation', () => {
  it('makes a new account with a name, a long password and the language of the page', async () => {
    const { store, sent } = await opened(false);
    store.name.set(' Ana ');
    store.password.set('une phrase assez longue');
    expect(await store.accept('secret', 'fr')).toEqual(session);
    expect(sent).toEqual([{ displayName: 'Ana', password: 'une phrase assez longue', language: 'fr' }]);
  });

  it('asks a new person for a name, then a password, then a longer one, and sends nothing meanwhile', async () => {
    const { store, sent } = await opened(false);
    await store.accept('secret', 'fr');
    expect(store.refused()).toBe('name');
    store.name.set('Ana');
    await store.accept('secret', 'fr');
    expect(store.refused()).toBe('password-missing');
    store.password.set('onze lettre');
    await store.accept('secret', 'fr');
    expect(store.refused()).toBe('password-short');
    store.password.set('douze lettres');
    expect(store.refused()).toBeNull();
    expect(sent).toEqual([]);
  });

  it('asks who has an account only for its password, however short it is', async () => {
    const { store, sent } = await opened(true);
    expect(store.standing()).toBe('known');
    store.password.set('court');
    await store.accept('secret', 'fr');
    expect(sent).toEqual([{ password: 'court' }]);
  });

  it('asks nothing of who is signed in with the invited e-mail, whatever its capitals', async () => {
    const { store, sent } = await opened(true, ana);
    expect(store.standing()).toBe('signed-in');
    await store.accept('secret', 'fr');
    expect(sent).toEqual([{}]);
  });

  it('knows that the session is someone else’s', async () => {
    const { store } = await opened(true, { ...ana, email: 'bob@labo.example' });
    expect(store.standing()).toBe('someone-else');
  });

  it('tells an invitation that no longer works from a failure', async () => {
    const gone = await opened(false, null, new ApiProblem(410, 'invitation.gone', ''));
    expect([gone.store.gone(), gone.store.problem()]).toEqual([true, null]);
    const failed = await opened(false, null, new ApiProblem(503, 'unavailable', ''));
    expect([failed.store.gone(), failed.store.problem()?.code]).toEqual([false, 'unavailable']);
  });
});
