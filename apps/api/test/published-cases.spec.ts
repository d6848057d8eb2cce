import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { Workspace } from './submissions';

const folder = join(__dirname, '../../../../shared/data/published-cases');
const present = existsSync(folder);
if (!present) console.warn(`Left out: ${folder} is not there`);
const file = (table: string) => readFileSync(join(folder, `${table}.tsv`));

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
});
afterAll(() => t?.close());

(present ? it : it.skip)('the published cases have exactly their 2,000 errors', async () => {
  const study = await makeStudy(t, 'PUBLISHED');
  const lead = new Workspace(await person(t, study, 'lead'), study);
  await lead.register('sample_registration.tsv', file('sample_registration')).expect(200);
  const { draft } = await lead.draftChecked();
  await lead.browser.post(`${lead.base}/registration/commit`, { draft: draft?.id }).expect(200);

  const started = Date.now();
  const tables = ['study', 'dataset', 'participant', 'biospecimen', 'diagnosis', 'phenotype'];
  await Promise.all(tables.map((table) => lead.upload(`${table}.tsv`, file(table)).expect(200)));
  const view = await lead.check();
  const groups = await lead.groups(view.run?.id);
  const elapsed = Date.now() - started;
  console.log(`published-cases: ${elapsed} ms from the first upload to the findings`);

  expect(view.run).toMatchObject({ state: 'failed', errors: 2000, rowsDone: 50_976 });
  expect(groups.filter(({ severity }) => severity === 'error')).toMatchObject([
    { table: 'diagnosis', field: 'diagnosis_mondo_code', code: 'value.pattern', count: 2000 },
  ]);
});
