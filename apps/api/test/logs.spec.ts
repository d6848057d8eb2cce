import request from 'supertest';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeAccount, makeStudy, person } from './people';
import { until } from './submissions';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ LOG_LEVEL: 'info' });
});
afterAll(() => t?.close());

/** The lines that the process wrote meanwhile, as objects, until those of so many requests are among them: they come after the answers. */
async function linesOf(work: () => Promise<unknown>, requests = 1): Promise<Record<string, unknown>[]> {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const lines = async () => write.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
  try {
    await work();
    return await until(lines, (all) => all.filter(({ message }) => message === 'request').length >= requests);
  } finally {
    write.mockRestore();
  }
}

describe('the log of a request', () => {
  it('tells the pattern of its route, its outcome and who by identifier, with the number of the answer', async () => {
    const study = await makeStudy(t);
    const reader = await person(t, study, 'reader');
    let id: string | undefined;
    const lines = await linesOf(async () => {
      id = (await reader.get(`/api/studies/${study.code}/activity?size=3`).expect(200)).get('X-Request-Id');
    });
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'info',
        message: 'request',
        method: 'GET',
        route: '/api/studies/:study/activity',
        status: 200,
        correlationId: id,
        user: reader.account.id,
        study: study.id,
      }),
    ]);
  });

  it('holds no address, password, token, or value of a query', async () => {
    const account = await makeAccount(t);
    const http = request(t.app.getHttpServer());
    const lines = await linesOf(async () => {
      await http.post('/api/session').send({ email: account.email, password: PASSWORD }).expect(200);
      await http.post('/api/session').send({ email: 'marie@hopital.test', password: 'secret' }).expect(401);
      await http.get('/api/invitations/jeton-secret').expect(410);
      await http.get('/api/studies/TREM12345678/samples?search=TREM12345678').expect(401);
    }, 4);
    expect(lines).toHaveLength(4);
    expect(JSON.stringify(lines)).not.toMatch(/marie|hopital|secret|TREM|exemple\.org|bouleaux/);
  });

  it('of a failure of ours has its place, without what the person sent', async () => {
    const broken = await startTestApp({ LOG_LEVEL: 'info' });
    try {
      await broken.asOwner('ALTER TABLE account RENAME TO somewhere_else');
      const http = request(broken.app.getHttpServer());
      const lines = await linesOf(() => http.post('/api/session').send({ email: 'marie@hopital.test', password: 'secret' }).expect(500));
      expect(lines.map(({ message }) => message)).toEqual(['request failed', 'request']);
      expect(lines[0]?.['error']).toMatchObject({ name: 'QueryFailedError', code: '42P01' });
      expect(JSON.stringify(lines)).not.toMatch(/marie|hopital|secret/);
    } finally {
      await broken.close();
    }
  });
});
