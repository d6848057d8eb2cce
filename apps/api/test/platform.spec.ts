import request from 'supertest';
import { type TestApp, startTestApp } from './harness';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

describe('the platform', () => {
  it('is alive, and ready once PostgreSQL and Redis answer', async () => {
    await request(t.app.getHttpServer()).get('/api/health/live').expect(200, { status: 'ok' });
    await request(t.app.getHttpServer()).get('/api/health/ready').expect(200, { status: 'ok' });
  });

  it('has a schema that is exactly what the entities say', async () => {
    const drift = await t.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
