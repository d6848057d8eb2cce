import type { Language } from './api';

/**
 * `draft`: only the centre sees it. `scheduled`: it comes into force by itself. `active`: what open submissions are checked against. `retired`: it
 * was in force; what was signed on it keeps it, and everybody may read it.
 */
export type EditionState = 'draft' | 'scheduled' | 'active' | 'retired';

/** An edition as the centre sees it. */
export interface EditionView {
  version: string;
  name: string;
  state: EditionState;
  tables: number;
  fields: number;
  uploadedAt: string;
  /** `null`: it came with the portal. */
  uploadedBy: string | null;
  publishAt: string | null;
  publishedAt: string | null;
  /** Of the linter: errors keep it from being published. */
  lint: { errors: number; warnings: number };
  /** To send back with a change: what somebody else did meanwhile is not undone. */
  revision: number;
}

/** Something that keeps a file from being a dictionary, or that the linter would mend. */
export interface DictionaryFault {
  /** Stable; `read.*` are those of reading. */
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** JSON pointer into the file. */
  path: string;
  table: string | null;
  field: string | null;
  message: Record<Language, string>;
}

/** A script of a Lectern 1 dictionary: it is reported, and never run. */
export interface LegacyScript {
  path: string;
  table: string | null;
  field: string | null;
  script: string;
}

export interface DictionaryUpload {
  /** The draft that was kept; `null` where the file cannot be read as a dictionary, and nothing was kept. */
  edition: EditionView | null;
  faults: DictionaryFault[];
  /** The file is a Lectern 1 dictionary: what must be written anew. */
  scripts: LegacyScript[];
}

export interface EditionDetail {
  edition: EditionView;
  faults: DictionaryFault[];
  /** Open submissions that will have to be checked again. */
  open: number;
}

export interface PublicationInput {
  /** ISO 8601; `null`: at once. */
  at: string | null;
  revision: number;
}
