import type { Dictionary } from '@cqdg/dictionary';

/** Two tables with a field of every type, enough to see what becomes of a cell. */
export const smallDictionary: Dictionary = {
  name: 'Small',
  version: '1.0',
  schemas: [
    {
      name: 'people',
      fields: [
        { name: 'person_id', valueType: 'string', restrictions: { required: true, regex: '^[A-Za-z0-9._-]+$' }, meta: { primaryId: true } },
        { name: 'age', valueType: 'integer', restrictions: { range: { min: 0, max: 40000 } } },
        { name: 'weight', valueType: 'number' },
        { name: 'alive', valueType: 'boolean' },
        { name: 'seen', valueType: 'string', restrictions: { regex: '^\\d{2}-\\d{2}-\\d{4}$' } },
        { name: 'note', valueType: 'string' },
      ],
    },
    { name: 'visits', fields: ['person_id', 'visit', 'reason'].map((name) => ({ name, valueType: 'string' })) },
  ],
  meta: { portal: { aliases: { persons: 'people' } } },
};
