import request from 'supertest';
import { RedisService } from '../src/platform/redis/redis.service';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeAccount, signIn } from './people';

const WRONG = 'pas le bon du tout';
let t: TestApp;
const anyone = () => request(t.app.getHttpServer());
const tries = (email: string, password: string) => anyone().post('/api/session').send({ email, password });
/** As if the pauses had passed. */
const later = async () => {
  const redis = t.app.get(RedisService);
  const keys = await redis.client.keys(`${redis.name('pauses')}*`);
  if (keys.length > 0) await redis.client.del(...keys);
};

beforeAll(async () => {
  // Pauses so long that a slow machine does not outlast one between two requests.
  t = await startTestApp({ SIGN_IN_PAUSE_SECONDS: '300', SIGN_IN_ADDRESS_FAILURES: '1000' });
});
afterAll(() => t?.close());

describe('whoever guesses the password of an account', () => {
  it('waits after five failures, even with the right one, and longer after each further one', async () => {
    const account = await makeAccount(t);
    for (let i = 0; i < 5; i++) await tries(account.email, WRONG).expect(401);
    const refused = await tries(account.email, PASSWORD).expect(429);
    expect(refused.body).toMatchObject({
      code: 'too_many',
      detail: 'Trop de tentatives en peu de temps. Attendez 5\u00a0min, puis réessayez.',
    });
    const seconds = Number(refused.get('Retry-After'));
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThanOrEqual(300);
    await later();
    await tries(account.email, WRONG).expect(429);
    const again = await tries(account.email, PASSWORD).expect(429);
    expect(Number(again.get('Retry-After'))).toBeGreaterThan(300);
  });

  it('is told nothing by it: an address without an account waits in the same way', async () => {
    for (let i = 0; i < 5; i++) await tries('personne@exemple.org', WRONG).expect(401);
    await tries('personne@exemple.org', WRONG).expect(429);
  });

  it('gains nothing by many attempts at once', async () => {
    const account = await makeAccount(t);
    const answers = await Promise.all(Array.from({ length: 12 }, () => tries(account.email, WRONG)));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([5, 7]);
  });

  it('does not keep its person from proving who they are where they are signed in', async () => {
    const browser = await signIn(t, await makeAccount(t));
    for (let i = 0; i < 5; i++) await tries(browser.account.email, WRONG).expect(401);
    await tries(browser.account.email, PASSWORD).expect(429);
    await browser.put('/api/me/password', { current: PASSWORD, next: 'sept outardes au nord' }).expect(204);
    // The new password also ends the pause.
    await tries(browser.account.email, 'sept outardes au nord').expect(200);
  });
});

describe('right passwords', () => {
  it('at the same moment do not make each other wait, even one failure short of the limit', async () => {
    const account = await makeAccount(t);
    for (let i = 0; i < 4; i++) await tries(account.email, WRONG).expect(401);
    const answers = await Promise.all(Array.from({ length: 8 }, () => tries(account.email, PASSWORD)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  });

  it('make the account forget its failures', async () => {
    const account = await makeAccount(t);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await tries(account.email, WRONG).expect(401);
      await tries(account.email, PASSWORD).expect(200);
    }
  });
});

describe('an address', () => {
  it('that tries many accounts waits, and good ones do not make it innocent', async () => {
    const strict = await startTestApp({ SIGN_IN_PAUSE_SECONDS: '300', SIGN_IN_ADDRESS_FAILURES: '8' });
    try {
      const account = await makeAccount(strict);
      const from = (email: string, password: string) => request(strict.app.getHttpServer()).post('/api/session').send({ email, password });
      for (let i = 0; i < 20; i++) await from(account.email, PASSWORD).expect(200);
      for (let i = 0; i < 8; i++) {
        await from(`p${i}@exemple.org`, WRONG).expect(401);
        if (i < 7) await from(account.email, PASSWORD).expect(200);
      }
      await from(account.email, PASSWORD).expect(429);
    } finally {
      await strict.close();
    }
  });
});
