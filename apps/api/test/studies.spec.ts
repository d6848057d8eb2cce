import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeStudy, person, staff } from './people';
import { until } from './submissions';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

const texts = { name: { fr: 'Étude', en: 'Study' }, description: { fr: '', en: '' } };

describe('studies', () => {
  it('are created by the centre, with a code that no other has in any spelling', async () => {
    const curator = await staff(t, 'curator');
    const { body } = await curator.post('/api/studies', { code: 'CAG-1', ...texts }).expect(201);
    expect(body).toMatchObject({ code: 'CAG-1', ...texts, role: null, samples: 0, submission: null });
    expect(body.permissions).toContain('study.manage');
    const taken = await curator.post('/api/studies', { code: 'cag-1', ...texts }).expect(409);
    expect(taken.body).toMatchObject({ code: 'study.code_taken', params: { code: 'cag-1' }, fields: { code: 'taken' } });
  });

  it.each([
    ['a space', 'CAG 1'],
    ['an accent', 'CÂG'],
    ['dots only', '..'],
    ['65 letters', 'a'.repeat(65)],
  ])('have no code with %s', async (_, code) => {
    const { body } = await (await staff(t, 'curator')).post('/api/studies', { code, ...texts }).expect(400);
    expect(body).toMatchObject({ code: 'input.invalid', fields: { code: 'pattern' } });
  });

  it('need a name in both languages', async () => {
    const { body } = await (await staff(t, 'curator')).post('/api/studies', { code: 'X', ...texts, name: { fr: 'Étude' } }).expect(400);
    expect(body.fields).toEqual({ 'name.en': 'required' });
  });

  it('change their texts but never their code', async () => {
    const [curator, study] = [await staff(t, 'curator'), await makeStudy(t, 'FIXED')];
    const name = { fr: 'Nouveau', en: 'New' };
    expect((await curator.put('/api/studies/fixed', { ...texts, code: study.code, name }).expect(200)).body.name).toEqual(name);
    expect((await curator.put('/api/studies/FIXED', { ...texts, code: 'OTHER' }).expect(409)).body.code).toBe('study.code_fixed');
  });

  it('are listed to their members with their role, all of them to the centre', async () => {
    const [mine] = [await makeStudy(t), await makeStudy(t)];
    const lead = await person(t, mine, 'lead');
    const { body } = await lead.get('/api/studies').expect(200);
    expect(body).toEqual([expect.objectContaining({ code: mine.code, role: 'lead' })]);
    expect(body[0].permissions).toContain('study.sign');
    expect((await (await staff(t, 'curator')).get('/api/studies').expect(200)).body.length).toBeGreaterThan(1);
    expect((await (await person(t, null, null)).get('/api/studies').expect(200)).body).toEqual([]);
  });

  const terms = {
    dataUse: { permission: 'DUO:0000007', modifiers: ['DUO:0000021', 'DUO:0000046'] },
    contact: { name: 'Bureau des données', email: 'donnees@exemple.org' },
    embargoMonths: 12,
  };

  it('have terms of use, a contact and an embargo, which a change without them leaves alone', async () => {
    const curator = await staff(t, 'curator');
    const { body } = await curator.post('/api/studies', { code: 'TERMS', ...texts, ...terms }).expect(201);
    expect(body).toMatchObject({ ...terms, version: 1 });
    const renamed = await curator.put('/api/studies/TERMS', { code: 'TERMS', ...texts, name: { fr: 'A', en: 'B' } }).expect(200);
    expect(renamed.body).toMatchObject({ ...terms, version: 2 });
    const cleared = { code: 'TERMS', ...texts, dataUse: null, contact: null, embargoMonths: null };
    expect((await curator.put('/api/studies/TERMS', cleared).expect(200)).body).toMatchObject({ dataUse: null, contact: null });
  });

  it.each([
    ['a term that the ontology does not have', { dataUse: { permission: 'DUO:0000046', modifiers: [] } }],
    ['a condition that is a permission', { dataUse: { permission: 'DUO:0000042', modifiers: ['DUO:0000004'] } }],
    ['a contact without an address', { contact: { name: 'A', email: 'nowhere' } }],
    ['an embargo of eleven years', { embargoMonths: 132 }],
  ])('have not %s', async (_, change) => {
    await (await staff(t, 'curator')).post('/api/studies', { code: 'NOT', ...texts, ...change }).expect(400);
  });

  it('are not changed by who saw an older version', async () => {
    const [curator, study] = [await staff(t, 'curator'), await makeStudy(t)];
    const change = (version: number) => curator.put(`/api/studies/${study.code}`, { code: study.code, ...texts, version });
    const answers = await Promise.all([change(1), change(1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await change(1).expect(409)).body.code).toBe('changed_meanwhile');
    await change(2).expect(200);
  });

  it('are archived, not deleted: people read them and nobody changes them until they are taken out again', async () => {
    const [curator, study] = [await staff(t, 'curator'), await makeStudy(t)];
    const lead = await person(t, study, 'lead');
    const invite = () => lead.post(`/api/studies/${study.code}/invitations`, { email: 'a@exemple.org', role: 'reader', language: 'fr' });
    const open = (await invite().expect(201)).body.link.split('/').at(-1);
    await lead.put(`/api/studies/${study.code}/archive`).expect(403);
    const { body } = await curator.put(`/api/studies/${study.code}/archive`).expect(200);
    expect(body.permissions).toEqual(expect.arrayContaining(['study.read', 'study.archive']));
    expect(body.permissions).not.toContain('study.manage');
    expect(Date.parse(body.archivedAt)).toBeLessThanOrEqual(Date.now());
    expect((await lead.get(`/api/studies/${study.code}`).expect(200)).body.permissions).toEqual(['study.read']);
    expect((await invite().expect(403)).body.code).toBe('study.archived');
    const joining = { displayName: 'A', password: PASSWORD };
    expect((await curator.post(`/api/invitations/${open}/accept`, joining)).status).not.toBe(200);
    await (await person(t, null, null)).get(`/api/studies/${study.code}`).expect(404);
    await curator.delete(`/api/studies/${study.code}/archive`).expect(200);
    await curator.delete(`/api/studies/${study.code}/archive`).expect(200);
    await invite().expect(201);
    const { body: told } = await curator.get(`/api/studies/${study.code}/activity`).expect(200);
    const acts = told.items.map(({ action }: { action: string }) => action);
    expect(acts.filter((action: string) => action.includes('archived'))).toEqual(['study.unarchived', 'study.archived']);
  });

  it('are not created by people of studies', async () => {
    const lead = await person(t, await makeStudy(t), 'lead');
    await lead.post('/api/studies', { code: 'MINE', ...texts }).expect(403);
  });
});

describe('members', () => {
  it('see each other, and strangers see nobody', async () => {
    const study = await makeStudy(t);
    const [reader, lead] = [await person(t, study, 'reader'), await person(t, study, 'lead')];
    const { body } = await reader.get(`/api/studies/${study.code}/members`).expect(200);
    expect(body.map(({ userId, role }: { userId: string; role: string }) => [userId, role])).toEqual([
      [reader.account.id, 'reader'],
      [lead.account.id, 'lead'],
    ]);
  });

  it('change role and leave by the centre, and an event tells it', async () => {
    const study = await makeStudy(t);
    const [curator, reader] = [await staff(t, 'curator'), await person(t, study, 'reader')];
    const path = `/api/studies/${study.code}/members`;
    const [{ id }] = (await curator.get(path)).body;
    expect((await curator.patch(`${path}/${id}`, { role: 'submitter' }).expect(200)).body.role).toBe('submitter');
    await curator.patch(`${path}/${id}`, { role: 'owner' }).expect(400);
    await curator.delete(`${path}/${id}`).expect(204);
    await curator.delete(`${path}/${id}`).expect(404);
    await reader.get(`/api/studies/${study.code}`).expect(404);
    const { body } = await curator.get(`/api/studies/${study.code}/activity`).expect(200);
    expect(body.items.map(({ action, params }: { action: string; params: object }) => [action, params])).toEqual([
      ['member.removed', { role: 'submitter' }],
      ['member.role_changed', {}],
    ]);
    expect(body).toMatchObject({ total: 2, page: 1, size: 50 });
    expect(body.items[0].who).toBe(curator.account.displayName);
  });

  it('keep a lead, unless it is said that the study may be without', async () => {
    const study = await makeStudy(t);
    const curator = await staff(t, 'curator');
    await person(t, study, 'lead');
    const path = `/api/studies/${study.code}/members`;
    const [{ id }] = (await curator.get(path)).body;
    expect((await curator.patch(`${path}/${id}`, { role: 'reader' }).expect(409)).body.code).toBe('member.last_lead');
    expect((await curator.delete(`${path}/${id}`).expect(409)).body.code).toBe('member.last_lead');
    await curator.patch(`${path}/${id}`, { role: 'reader', confirmed: true }).expect(200);
  });

  it('keep a lead when two are removed at the same moment', async () => {
    const study = await makeStudy(t);
    const curator = await staff(t, 'curator');
    await person(t, study, 'lead');
    await person(t, study, 'lead');
    const path = `/api/studies/${study.code}/members`;
    const [first, second]: { id: string }[] = (await curator.get(path)).body;
    // Someone else is removing the first lead: what they do is not visible yet.
    const other = t.dataSource.createQueryRunner();
    try {
      await other.startTransaction();
      await other.query('SELECT id FROM study WHERE id = $1 FOR UPDATE', [study.id]);
      await other.query('DELETE FROM member WHERE id = $1', [first?.id]);
      const ours = curator.delete(`${path}/${second?.id}`).then(({ status }) => status);
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await until(
        () => t.dataSource.query<unknown[]>(waiting),
        (rows) => rows.length > 0,
      );
      await other.commitTransaction();
      expect(await ours).toBe(409);
    } finally {
      await other.release();
    }
  });

  it('of another study are out of reach', async () => {
    const [here, there] = [await makeStudy(t), await makeStudy(t)];
    await person(t, there, 'reader');
    const curator = await staff(t, 'curator');
    const [{ id }] = (await curator.get(`/api/studies/${there.code}/members`)).body;
    await curator.delete(`/api/studies/${here.code}/members/${id}`).expect(404);
  });
});
