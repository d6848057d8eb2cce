import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, openApiDocument } from './document.mjs';

const root = join(__dirname, '../..');

describe('docs/openapi.json', () => {
  it('is what the controllers say (after a change: npm run -s openapi)', () => {
    expect(readFileSync(join(root, 'docs/openapi.json'), 'utf8') === format(openApiDocument(root))).toBe(true);
  });

  it('describes inputs with their bounds and answers by their contract', () => {
    const { paths, components } = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'));
    const create = paths['/api/studies'].post;
    expect(create['x-needs']).toBe('staff.studies');
    expect(create.responses['201'].content['application/json'].schema).toEqual({ $ref: '#/components/schemas/StudyView' });
    expect(components.schemas.SignInInput.properties.password).toEqual({ type: 'string', maxLength: 500, minLength: 1 });
    expect(components.schemas.PageOfActivityView.properties.items).toEqual({
      type: 'array',
      items: { $ref: '#/components/schemas/ActivityView' },
    });
  });

  it('names the bounds that stand in constants, and leaves none open', () => {
    const text = readFileSync(join(root, 'docs/openapi.json'), 'utf8');
    expect(text).not.toMatch(/: null\b/);
    const findings = JSON.parse(text).paths['/api/studies/{study}/runs/{run}/findings'].get;
    expect(findings.parameters.find(({ name }: { name: string }) => name === 'table').schema).toEqual({
      type: 'string',
      maxLength: expect.any(Number),
    });
    expect(findings.security).toEqual([{ session: [] }, { token: [] }]);
  });

  it('says what kind of file an answer is', () => {
    const { paths } = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'));
    const kinds = (path: string) => Object.keys(paths[`/api/studies/{study}${path}`].get.responses['200'].content);
    expect(kinds('/runs/{run}/report.tsv')).toEqual(['text/tab-separated-values']);
    expect(kinds('/receipts/{id}')).toEqual(['application/json']);
    expect(kinds('/events')).toEqual(['text/event-stream']);
  });

  it('refers to nothing that is not there', () => {
    const text = readFileSync(join(root, 'docs/openapi.json'), 'utf8');
    const { schemas } = JSON.parse(text).components;
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in schemas))).toEqual([]);
  });
});
