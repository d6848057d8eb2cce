import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { check, CheckOptions } from './check';
import { CompiledTable } from './compiled/compiled-table';
import { interpretRow } from './interpreter/interpreter';
import { newSeeds, TsvReader } from './reader';
import { tableModel } from './schema/field-model';
import { Random, randomFields, randomRow } from './testing/random-dictionary';

const DICTIONARIES = 200;
const ROWS = 40;

async function findings(dictionary: Dictionary, text: string, engine: CheckOptions['engine']): Promise<Finding[]> {
  const found: Finding[] = [];
  const bytes = new TextEncoder().encode(text);
  const tables = [{ table: 't', file: 't.tsv', bytes: bytes.length, read: () => [bytes] }];
  const input = { dictionary, tables, mode: 'submission' as const, study: null, registered: null };
  await check(input, { finding: (finding) => void found.push(finding) }, { engine });
  return found;
}

function sample(seed: number): { dictionary: Dictionary; rows: string[][]; text: string } {
  const random = new Random(seed);
  const fields = randomFields(random);
  const rows = Array.from({ length: ROWS }, () => randomRow(fields, random));
  const text = [fields.map(({ name }) => name), ...rows].map((cells) => cells.join('\t')).join('\n');
  return { dictionary: { name: 'Random', version: '1.0', schemas: [{ name: 't', fields }] }, rows, text };
}

describe('the compiled checks and the interpreter, over random dictionaries', () => {
  it('find the same', async () => {
    for (let seed = 1; seed <= DICTIONARIES; seed++) {
      const { dictionary, text } = sample(seed);
      const reference = await findings(dictionary, text, 'interpreter');
      expect({ seed, found: await findings(dictionary, text, 'compiled') }).toEqual({ seed, found: reference });
    }
  });

  it('agree row by row on what is sound, but for cells that begin with a quote or lists with a blank item', () => {
    let sound = 0;
    const disagreements: object[] = [];
    for (let seed = 1; seed <= DICTIONARIES; seed++) {
      const { dictionary, text } = sample(seed);
      const [schema] = dictionary.schemas;
      if (schema === undefined) throw new Error('no schema');
      const model = tableModel(schema);
      const compiled = new CompiledTable(
        model,
        schema.fields.map((_, i) => i),
      );
      const row = (one: Parameters<CompiledTable['isSound']>[0]): void => {
        if (one.number === 1) return;
        const texts = compiled.texts(one);
        const clean = interpretRow(model, texts).length === 0;
        if (clean) sound++;
        const wary = texts.some((cell) => cell.startsWith('"') || /(^|;)\s*(;|$)/.test(cell));
        if ((!clean || !wary) && compiled.isSound(one) !== clean) disagreements.push({ seed, texts, clean });
      };
      const reader = new TsvReader('utf-8', newSeeds(), { row, tooLong: () => undefined });
      reader.push(new TextEncoder().encode(text));
      reader.end();
    }
    expect(disagreements).toEqual([]);
    // Neither always sound nor always not: the generator makes rows of both kinds.
    expect(sound).toBeGreaterThan(DICTIONARIES);
    expect(sound).toBeLessThan((DICTIONARIES * ROWS) / 2);
  });
});
