import type { Language } from '@cqdg/contract';

/** The wording of the statement, as it is injected: read once at start. */
export class Statement {
  constructor(readonly texts: Record<Language, string>) {}
}
