import { computed, signal } from '@angular/core';
import type { UploadOutcome } from '@cqdg/contract';

/** What the queue needs of a browser's `File`. */
export interface QueuedFile {
  readonly name: string;
  readonly size: number;
}

export interface SendOptions {
  /** Asked of the person when the name did not tell it. */
  table: string | null;
  signal: AbortSignal;
  /** A share, from 0 to 1. */
  progress(share: number): void;
}

export interface UploadPorts<F extends QueuedFile> {
  /** The table that a file's name tells, `server` when the server tells (a workbook by its sheets, a kind of file that it refuses), `null` when nobody can. */
  recognise(name: string): string | null;
  send(file: F, options: SendOptions): Promise<UploadOutcome>;
  /** All that could be sent was sent, and at least one file was taken. */
  drained(): void;
  /** Bytes; a larger file is not sent at all. `null`: not known. */
  maxBytes?: number | null;
}

/**
 * `unmatched` asks for a table; `twin` waits because another file of the same drop fills its table;
 * `refused` was read by the server and not taken; `failed` did not get there.
 */
export type UploadState = 'unmatched' | 'twin' | 'waiting' | 'sending' | 'sent' | 'refused' | 'tooLarge' | 'failed' | 'cancelled';

export interface Upload<F extends QueuedFile> {
  id: number;
  file: F;
  table: string | null;
  state: UploadState;
  share: number;
  outcome: UploadOutcome | null;
  problem: unknown;
}

const settled: readonly UploadState[] = ['sent', 'refused', 'tooLarge', 'failed', 'cancelled', 'unmatched', 'twin'];

/**
 * Sends files a few at a time. Each file stands alone: one that fails, or waits for an answer, holds up no other. Only workbooks go first,
 * one after the other: nobody knows before which tables they fill.
 */
export class UploadQueue<F extends QueuedFile> {
  readonly items = signal<readonly Upload<F>[]>([]);
  readonly active = computed(() => this.items().some((item) => item.state === 'waiting' || item.state === 'sending'));
  readonly asking = computed(() => this.items().filter((item) => item.state === 'unmatched' || item.state === 'twin').length);

  private readonly controllers = new Map<number, AbortController>();
  private nextId = 1;
  private taken = false;

  constructor(
    private readonly ports: UploadPorts<F>,
    private readonly parallel = 3,
  ) {}

  /**
   * Adds the files of one drop. Files that arrived before are cleared from the list; those that failed or still ask stay.
   * `table` is told by where the file was dropped; without it, the name tells.
   */
  add(files: readonly F[], table: string | null = null): Upload<F>[] {
    const kept = this.items().filter((item) => !['sent', 'cancelled'].includes(item.state));
    const added = files.map((file) => this.item(file, table ?? this.ports.recognise(file.name)));
    const claimed = new Set(kept.filter((item) => item.state === 'waiting' || item.state === 'sending').map((item) => item.table));
    for (const item of added) {
      if (item.state !== 'waiting' || item.table === 'server') continue;
      if (claimed.has(item.table)) item.state = 'twin';
      claimed.add(item.table);
    }
    this.items.set([...kept, ...added]);
    this.pump();
    return added;
  }

  /** The person's answer: the table of an unmatched file, or that a twin shall be sent after the other. */
  assign(id: number, table: string): void {
    this.change(id, { table, state: 'waiting', problem: null, outcome: null });
    this.pump();
  }

  retry(id: number): void {
    this.change(id, { state: 'waiting', share: 0, problem: null, outcome: null });
    this.pump();
  }

  /** Stops a file that is being sent, or leaves out one that waits. What the study had stays. */
  cancel(id: number): void {
    this.controllers.get(id)?.abort();
    this.change(id, { state: 'cancelled' });
    this.pump();
  }

  dismiss(id: number): void {
    this.controllers.get(id)?.abort();
    this.items.update((items) => items.filter((item) => item.id !== id));
    this.pump();
  }

  /** Takes the files that arrived off the list. */
  clearSent(): void {
    this.items.update((items) => items.filter((item) => item.state !== 'sent'));
  }

  /** The page is left: whatever is still being sent is stopped, and leaves nothing behind on the server. */
  stop(): void {
    for (const controller of this.controllers.values()) controller.abort();
    this.items.update((items) => items.map((item) => (settled.includes(item.state) ? item : { ...item, state: 'cancelled' })));
  }

  private item(file: F, table: string | null): Upload<F> {
    const max = this.ports.maxBytes ?? null;
    const state: UploadState = max !== null && file.size > max ? 'tooLarge' : table === null ? 'unmatched' : 'waiting';
    return { id: this.nextId++, file, table, state, share: 0, outcome: null, problem: null };
  }

  private pump(): void {
    const sending = this.items().filter((item) => item.state === 'sending');
    const waiting = this.items().filter((item) => item.state === 'waiting');
    const unknown = [...sending, ...waiting].some((item) => item.table === 'server');
    const busyTables = new Set(sending.map((item) => item.table));
    let free = this.parallel - sending.length;
    for (const item of waiting) {
      if (free <= 0) break;
      // Two files of one table go one after the other, so that the one named last is the one that stays.
      if ((unknown && item.table !== 'server') || busyTables.has(item.table)) continue;
      busyTables.add(item.table);
      free--;
      void this.send(item);
    }
    if (!this.active() && this.taken) {
      this.taken = false;
      this.ports.drained();
    }
  }

  private async send(item: Upload<F>): Promise<void> {
    const controller = new AbortController();
    this.controllers.set(item.id, controller);
    this.change(item.id, { state: 'sending', share: 0 });
    try {
      const outcome = await this.ports.send(item.file, {
        table: item.table === 'server' ? null : item.table,
        signal: controller.signal,
        progress: (share) => this.change(item.id, { share }),
      });
      if (controller.signal.aborted) return;
      this.change(item.id, { state: stateOf(outcome), share: 1, outcome });
      if (outcome.accepted.length > 0) {
        this.taken = true;
        this.forgetEarlier(item, outcome);
      }
      if (item.table === 'server') this.askTwins(outcome.accepted.map((one) => one.table));
    } catch (problem) {
      if (!controller.signal.aborted) this.change(item.id, { state: 'failed', problem });
    } finally {
      this.controllers.delete(item.id);
      this.pump();
    }
  }

  /** A refusal that a later file has made good is no longer news, and sending the older file again would undo the newer. */
  private forgetEarlier({ id, file }: Upload<F>, { accepted }: UploadOutcome): void {
    const tables = new Set<string | null>(accepted.map((one) => one.table));
    const isPast = (item: Upload<F>) => item.id < id && ['refused', 'tooLarge', 'failed'].includes(item.state);
    this.items.update((items) => items.filter((item) => !(isPast(item) && (tables.has(item.table) || item.file.name === file.name))));
  }

  /** What waits to be sent to a table that a workbook has just filled would undo it without a word. */
  private askTwins(tables: readonly string[]): void {
    const twin = ({ state, table }: Upload<F>) => state === 'waiting' && table !== null && tables.includes(table);
    this.items.update((items) => items.map((item) => (twin(item) ? { ...item, state: 'twin' } : item)));
  }

  private change(id: number, change: Partial<Upload<F>>): void {
    this.items.update((items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }
}

function stateOf(outcome: UploadOutcome): UploadState {
  if (outcome.accepted.length > 0) return 'sent';
  return outcome.refused.some((finding) => finding.code === 'file.name_unknown') ? 'unmatched' : 'refused';
}
