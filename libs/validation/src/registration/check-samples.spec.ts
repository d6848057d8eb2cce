import { testDictionary } from './testing';
import type { RegisteredSample } from '../check.types';
import { checkSamples } from './check-samples';
import { rowsNaming } from './rows-naming';

const dictionary = testDictionary();
const sample = (participant: string, biospecimen: string, name: string, sampleType = 'DNA'): RegisteredSample => ({
  ...{ participant, biospecimen, sample: name, sampleType },
});
const registered = [sample('P1', 'B1', 'S1'), sample('P2', 'B2', 'S2')];
const against = async (...samples: RegisteredSample[]) => {
  const found = await checkSamples(dictionary, { study: 'ST', samples, registered: { rows: () => registered, count: registered.length } });
  return found.map(({ code, row, field, value }) => [code, row, field, value]);
};

describe('samples that would be registered', () => {
  it('are refused for nothing where their values and links are sound', async () => {
    expect(await against(sample('P1', 'B1', 'S3'), sample('P9', 'B9', 'S9', 'RNA'))).toEqual([]);
  });

  it('are refused for values that the dictionary does not take', async () => {
    expect(await against(sample('P1', 'B1', 'S3', 'Salive'))).toEqual([['value.not_in_list', 2, 'type', 'Salive']]);
    expect(await against(sample('', 'B8', 'S3'))).toEqual([['value.required', 2, 'person', null]]);
  });

  it('are refused where a biospecimen would be of two participants, in the register or among them', async () => {
    expect(await against(sample('P2', 'B1', 'S3'))).toEqual([['rule.registered_biospecimen_moved', 2, 'person', 'P2']]);
    expect(await against(sample('P8', 'B8', 'S8'), sample('P9', 'B8', 'S9'))).toMatchObject([
      [expect.stringMatching(/^rule\./), 3, 'person', 'P9'],
    ]);
  });

  it('are not asked for what a register does not keep', async () => {
    expect(dictionary.schemas[0]?.fields.map(({ name }) => name)).toContain('remark');
    expect(await against(sample('P1', 'B1', 'S3'))).toEqual([]);
  });
});

describe('the rows that name a value', () => {
  const bytes = new TextEncoder().encode('tube\tperson\nB1\tP1\nB2\tP2\n B1 \tP2\n');
  const source = { table: 'people', file: 'people.tsv', bytes: bytes.length, read: () => [bytes] };
  const people = dictionary.schemas.find(({ name }) => name === 'people');
  const naming = (wanted: Record<string, Set<string>>) => people && rowsNaming(source, people, wanted);

  it('are counted once, whichever field names it', async () => {
    expect(await naming({ tube: new Set(['B1']) })).toBe(2);
    expect(await naming({ tube: new Set(['B1']), person: new Set(['P1', 'P2']) })).toBe(3);
  });

  it('are none where the table has no such field or the value is of another one', async () => {
    expect(await naming({ sample: new Set(['B1']), person: new Set(['B1']) })).toBe(0);
  });
});
