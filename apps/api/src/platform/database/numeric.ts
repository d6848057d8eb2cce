import type { ValueTransformer } from 'typeorm';

/** PostgreSQL's bigint arrives as text; ours count bytes and stay below 2^53. */
export const numeric: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
