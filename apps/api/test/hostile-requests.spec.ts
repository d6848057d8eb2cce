import { studyPermissions } from '@cqdg/contract';
import { type Caller, call, caller } from './caller';
import { type TestApp, startTestApp } from './harness';
import { type Operation, address, bodyOf, changes, ofStudy, operations } from './operations';
import { makeStudy } from './people';

jest.setTimeout(240_000);
const script = '<script>alert(1)</script>';
const sql = `x' OR '1'='1'; DROP TABLE study; --`;
/** What no address, filter or field expects. */
const texts = [
  script,
  sql,
  '\0',
  '../../etc/passwd',
  '%s%n${7*7}{{7*7}}',
  '\ud800',
  'é'.repeat(3000),
  '1e309',
  '-1',
  '99999999999999999999',
  'null',
  '',
];

let t: TestApp;
let admin: Caller;
beforeAll(async () => {
  t = await startTestApp();
  admin = await caller(t, 'admin', null, null);
});
afterAll(() => t?.close());

/** Who gets through the guard: of the study for its routes, of the centre for the others. */
async function asker(operation: Operation): Promise<{ who: Caller; study: string }> {
  const study = await makeStudy(t);
  const isStaffs = !ofStudy(operation) || !(studyPermissions.lead as readonly string[]).includes(operation.access);
  return { who: await caller(t, isStaffs ? 'admin' : null, study, 'lead'), study: study.code };
}

const failed: string[] = [];
async function sends(operation: Operation, who: Caller, path: string, body?: string, what = ''): Promise<void> {
  const { status, code } = await call(t, who, operation, path, body);
  if (status >= 500) failed.push(`${operation.method} ${path.slice(0, 150)} ${what}: ${status} ${code}`);
}
beforeEach(() => failed.splice(0));
afterEach(() => expect(failed).toEqual([]));

describe('no failure of ours comes of', () => {
  it('a hostile part of an address, on any route', async () => {
    for (const operation of operations) {
      const { who, study } = await asker(operation);
      for (const name of operation.pathParameters) {
        // A lone surrogate has no place in an address.
        for (const text of texts.filter((one) => one !== '\ud800' && one !== '')) {
          await sends(operation, who, address(operation, { study, [name]: text }), bodyOf(operation));
        }
      }
    }
  });

  it('a hostile filter, page or size, on any route: SQL is a text like others, and a page holds 200 rows at most', async () => {
    for (const operation of operations.filter((one) => one.query.length > 0)) {
      const { who, study } = await asker(operation);
      for (const { name } of operation.query) {
        for (const text of texts.filter((one) => one !== '\ud800')) {
          await sends(operation, who, address(operation, { study, [name]: text }), bodyOf(operation));
        }
        await sends(
          operation,
          who,
          `${address(operation, { study, [name]: '1' })}&${name}=2&${name}[a]=3&__proto__[x]=1`,
          bodyOf(operation),
        );
      }
      if (!operation.query.some(({ name }) => name === 'size')) continue;
      const { status } = await call(t, who, operation, address(operation, { study, size: '1000000' }));
      expect([operation.path, status]).toEqual([operation.path, 400]);
    }
  });

  it('a hostile body, on any route: fields of any kind, __proto__, arrays, deep or broken JSON', async () => {
    for (const operation of operations.filter(({ body }) => typeof body === 'object')) {
      const { who, study } = await asker(operation);
      const path = address(operation, { study });
      const sound = JSON.parse(bodyOf(operation) ?? '{}') as Record<string, unknown>;
      const bodies: unknown[] = [null, [], [sound], 'text', 7, {}, { ...sound, surplus: 1 }];
      for (const field of Object.keys(sound)) {
        for (const value of [null, [], {}, { a: { b: 1 } }, 7, true, -1e308, ...texts]) bodies.push({ ...sound, [field]: value });
      }
      for (const body of bodies) {
        await sends(operation, who, path, JSON.stringify(body), JSON.stringify(body).slice(0, 300));
      }
      for (const raw of [
        `{"__proto__": {"staffRole": "admin"}, ${JSON.stringify(sound).slice(1)}`,
        `{"constructor": {"prototype": {"a": 1}}}`,
        `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
        '[['.repeat(100_000),
        '{"a":1',
        `{"a":"${'x'.repeat(2_000_000)}"}`,
      ]) {
        await sends(operation, who, path, raw, raw.slice(0, 20));
      }
      expect(({} as Record<string, unknown>)['staffRole']).toBeUndefined();
    }
  });

  it('a body that is not what its header says, on any route that takes one', async () => {
    for (const operation of operations.filter(({ body }) => body !== 'none')) {
      const { who, study } = await asker(operation);
      for (const [type, encoding] of [
        ['application/json; charset=utf-7', ''],
        ['application/json', 'gzip'],
        ['application/json', 'br'],
        ['multipart/form-data', ''],
        ['text/xml', ''],
        ['application/json', 'x-unknown'],
      ]) {
        const headers = { ...who.headers, 'content-type': type ?? '', ...(encoding ? { 'content-encoding': encoding } : {}) };
        await sends(operation, { headers }, address(operation, { study }), '<x/>', `${type} ${encoding}`);
      }
    }
  });

  it('headers and methods that nobody sends', async () => {
    const [reading] = operations.filter((one) => !changes(one) && one.access === 'public');
    if (!reading) throw new Error('no route is public');
    for (const [name, value] of [
      ['accept-language', '*;q=0.00000000001,'.repeat(300)],
      ['cookie', `cqdg=${'%'.repeat(4000)}`],
      ['cookie', 'cqdg=%00; cqdg=__proto__; __proto__=x'],
      ['range', 'bytes=-99999999999-,0-,0-'],
      ['if-modified-since', 'yesterday'],
      ['accept-encoding', 'gzip;q=nan, *;q=-1'],
      ['host', '\'"><script>'],
    ]) {
      const headers = { ...admin.headers, [name ?? '']: value ?? '' };
      for (const operation of operations.filter((one) => !changes(one) && !ofStudy(one)))
        await sends(operation, { headers }, address(operation));
    }
    for (const method of ['OPTIONS', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      await sends({ ...reading, method, body: 'none' }, admin, address(reading));
    }
  });
});
