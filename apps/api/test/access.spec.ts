import { type StaffRole, type StudyRole, permissionsIn, staffPermissions, studyPermissions } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { type Caller, call, caller, visitor } from './caller';
import { type TestApp, startTestApp } from './harness';
import { type Operation, address, bodyOf, changes, ofStudy, operations } from './operations';
import { makeStudy, person, staff } from './people';
import { routesOf } from './routes';

/** Every role there is, by the tables of the contract: a new one is tried without a line here. */
interface Role {
  name: string;
  study: StudyRole | null;
  staff: StaffRole | null;
}
const stranger: Role = { name: 'member of no study', study: null, staff: null };
const signedIn: Role[] = [
  stranger,
  ...(Object.keys(studyPermissions) as StudyRole[]).map((role) => ({ name: role, study: role, staff: null })),
  ...(Object.keys(staffPermissions) as StaffRole[]).map((role) => ({ name: role, study: null, staff: role })),
];

let t: TestApp;
let own: Study;
let other: Study;
beforeAll(async () => {
  t = await startTestApp();
  [own, other] = [await makeStudy(t), await makeStudy(t)];
});
afterAll(() => t?.close());

/** What the guard must answer: a refusal, or `null` where the request goes through to its handler. */
function refusal({ access, path }: Operation, role: Role, isMember: boolean): string | null {
  if (access === 'public' || access === 'signed-in') return null;
  const permissions = permissionsIn(isMember ? role.study : null, role.staff);
  if (path.includes('{study}') && !permissions.has('study.read')) return '404 not_found';
  return permissions.has(access) ? null : '403 permission.missing';
}

const doors = ['session.required', 'permission.missing', 'csrf.refused'];
/** `through` stands for whatever a handler may say to an input that is made up, as long as it is no failure of ours. */
async function ask(who: Caller, operation: Operation, study: Study): Promise<string> {
  const { status, code } = await call(t, who, operation, address(operation, { study: study.code }), bodyOf(operation));
  const isThrough = status < 500 && !doors.includes(code ?? '');
  return isThrough && code !== 'not_found' ? 'through' : `${status} ${code}`;
}
const lets = (answer: string) => answer === 'through' || answer === '404 not_found';
const line = ({ method, path }: Operation, answer: string) => `${method} ${path}: ${answer}`;

describe('the OpenAPI document', () => {
  it('says of every route of the API what its guard asks, and of no other', () => {
    const guarded = routesOf(t.app).map(({ method, path, rule }) => {
      const address = (path.startsWith('/.well-known') ? path : `/api${path}`).replace(/:(\w+)/g, '{$1}');
      return `${method} ${address} ${rule?.kind === 'needs' ? rule.permission : rule?.kind}`;
    });
    expect(operations.map(({ method, path, access }) => `${method} ${path} ${access}`).sort()).toEqual(guarded.sort());
    expect(operations.length).toBeGreaterThan(40);
  });

  it('names a permission for every route of a study', () => {
    expect(operations.filter((one) => ofStudy(one) && ['public', 'signed-in'].includes(one.access))).toEqual([]);
  });
});

describe('every route', () => {
  it('answers a visitor 401 unless it is public', async () => {
    const [answers, wanted]: [string[], string[]] = [[], []];
    for (const operation of operations) {
      const answer = await ask(visitor, operation, own);
      answers.push(line(operation, operation.access === 'public' && lets(answer) ? 'through' : answer));
      wanted.push(line(operation, operation.access === 'public' ? 'through' : '401 session.required'));
    }
    expect(answers).toEqual(wanted);
  });

  it.each(signedIn)(
    'answers a $name as the permissions say, in the own study and in another',
    async (role) => {
      const [answers, wanted]: [string[], string[]] = [[], []];
      const steady = await caller(t, role.staff, own, role.study);
      for (const operation of operations) {
        for (const isMember of ofStudy(operation) ? [true, false] : [true]) {
          const expected = refusal(operation, role, isMember);
          // What is let through may end the session, or change the study: it gets its own.
          const study = expected === null && changes(operation) ? await makeStudy(t) : own;
          const who = study === own ? steady : await caller(t, role.staff, isMember ? study : null, role.study);
          const answer = await ask(who, operation, isMember || study !== own ? study : other);
          answers.push(line(operation, expected === null && lets(answer) ? 'through' : answer));
          wanted.push(line(operation, expected ?? 'through'));
        }
      }
      expect(answers).toEqual(wanted);
    },
    120_000,
  );

  it('tells a stranger no more of a study that exists than of one that does not', async () => {
    const who = await person(t, null, null);
    for (const operation of operations.filter((one) => ofStudy(one) && !changes(one))) {
      const [here, nowhere] = [
        await who.get(address(operation, { study: own.code })),
        await who.get(address(operation, { study: 'NO-SUCH-STUDY' })),
      ];
      expect({ ...here.body, correlationId: '' }).toEqual({ ...nowhere.body, correlationId: '' });
      expect([operation.path, here.status, nowhere.status]).toEqual([operation.path, 404, 404]);
    }
  });

  it('takes no change without the CSRF token of the session', async () => {
    const who = await caller(t, 'admin', null, null);
    for (const operation of operations.filter((one) => changes(one) && one.access !== 'public')) {
      for (const token of ['', 'x', String(who.headers['x-csrf-token']).toUpperCase()]) {
        const headers = { ...who.headers, 'x-csrf-token': token };
        const { status, code } = await call(t, { headers }, operation, address(operation, { study: own.code }), bodyOf(operation));
        expect(line(operation, `${status} ${code}`)).toBe(line(operation, '403 csrf.refused'));
      }
    }
  });
});

describe('the code of a study', () => {
  it('may be typed in small letters', async () => {
    const reader = await person(t, own, 'reader');
    const response = await reader.get(`/api/studies/${own.code.toLowerCase()}`).expect(200);
    expect(response.body.code).toBe(own.code);
  });

  it('that could not be one is unknown', async () => {
    const admin = await staff(t, 'admin');
    for (const code of ['%00', '..%2f..', '%27', 'a'.repeat(300)]) await admin.get(`/api/studies/${code}`).expect(404);
  });
});
