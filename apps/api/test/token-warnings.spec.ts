import type { INestApplicationContext } from '@nestjs/common';
import { ApiToken } from '../src/accounts/api-token.entity';
import { hashToken, newToken } from '../src/accounts/secret-token';
import { TokenWarnings } from '../src/accounts/token-warnings.service';
import { Account } from '../src/accounts/account.entities';
import { Notice } from '../src/notifications/notice.entity';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { type TestApp, startTestApp } from './harness';
import { makeAccount } from './people';

const DAY = 86_400_000;
let t: TestApp;
let workers: INestApplicationContext[];
beforeAll(async () => {
  t = await startTestApp();
  workers = [await t.startWorker(), await t.startWorker()];
});
afterAll(() => t?.close());

/** Made for so many days, of which so many are left. */
async function token(accountId: string, days: number, left: number): Promise<ApiToken> {
  const { manager } = t.dataSource;
  const expiresAt = new Date(Date.now() + left * DAY);
  const kept = {
    accountId,
    name: 'Dépôt\nde nuit',
    tokenHash: hashToken(newToken()),
    start: 'cqdg_abcdef',
    scopes: ['read' as const],
    expiresAt,
  };
  return manager.save(
    manager.create(ApiToken, { ...kept, usedAt: null, warnedAt: null, createdAt: new Date(expiresAt.getTime() - days * DAY) }),
  );
}
const told = (accountId: string) => t.dataSource.manager.findBy(Notice, { accountId, kind: 'token_ending' });
const mailsTo = (recipient: string) => t.dataSource.manager.findBy(OutboxMail, { recipient });
const round = (worker = workers[0]) => worker?.get(TokenWarnings, { strict: false }).due(t.system);

describe('a token that ends soon', () => {
  it('is told to its person a week before, by notice and by mail, and once only', async () => {
    const { id, email } = await makeAccount(t, null, 'en');
    const { expiresAt, start } = await token(id, 30, 6.9);
    await token(id, 30, 7.1);
    expect(await round()).toBe(1);
    expect(await round()).toBe(0);
    expect(await told(id)).toEqual([
      expect.objectContaining({ params: { name: 'Dépôt\nde nuit', endsAt: expiresAt.toISOString() }, readAt: null }),
    ]);
    const [mail, ...others] = await mailsTo(email);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Access token that ends soon: Dépôt de nuit');
    expect(mail?.body).toContain(`/account\n`);
    expect(mail?.body).not.toContain(start);
  });

  it('is told once where several workers look at the same moment', async () => {
    const { id, email } = await makeAccount(t);
    for (let i = 0; i < 10; i++) await token(id, 90, 3);
    const found = await Promise.all([...workers, ...workers].map((worker) => round(worker)));
    expect(found.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(10);
    expect([(await told(id)).length, (await mailsTo(email)).length]).toEqual([10, 10]);
  });

  it('is not told of where it was made for a week, has ended, or its account is closed', async () => {
    const [{ id }, closed] = [await makeAccount(t), await makeAccount(t)];
    await token(id, 7, 6.9);
    await token(id, 30, -0.1);
    await token(closed.id, 30, 3);
    await t.dataSource.manager.update(Account, closed.id, { closedAt: new Date() });
    expect(await round()).toBe(0);
  });
});
