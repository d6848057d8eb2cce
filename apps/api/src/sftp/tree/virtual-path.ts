import { type SftpFolder, sftpFolders } from '@cqdg/contract';

/** A place in what an account sees: the root, one of its folders, or something below one. */
export interface VirtualPath {
  folder: SftpFolder | null;
  /** Below the folder, without a slash at either end; empty for the folder itself and the root. */
  path: string;
  /** Of the file or folder. */
  name: string;
  /** As clients are told it. */
  full: string;
}

const MAX_PATH_BYTES = 1024;
const MAX_NAME_BYTES = 255;
/** Control letters, and those that turn or hide what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u;

/**
 * Where a text of a client leads. It is never used as a path of a disk: `..` ends at the root, and what is not below one of the folders is
 * nowhere (`null`). Names come in one Unicode form, so that the same letters from another system are the same file.
 */
export function resolvePath(text: string): VirtualPath | null {
  const names: string[] = [];
  for (const name of text.normalize('NFC').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  const full = `/${names.join('/')}`;
  if (Buffer.byteLength(full) > MAX_PATH_BYTES || names.some((name) => !isName(name))) return null;
  const [first, ...below] = names;
  if (first === undefined) return { folder: null, path: '', name: '', full };
  const folder = sftpFolders.find((one) => one === first);
  return folder ? { folder, path: below.join('/'), name: names.at(-1) ?? '', full } : null;
}

const isName = (name: string) => Buffer.byteLength(name) <= MAX_NAME_BYTES && !UNSEEN.test(name) && !name.includes('\\');
