import type { Dictionary } from '@cqdg/dictionary';

const field = (name: string, required: boolean, codes?: string[]) => ({
  ...{ name, valueType: 'string' as const },
  restrictions: { ...(required && { required: true }), ...(codes && { codeList: codes }) },
});

/** A small dictionary that registers samples, with names of its own. */
export const testDictionary = (): Dictionary => ({
  ...{ name: 'Small', version: '1.0', description: '' },
  meta: {
    portal: {
      registration: { table: 'register', study: 'study', participant: 'person', biospecimen: 'tube', sample: 'sample', sampleType: 'type' },
    },
  },
  schemas: [
    {
      ...{ name: 'register', description: '' },
      fields: [
        ...['study', 'person', 'tube', 'sample'].map((name) => field(name, true)),
        ...[field('type', true, ['DNA', 'RNA']), field('remark', true)],
      ],
    },
    { ...{ name: 'people', description: '' }, fields: [field('person', true), field('tube', false)] },
  ],
});
