import { AskDraft } from './ask.draft';

function drafted() {
  const sent: [string, unknown][] = [];
  const api = { post: <T>(path: string, body: unknown) => (sent.push([path, body]), Promise.resolve(undefined as T)) };
  return { sent, draft: new AskDraft(api, () => 'fr') };
}

describe('a request for an account', () => {
  it('says what is missing once the person tries to send, and sends nothing', async () => {
    const { sent, draft } = drafted();
    expect(draft.wrong().size).toBe(0);
    draft.set('email', 'nulle part');
    expect(await draft.send()).toBe(false);
    expect([...draft.wrong()]).toEqual(['name', 'email', 'organisation', 'study']);
    expect(sent).toEqual([]);
  });

  it('goes out in the language that is read, without spaces around', async () => {
    const { sent, draft } = drafted();
    draft.set('name', ' Camille Roy ');
    draft.set('email', 'camille@labo.example');
    draft.set('organisation', 'CHU');
    draft.set('study', 'NEURO-1');
    expect(await draft.send()).toBe(true);
    expect(sent).toEqual([
      [
        '/api/account-requests',
        {
          ...{ name: 'Camille Roy', email: 'camille@labo.example', organisation: 'CHU', study: 'NEURO-1', message: '' },
          ...{ role: 'lead', language: 'fr', website: '' },
        },
      ],
    ]);
    expect(draft.sentTo()).toBe('camille@labo.example');
  });
});
