import type { Finding } from '@cqdg/contract';
import { FindingsDigest } from './findings-digest';
import { compareIdentities, findingIdentity, identitiesFromBytes, identitiesToBytes } from './findings-identity';

const finding = (over: Partial<Finding> = {}): Finding => ({
  code: 'value.code_list',
  severity: 'error',
  file: 'participant.tsv',
  table: 'participant',
  row: 2,
  field: 'sex',
  value: 'M',
  params: {},
  proposal: 'Male',
  keys: { submitter_participant_id: 'P1' },
  ...over,
});
const digest = (findings: Finding[]) => {
  const result = new FindingsDigest();
  for (const one of findings) result.add(one);
  return result;
};

describe('FindingsDigest', () => {
  it('counts every finding of a table, field and code, however many', () => {
    const many = Array.from({ length: 5000 }, (_, i) => finding({ row: i + 2, keys: { submitter_participant_id: `P${i}` } }));
    const [group] = digest(many).groups();
    expect(group).toMatchObject({ table: 'participant', field: 'sex', code: 'value.code_list', count: 5000, sample: many[0] });
  });

  it('keeps groups in the order of the files and errors apart from warnings', () => {
    const groups = digest([finding(), finding({ field: 'ethnicity' }), finding({ severity: 'warning' }), finding()]).groups();
    expect(groups.map((g) => [g.field, g.severity, g.count])).toEqual([
      ['sex', 'error', 2],
      ['ethnicity', 'error', 1],
      ['sex', 'warning', 1],
    ]);
  });

  it('lists the proposals of a group, most frequent first, at most twenty', () => {
    const others = Array.from({ length: 30 }, (_, i) => finding({ value: `m${i}` }));
    const [group] = digest([...others, finding(), finding()]).groups();
    expect(group?.proposals).toHaveLength(20);
    expect(group?.proposals[0]).toEqual({ from: 'M', to: 'Male', count: 2 });
  });
});

describe('the comparison of two runs', () => {
  const compare = (before: Finding[], now: Finding[]) =>
    compareIdentities(digest(before).sortedIdentities(), digest(now).sortedIdentities());
  const p = (id: string) => finding({ keys: { submitter_participant_id: id } });

  it('says what was mended, what came and what is left', () => {
    expect(compare([p('1'), p('2'), p('3')], [p('3'), p('4')])).toEqual({ fixed: 2, added: 1, left: 1 });
  });

  it('knows a row by its identifiers, though its number changed', () => {
    expect(findingIdentity(finding({ row: 9 }))).toBe(findingIdentity(finding({ row: 2 })));
    expect(findingIdentity(p('1'))).not.toBe(findingIdentity(p('2')));
  });

  it('knows a row without identifiers by its number', () => {
    expect(findingIdentity(finding({ row: 9, keys: {} }))).not.toBe(findingIdentity(finding({ row: 2, keys: {} })));
  });

  it('counts repeated findings as often as they are there', () => {
    expect(compare([p('1'), p('1'), p('1')], [p('1')])).toEqual({ fixed: 2, added: 0, left: 1 });
  });

  it('gives the same answer after the identities were stored', () => {
    const stored = identitiesFromBytes(identitiesToBytes(digest([p('1'), p('2')]).sortedIdentities()));
    expect(compareIdentities(stored, digest([p('1'), p('2')]).sortedIdentities())).toEqual({ fixed: 0, added: 0, left: 2 });
  });
});
