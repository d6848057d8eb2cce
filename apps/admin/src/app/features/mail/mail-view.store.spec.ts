import type { MailView } from '@cqdg/contract';
import { MailViewStore } from './mail-view.store';

const mail = (change: Partial<MailView> = {}): MailView => ({
  ...{ id: 'a', state: 'refused', kind: 'signature', recipient: 'a@exemple.org', subject: 'Avis', study: null, createdAt: '' },
  ...{ attempts: 1, nextAttemptAt: null, sentAt: null, lastError: null, resendOf: null, resentAs: null, mayResend: true, body: 'Bonjour' },
  ...change,
});
const storeOf = (view: MailView, resend = async () => mail({ id: 'b', resendOf: 'a' })) =>
  new MailViewStore({ read: async () => view, resend }, view.id);

describe('a mail in the console', () => {
  it('is sent again once, however often the button is pressed', async () => {
    let sent = 0;
    const store = storeOf(mail(), async () => {
      sent++;
      return mail({ id: 'b', resendOf: 'a' });
    });
    await store.load();
    const copies = await Promise.all([store.resend(), store.resend()]);
    expect([sent, copies[0]?.id, copies[1]]).toEqual([1, 'b', null]);
  });

  it('says why it is not sent again', async () => {
    const store = storeOf(mail(), () => Promise.reject(new Error('sent already')));
    await store.load();
    expect(await store.resend()).toBeNull();
    expect(store.problem()?.message).toBe('sent already');
  });

  it.each([
    [{ mayResend: false }, true],
    [{ mayResend: false, state: 'waiting' as const }, false],
    [{ mayResend: false, resentAs: 'b' }, false],
    [{ mayResend: false, body: null }, false],
    [{}, false],
  ])('with %j lacks its key: %s', async (change, lacks) => {
    const store = storeOf(mail(change));
    await store.load();
    expect(store.lacksKey()).toBe(lacks);
  });
});
