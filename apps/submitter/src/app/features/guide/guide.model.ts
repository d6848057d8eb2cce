/** A chapter of the guide as `tools/build/guide.mjs` writes it from its Markdown. There is no HTML in it: the page makes the elements. */
export interface Chapter {
  id: string;
  title: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'h2' | 'h3'; id: string; text: string }
  | { kind: 'p' | 'note'; parts: Part[] }
  | { kind: 'code'; text: string }
  | { kind: 'ul' | 'ol'; items: Item[] }
  | { kind: 'table'; head: Part[][]; rows: Part[][][] }
  | GuidePicture;

export interface Item {
  parts: Part[];
  blocks: Block[];
}

export type Part =
  { kind: 'text' | 'strong' | 'em' | 'code'; text: string } | { kind: 'link'; text: string; to: string; fragment?: string };

export interface Picture {
  src: string;
  width: number;
  height: number;
}

export interface GuidePicture extends Picture {
  kind: 'picture';
  alt: string;
  /** The same view on a phone, where there is one. */
  phone: Picture | null;
}

export const chapterIds = [
  'start',
  'samples',
  'templates',
  'tables',
  'findings',
  'signing',
  'after',
  'privacy',
  'account',
  'programs',
  'sftp',
  'help',
] as const;
export type ChapterId = (typeof chapterIds)[number];
