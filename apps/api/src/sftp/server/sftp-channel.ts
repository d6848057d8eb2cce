import type { Socket } from 'node:net';
import ssh2, { type Attributes, type SFTPWrapper } from 'ssh2';
import { DomainError } from '../../platform/errors/domain-error';
import type { JsonLogger } from '../../platform/logging/json-logger';
import type { SftpTree } from '../tree/sftp-tree';
import { resolvePath } from '../tree/virtual-path';
import { attributesOf, nameOf } from './attributes';
import { Flow } from './flow';
import type { Guest } from './guest';
import { type Opened, Handles } from './handles';
import { ReadAhead } from './read-ahead';
import type { Counters } from './sessions.service';
import { statusOf } from './status';

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;
/** Of one answer: what every client takes. */
const MOST_READ = 255 * 1024;
const NAMES_AT_ONCE = 100;

/** One SFTP conversation (protocol version 3, draft-ietf-secsh-filexfer-02): each request is answered once, whatever happens. */
export class SftpChannel {
  private readonly handles = new Handles();
  private readonly flow: Flow;

  constructor(
    private readonly sftp: SFTPWrapper,
    socket: Socket,
    private readonly guest: Guest,
    private readonly tree: SftpTree,
    private readonly counters: Counters,
    private readonly logger: JsonLogger,
  ) {
    this.flow = new Flow(socket, sftp);
    const { tree: t, guest: g } = this;
    sftp.on('OPEN', (id, path, flags) => this.answer(id, () => this.open(id, path, flags)));
    sftp.on('WRITE', (id, handle, offset, data) => this.answer(id, () => this.write(id, handle, offset, data), data.length));
    sftp.on('READ', (id, handle, offset, length) => this.answer(id, () => this.read(id, handle, offset, length)));
    sftp.on('CLOSE', (id, handle) => this.answer(id, () => this.close(id, handle)));
    sftp.on('FSTAT', (id, handle) => this.answer(id, () => this.statHandle(id, handle)));
    sftp.on('STAT', (id, path) => this.answer(id, async () => this.sftp.attrs(id, attributesOf(await t.find(g, path)))));
    sftp.on('LSTAT', (id, path) => this.answer(id, async () => this.sftp.attrs(id, attributesOf(await t.find(g, path)))));
    sftp.on('OPENDIR', (id, path) => this.answer(id, () => this.openFolder(id, path)));
    sftp.on('READDIR', (id, handle) => this.answer(id, () => this.readFolder(id, handle)));
    sftp.on('REALPATH', (id, path) => this.answer(id, () => this.realPath(id, path)));
    sftp.on('REMOVE', (id, path) => this.done(id, () => t.remove(g, path)));
    sftp.on('RENAME', (id, from, to) => this.done(id, () => t.rename(g, from, to)));
    sftp.on('MKDIR', (id, path) => this.done(id, () => t.makeFolder(g, path)));
    sftp.on('RMDIR', (id, path) => this.done(id, () => t.removeFolder(g, path)));
    sftp.on('SETSTAT', (id, path, attributes) => this.done(id, () => this.setAttributes(path, attributes)));
    sftp.on('FSETSTAT', (id, handle, attributes) => this.done(id, () => this.setHandleAttributes(handle, attributes)));
    // READLINK, SYMLINK, EXTENDED have no listener: ssh2 answers that they are not supported.
  }

  /** The conversation is over: what was not closed was not finished. */
  end(): Promise<void> {
    return this.handles.closeAll((opened) => this.leave(opened).catch((error: unknown) => this.logger.failure('upload not left', error)));
  }

  private done(id: number, work: () => Promise<void>): void {
    this.answer(id, async () => {
      await work();
      this.sftp.status(id, STATUS_CODE.OK);
    });
  }

  /** `bytes`: what is held in memory until it is done. */
  private answer(id: number, work: () => Promise<void>, bytes = 0): void {
    if (!this.flow.begin(bytes)) return;
    this.guest.activeAt = Date.now();
    work()
      .catch((error: unknown) => {
        const { code, message, failure } = statusOf(error, this.guest.identity.user.language);
        if (failure) this.logger.failure('sftp request', error, { session: this.guest.id });
        this.sftp.status(id, code, message);
      })
      .finally(() => this.flow.end(bytes));
  }

  private async open(id: number, path: string, flags: number): Promise<void> {
    this.handles.ensureRoom();
    const has = (flag: number) => (flags & flag) !== 0;
    if (!has(OPEN_MODE.WRITE) && !has(OPEN_MODE.APPEND)) {
      const file = new ReadAhead(await this.tree.read(this.guest, path));
      this.sftp.handle(id, this.handles.add({ kind: 'read', file, path }));
      this.counters.filesOut++;
      return;
    }
    const mode = {
      create: has(OPEN_MODE.CREAT),
      truncate: has(OPEN_MODE.TRUNC),
      exclusive: has(OPEN_MODE.EXCL),
      append: has(OPEN_MODE.APPEND),
    };
    const upload = await this.tree.open(this.guest, path, mode);
    this.sftp.handle(id, this.handles.add({ kind: 'upload', upload, path }));
  }

  private write(id: number, handle: Buffer, offset: number, data: Buffer): Promise<void> {
    return this.handles.alongside(handle, async (opened) => {
      if (opened.kind !== 'upload') throw new DomainError('sftp.read_only');
      await opened.upload.write(offset, data);
      this.counters.bytesIn += data.length;
      this.flow.gather();
      this.sftp.status(id, STATUS_CODE.OK);
    });
  }

  private read(id: number, handle: Buffer, offset: number, length: number): Promise<void> {
    return this.handles.inTurn(handle, async (opened) => {
      if (opened.kind === 'folder') throw new DomainError('bad_request');
      await this.flow.roomToSend();
      const file = opened.kind === 'read' ? opened.file : opened.upload;
      const data = await file.read(offset, Math.min(length, MOST_READ));
      if (data.length === 0) return this.sftp.status(id, STATUS_CODE.EOF);
      this.counters.bytesOut += data.length;
      this.flow.gather();
      this.sftp.data(id, data);
    });
  }

  private close(id: number, handle: Buffer): Promise<void> {
    return this.handles.close(handle, async (opened) => {
      if (opened.kind === 'read') await opened.file.close();
      if (opened.kind === 'upload') {
        await this.tree.close(this.guest, opened.upload);
        this.counters.filesIn++;
      }
      this.sftp.status(id, STATUS_CODE.OK);
    });
  }

  private async leave(opened: Opened): Promise<void> {
    if (opened.kind === 'read') await opened.file.close();
    if (opened.kind === 'upload') await this.tree.leave(this.guest, opened.upload);
  }

  private statHandle(id: number, handle: Buffer): Promise<void> {
    return this.handles.inTurn(handle, async (opened) => {
      if (opened.kind === 'folder') throw new DomainError('bad_request');
      const entry = await this.tree.find(this.guest, opened.path);
      const { bytes } = opened.kind === 'read' ? opened.file : opened.upload;
      this.sftp.attrs(id, attributesOf({ ...entry, bytes }));
    });
  }

  private async openFolder(id: number, path: string): Promise<void> {
    this.handles.ensureRoom();
    const entries = await this.tree.list(this.guest, path);
    this.sftp.handle(id, this.handles.add({ kind: 'folder', entries, at: 0 }));
  }

  private readFolder(id: number, handle: Buffer): Promise<void> {
    return this.handles.inTurn(handle, async (opened) => {
      if (opened.kind !== 'folder') throw new DomainError('bad_request');
      const next = opened.entries.slice(opened.at, opened.at + NAMES_AT_ONCE);
      opened.at += next.length;
      if (next.length === 0) this.sftp.status(id, STATUS_CODE.EOF);
      else this.sftp.name(id, next.map(nameOf));
    });
  }

  /** Clients ask it of places that are not there, and of the empty path for where they begin. */
  private async realPath(id: number, path: string): Promise<void> {
    const place = resolvePath(path);
    const full = place?.full ?? resolvePath(`/molecular/${path}`)?.full.replace(/^\/molecular/, '');
    if (full === undefined) throw new DomainError('not_found');
    this.sftp.name(id, [
      { filename: full, longname: full, attrs: attributesOf({ name: full, bytes: 0, at: new Date(0), folder: true, writable: false }) },
    ]);
  }

  /** Owners and modes mean nothing here: clients set them all the same, and must not fail of it. */
  private async setAttributes(path: string, { mtime, size }: Attributes): Promise<void> {
    const { bytes } = await this.tree.find(this.guest, path);
    if (size !== undefined && size !== bytes) throw new DomainError('sftp.read_only');
    if (mtime !== undefined) await this.tree.setModified(this.guest, path, new Date(mtime * 1000));
  }

  private setHandleAttributes(handle: Buffer, { mtime, size }: Attributes): Promise<void> {
    return this.handles.inTurn(handle, async (opened) => {
      if (opened.kind !== 'upload') return;
      if (size !== undefined && size !== opened.upload.bytes) await opened.upload.truncate(size);
      if (mtime !== undefined) opened.upload.part.modifiedAt = new Date(mtime * 1000);
    });
  }
}
