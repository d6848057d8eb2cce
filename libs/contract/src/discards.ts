/**
 * What a file of a study is held as: a version of a clinical table, the draft of a registration, a file whose samples were registered, what was
 * attached to a message, or a file of the molecular folder.
 */
export const heldKinds = ['table', 'draft', 'registered', 'attachment', 'molecular'] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Which file is to be discarded, and with it whatever holds the same bytes in the study. */
export interface DiscardTarget {
  kind: HeldKind;
  /** Of the version of the table's file, the draft, or the registered file. */
  id: string;
  /** `file`: this content. `table`: every version of the table, for what is in one version mostly is in those before it. */
  scope: DiscardScope;
}
export type DiscardScope = 'file' | 'table';

export interface DiscardInput extends DiscardTarget {
  /** Why, without personal data: it is kept. */
  reason: string;
}

/** What would go, told before it goes. */
export interface DiscardPreview {
  /** Distinct contents, and their bytes as they came. */
  files: number;
  bytes: number;
  /** Versions of tables with these contents. */
  versions: number;
  /** Tables of the current revision that would be left without a file. */
  tables: string[];
  /** Findings of runs that saw these contents. */
  findings: number;
  draft: boolean;
  registered: number;
  attachments: number;
  molecular: number;
  /** A signed receipt names one of them: only the centre can erase it. */
  signed: boolean;
}

/** What is left of a discarded file: that it was there, who took it away, when and why. */
export interface Tombstone {
  id: string;
  kind: HeldKind;
  /** `null` for files of a registration. */
  table: string | null;
  /** Of the submission; `null` for files of a registration. */
  revision: number | null;
  bytes: number;
  sha256: string;
  contentSha256: string;
  reason: string;
  discardedAt: string;
  discardedBy: string;
  /** Erased by the centre, although it may have been signed. */
  byCentre: boolean;
}

/** A file of a study whose bytes are there, for who must find one that must not be kept. */
export interface HeldFileView {
  kind: HeldKind;
  id: string;
  /** `null` for files of a registration. */
  table: string | null;
  revision: number | null;
  name: string;
  bytes: number;
  uploadedAt: string;
  uploadedBy: string;
}
