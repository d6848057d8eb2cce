import type { Attributes, FileEntry } from 'ssh2';
import type { Entry } from '../tree/sftp-tree';

const FOLDER = 0o040000;
const FILE = 0o100000;

/** As a client is told of it: what may be changed shows by its mode. */
export function attributesOf({ folder, writable, bytes, at }: Entry): Attributes {
  const mode = folder ? FOLDER | (writable ? 0o755 : 0o555) : FILE | (writable ? 0o644 : 0o444);
  const seconds = Math.floor(at.getTime() / 1000);
  return { mode, uid: 1000, gid: 1000, size: bytes, atime: seconds, mtime: seconds };
}

/** With the line that `ls -l` shows. */
export function nameOf(entry: Entry): FileEntry {
  const attrs = attributesOf(entry);
  const rights = [6, 3, 0]
    .map((shift) => 'rwx'.replace(/./g, (one, at: number) => ((attrs.mode >> (shift + 2 - at)) & 1 ? one : '-')))
    .join('');
  const longname = `${entry.folder ? 'd' : '-'}${rights} 1 cqdg cqdg ${String(entry.bytes).padStart(12)} ${dateOf(entry.at)} ${entry.name}`;
  return { filename: entry.name, longname, attrs };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dateOf = (at: Date) => `${MONTHS[at.getUTCMonth()]} ${String(at.getUTCDate()).padStart(2)} ${at.toISOString().slice(11, 16)}`;
