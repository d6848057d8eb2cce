/** One sentence or name, in French and in English. */
export type Pair = readonly [fr: string, en: string];

export interface RawField {
  name: string;
  valueType: string;
  isArray?: boolean;
  delimiter?: string;
  restrictions?: unknown;
  meta: Record<string, unknown>;
}
export interface RawTable {
  name: string;
  restrictions: { uniqueKey: string[]; foreignKey?: { schema: string; mappings: { local: string; foreign: string }[] }[] };
  fields: RawField[];
  meta: Record<string, unknown>;
}

interface More {
  type?: 'integer' | 'number' | 'boolean';
  required?: boolean;
  core?: boolean;
  /** Items between `|`: other than what the bundled editions use. */
  list?: boolean;
  codes?: Record<string, Pair>;
  range?: Record<string, number>;
  when?: { field: string; is: string[]; else?: 'empty' };
  units?: string;
  example?: string;
  advice?: Record<string, unknown>;
}

export function field(name: string, title: Pair, text: Pair, more: More = {}): RawField {
  const always = {
    ...(more.required && { required: true }),
    ...(more.codes && { codeList: Object.keys(more.codes) }),
    ...(more.range && { range: more.range }),
  };
  const restrictions = [...(Object.keys(always).length > 0 ? [always] : []), ...(more.when ? [conditional(more.when)] : [])];
  return {
    name,
    valueType: more.type ?? 'string',
    ...(more.list && { isArray: true, delimiter: '|' }),
    ...(restrictions.length > 0 && { restrictions: restrictions.length === 1 ? restrictions[0] : restrictions }),
    meta: {
      ...(more.core && { core: true }),
      ...(more.units && { units: more.units }),
      ...(more.example && { examples: [more.example] }),
      ...(more.advice && { advice: { '1': more.advice } }),
      ...texts(title, text, more.codes),
    },
  };
}

/** An identifier that the study gives. */
export function id(name: string, title: Pair, example: string): RawField {
  return {
    name,
    valueType: 'string',
    restrictions: { required: true, regex: '#/patterns/id' },
    meta: {
      primaryId: true,
      examples: [example],
      ...texts(title, ['Identifiant donné par le programme.', 'Identifier given by the program.']),
    },
  };
}

export const table = (name: string, title: Pair, text: Pair, keys: RawTable['restrictions'], fields: RawField[]): RawTable => ({
  name,
  restrictions: keys,
  fields,
  meta: texts(title, text),
});

/** A foreign key on fields of the same names. */
export const to = (schema: string, ...fields: string[]) => ({ schema, mappings: fields.map((one) => ({ local: one, foreign: one })) });

export function texts([frName, enName]: Pair, [frText, enText]: Pair, codes?: Record<string, Pair>): { i18n: Record<string, unknown> } {
  const labels = (at: 0 | 1) => codes && { codes: Object.fromEntries(Object.entries(codes).map(([code, pair]) => [code, pair[at]])) };
  return {
    i18n: {
      fr: { displayName: frName, description: frText, ...labels(0) },
      en: { displayName: enName, description: enText, ...labels(1) },
    },
  };
}

function conditional({ field: name, is, else: otherwise }: NonNullable<More['when']>) {
  return {
    if: { conditions: [{ fields: [name], match: is.length === 1 ? { value: is[0] } : { codeList: is } }] },
    then: { required: true },
    ...(otherwise && { else: { empty: true } }),
  };
}

export const yesNo: Record<string, Pair> = { Yes: ['Oui', 'Yes'], No: ['Non', 'No'], Unknown: ['Inconnu', 'Unknown'] };
export const program = () => ({ ...id('program_id', ['Programme', 'Program'], 'ARGO-CA') });
export const donor = () => id('submitter_donor_id', ['Donneur', 'Donor'], 'DO-001');
export const specimen = () => id('submitter_specimen_id', ['Prélèvement', 'Specimen'], 'SP-001');
export const sample = () => id('submitter_sample_id', ['Échantillon', 'Sample'], 'SA-001');
export const diagnosis = () => id('submitter_primary_diagnosis_id', ['Diagnostic primaire', 'Primary diagnosis'], 'PD-001');
export const treatment = () => id('submitter_treatment_id', ['Traitement', 'Treatment'], 'TR-001');
