import type { Finding, UploadOutcome } from '@cqdg/contract';
import type { ObjectReader } from '../../storage/object-store';
import type { Guest } from '../server/guest';
import type { SftpPart } from '../sftp-file.entities';

/** A file or a folder, as it is listed. */
export interface Item {
  name: string;
  bytes: number;
  at: Date;
  folder: boolean;
}

/** What became of a whole upload. `refused`: why it, or some of its sheets, were not taken. */
export type Taken = Pick<UploadOutcome, 'refused'> & { taken: boolean };

/** One of the folders that an account shows. Paths are below it; the empty one is the folder itself. */
export abstract class Area {
  /** Throws `not_found` where there is no such folder. */
  abstract list(guest: Guest, path: string): Promise<Item[]>;
  abstract find(guest: Guest, path: string): Promise<Item | null>;
  /** Throws `not_found` where there is no such file. */
  abstract read(guest: Guest, path: string): Promise<ObjectReader>;
}

/** One into which people write. */
export abstract class WritableArea extends Area {
  /** Throws why nothing may be changed at this path, now or by this person. */
  abstract ensureWritable(guest: Guest, path: string): Promise<void>;
  /** Why a file of this name will not be taken, whatever is in it. */
  abstract refusedName(path: string): Finding | null;
  /** The object that lies there, to go on from: an upload that was broken off may have been taken for whole. */
  abstract objectAt(guest: Guest, path: string): Promise<string | null>;
  /** Takes a whole upload into the study. Once more is no fault: the server may die in between. The caller removes the part. */
  abstract take(guest: Guest, path: string, part: SftpPart): Promise<Taken>;
  abstract remove(guest: Guest, path: string): Promise<void>;
  abstract rename(guest: Guest, from: string, to: string): Promise<void>;
  abstract makeFolder(guest: Guest, path: string): Promise<void>;
  abstract removeFolder(guest: Guest, path: string): Promise<void>;
  /** As the client tells it, where it is kept. */
  abstract setModified(guest: Guest, path: string, at: Date): Promise<void>;
}
