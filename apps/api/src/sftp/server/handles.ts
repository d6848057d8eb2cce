import { DomainError } from '../../platform/errors/domain-error';
import type { Entry } from '../tree/sftp-tree';
import type { Upload } from '../uploads/upload';
import type { ReadAhead } from './read-ahead';

/** Far more than a client opens at once; a flood of them ends here. */
const MOST = 256;

export type Opened =
  | { kind: 'folder'; entries: Entry[]; at: number }
  | { kind: 'read'; file: ReadAhead; path: string }
  | { kind: 'upload'; upload: Upload; path: string };

interface Handle {
  opened: Opened;
  /** What is done by one handle is done in order… */
  last: Promise<unknown>;
  /** …but for what may be done beside each other. */
  beside: Promise<unknown>;
}

/** What one client has open, by the four bytes that it knows it by. */
export class Handles {
  private readonly open = new Map<number, Handle>();
  private next = 0;

  /** Throws `sftp.too_many_open`; to be asked before something is opened. */
  ensureRoom(): void {
    if (this.open.size >= MOST) throw new DomainError('sftp.too_many_open');
  }

  add(opened: Opened): Buffer {
    const id = this.next++;
    this.open.set(id, { opened, last: Promise.resolve(), beside: Promise.resolve() });
    const name = Buffer.alloc(4);
    name.writeUInt32BE(id);
    return name;
  }

  /** Does the work after whatever was asked of the handle before. Throws `not_found` of a handle that is not open. */
  inTurn<T>(name: Buffer, work: (opened: Opened) => Promise<T>): Promise<T> {
    const handle = this.find(name);
    if (!handle) return Promise.reject(new DomainError('not_found'));
    const turn = Promise.allSettled([handle.last, handle.beside]).then(() => work(handle.opened));
    handle.last = turn.catch(() => undefined);
    return turn;
  }

  /** Begins the work in order, beside others of its kind: pieces of a file, each of which says where it belongs. */
  alongside<T>(name: Buffer, work: (opened: Opened) => Promise<T>): Promise<T> {
    const handle = this.find(name);
    if (!handle) return Promise.reject(new DomainError('not_found'));
    const turn = handle.last.then(() => work(handle.opened));
    // Without its value, which would hold all that went before.
    handle.beside = Promise.allSettled([handle.beside, turn]).then(() => undefined);
    return turn;
  }

  /** It is closed for whoever comes after; the work itself in its turn. */
  close<T>(name: Buffer, work: (opened: Opened) => Promise<T>): Promise<T> {
    const turn = this.inTurn(name, work);
    if (name.length === 4) this.open.delete(name.readUInt32BE());
    return turn;
  }

  /** What was left open, once all that was asked of it is done. */
  async closeAll(work: (opened: Opened) => Promise<unknown>): Promise<void> {
    const left = [...this.open.values()];
    this.open.clear();
    for (const { opened, last, beside } of left) {
      await Promise.allSettled([last, beside]);
      await work(opened);
    }
  }

  private find(name: Buffer): Handle | undefined {
    return name.length === 4 ? this.open.get(name.readUInt32BE()) : undefined;
  }
}
