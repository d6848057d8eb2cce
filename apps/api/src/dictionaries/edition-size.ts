import type { Dictionary } from '@cqdg/dictionary';

export const sizeOf = ({ schemas }: Dictionary) => ({
  tables: schemas.length,
  fields: schemas.reduce((sum, { fields }) => sum + fields.length, 0),
});
