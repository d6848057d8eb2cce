import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { document } from '../src/platform/openapi/document';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { routesOf } from './routes';

let t: TestApp;
let webDir: string;
const anyone = () => request(t.app.getHttpServer());
const page =
  '<html><base href="/"><script src="main-ABCDEFGH.js" nonce="{{ nonce }}"></script><app-root ngCspNonce="{{ nonce }}"></app-root></html>';

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'cqdg-web-'));
  await chmod(webDir, 0o755);
  for (const app of ['submitter', 'admin']) {
    await mkdir(join(webDir, app, 'browser'), { recursive: true });
    await writeFile(join(webDir, app, 'browser/index.html'), page.replace('<html>', `<html><!-- ${app} -->`));
    await writeFile(join(webDir, app, 'browser/main-ABCDEFGH.js'), `// ${app}\n${'let a = 1;\n'.repeat(500)}`);
    await writeFile(join(webDir, app, 'browser/favicon.svg'), '<svg/>');
  }
  t = await startTestApp({ WEB_DIR: webDir });
});
afterAll(async () => {
  await t?.close();
  await rm(webDir, { recursive: true });
});

describe('health', () => {
  it('is alive, and ready once PostgreSQL and Redis answer', async () => {
    await anyone().get('/api/health/live').expect(200, { status: 'ok' });
    await anyone().get('/api/health/ready').expect(200, { status: 'ok' });
  });
});

describe('the database', () => {
  it('has a schema that is exactly what the entities say', async () => {
    const drift = await t.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps the code of a study unique in any spelling', async () => {
    const [index] = await t.dataSource.query(`SELECT indexdef FROM pg_indexes WHERE indexname = 'study_code_lower_idx'`);
    expect(index.indexdef).toMatch(/UNIQUE.*lower\(code\)/);
  });
});

describe('a problem', () => {
  it('is in the language that the browser prefers, with a number that the answer carries too', async () => {
    const [french, english] = [
      await anyone().get('/api/nothing').set('Accept-Language', 'de, fr-CA;q=0.9, en;q=0.5').expect(404),
      await anyone().get('/api/nothing').set('Accept-Language', 'en-CA, fr;q=0.9').expect(404),
    ];
    expect(french.type).toBe('application/problem+json');
    expect(french.body).toMatchObject({ type: 'urn:cqdg:problem:not_found', code: 'not_found', status: 404, title: 'Introuvable' });
    expect(english.body.title).toBe('Not found');
    expect(french.body.correlationId).toBe(french.get('X-Request-Id'));
  });

  it('is in the language of the person before that of the browser', async () => {
    const french = await person(t, null, null);
    expect((await french.get('/api/studies/NOPE').set('Accept-Language', 'en').expect(404)).body.title).toBe('Introuvable');
  });

  it('says that JSON is broken, too large, or has fields it does not know', async () => {
    const post = (body: string) => anyone().post('/api/session').set('Content-Type', 'application/json').send(body);
    expect((await post('{"email":').expect(400)).body.code).toBe('body.malformed');
    expect((await post(JSON.stringify({ email: 'x'.repeat(1_100_000) })).expect(413)).body.code).toBe('body.too_large');
    expect((await post('{"email":"a","password":"b","admin":true}').expect(400)).body.fields).toEqual({ admin: 'unknown' });
    expect((await post('{}').expect(400)).body.fields).toEqual({ email: 'required', password: 'required' });
    expect((await anyone().post('/api/session').expect(400)).body.code).toBe('input.invalid');
  });

  it('says that JSON is nested deeper than any input of ours', async () => {
    const deep = `{"email":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const response = await anyone().post('/api/session').set('Content-Type', 'application/json').send(deep).expect(400);
    expect(response.body.code).toBe('body.malformed');
  });

  it('of ours tells nothing of its cause', async () => {
    const broken = await startTestApp();
    try {
      await broken.asOwner('DROP TABLE account CASCADE');
      const response = await request(broken.app.getHttpServer()).post('/api/session').send({ email: 'a', password: 'b' }).expect(500);
      expect(response.body.code).toBe('internal');
      expect(response.text).not.toMatch(/account|does not exist|SELECT/);
    } finally {
      await broken.close();
    }
  });

  it('comes of text that no database holds, and not a failure', async () => {
    const { body } = await anyone().post('/api/session').send({ email: 'a\u0000@b.c', password: 'x' }).expect(400);
    expect(body.code).toBe('bad_request');
  });
});

describe('an answer in JSON', () => {
  it('travels compressed where it is large and the asker can read that', async () => {
    const ask = (encoding: string) => anyone().get('/api/dictionaries/1.7').set('Accept-Encoding', encoding).expect(200);
    const plain = await ask('identity');
    expect(plain.get('Content-Encoding')).toBeUndefined();
    for (const encoding of ['gzip', 'br']) {
      const packed = await ask(encoding);
      expect(packed.get('Content-Encoding')).toBe(encoding);
      expect(packed.get('Content-Type')).toContain('application/json');
      expect(Number(packed.get('Content-Length'))).toBeLessThan(plain.text.length / 4);
      if (encoding === 'gzip') expect(packed.body).toEqual(plain.body);
    }
    expect((await anyone().get('/api/session').set('Accept-Encoding', 'gzip')).get('Content-Encoding')).toBeUndefined();
  });
});

describe('an activity list', () => {
  it('takes a page and a size within bounds only', async () => {
    const study = await makeStudy(t);
    const reader = await person(t, study, 'reader');
    const path = `/api/studies/${study.code}/activity`;
    expect((await reader.get(`${path}?page=2&size=10`).expect(200)).body).toEqual({ items: [], total: 0, page: 2, size: 10 });
    for (const query of ['size=0', 'size=201', 'page=0', 'page=x', 'page=1.5', 'what=1']) await reader.get(`${path}?${query}`).expect(400);
  });
});

describe('the apps', () => {
  const nonceOf = (policy = '') => /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';

  it('get their page with the nonce of the answer, a new one each time', async () => {
    const [first, second] = [await anyone().get('/').expect(200), await anyone().get('/').expect(200)];
    const nonce = nonceOf(first.get('Content-Security-Policy'));
    expect(first.text).toContain(`ngCspNonce="${nonce}"`);
    expect(first.text).not.toContain('{{');
    expect(nonceOf(second.get('Content-Security-Policy'))).not.toBe(nonce);
    expect(first.get('Cache-Control')).toBe('no-store');
  });

  it('get their page at every address that is not a file', async () => {
    for (const path of ['/', '/etudes/DEMO', '/invitation/abc', '/index.html']) {
      expect((await anyone().get(path).expect(200)).text).toContain('<!-- submitter -->');
    }
    for (const path of ['/admin/', '/admin/etudes/X', '/admin/index.html']) {
      expect((await anyone().get(path).expect(200)).text).toContain('<!-- admin -->');
    }
    const navigation = anyone().get('/dictionary/1.7').set('Accept', 'text/html,*/*;q=0.8');
    expect((await navigation.expect(200)).text).toContain('<!-- submitter -->');
    expect((await anyone().get('/admin').expect(308)).get('Location')).toBe('/admin/');
  });

  it('have files that are kept for ever when their name is that of their content', async () => {
    const script = await anyone().get('/admin/main-ABCDEFGH.js').expect(200);
    expect(script.text).toContain('// admin');
    expect(script.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await anyone().get('/favicon.svg').expect(200)).get('Cache-Control')).toBe('no-cache');
    expect((await anyone().get('/missing-ABCDEFGH.js').expect(404)).type).toBe('application/problem+json');
    await anyone().get('/%2e%2e/%2e%2e/package.json').expect(404);
  });

  it('have scripts that travel compressed to browsers that can read that', async () => {
    const script = (encoding: string) => anyone().get('/main-ABCDEFGH.js').set('Accept-Encoding', encoding).expect(200);
    const [brotli, zipped, plain] = [await script('gzip, deflate, br'), await script('gzip'), await script('identity')];
    expect([brotli, zipped, plain].map((one) => one.get('Content-Encoding'))).toEqual(['br', 'gzip', undefined]);
    expect(Number(zipped.get('Content-Length'))).toBeLessThan(Number(plain.get('Content-Length')) / 5);
    expect(zipped.text).toBe(plain.text);
    expect(zipped.type).toBe(plain.type);
    expect(brotli.get('Cache-Control')).toContain('immutable');
  });

  it('allow nothing from another host, no inline script, no frame', async () => {
    const policy = (await anyone().get('/').expect(200)).get('Content-Security-Policy') ?? '';
    expect(policy).toContain(`default-src 'self'`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('the documentation of the API', () => {
  it('has every route of the process', () => {
    const described = Object.entries(document.paths).flatMap(([path, verbs]) => Object.keys(verbs).map((verb) => `${verb} ${path}`));
    const served = routesOf(t.app).map(({ method, path }) => {
      const whole = path.startsWith('/.well-known') ? path : `/api${path}`;
      return `${method.toLowerCase()} ${whole.replace(/:(\w+)/g, '{$1}')}`;
    });
    expect(described).toEqual(expect.arrayContaining(served));
  });

  it('is a page that needs nothing from another host', async () => {
    const { text } = await anyone().get('/api/docs').expect(200);
    expect(text).toContain('swagger-ui-bundle.js');
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    await anyone().get('/api/docs/swagger-ui.css').expect(200);
    expect((await anyone().get('/api/docs-json').expect(200)).body).toEqual(document);
  });
});
