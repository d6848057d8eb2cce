import type { Socket } from 'node:net';
import type { SFTPWrapper } from 'ssh2';
import { unsentOf } from './ssh2-internals';
import { QuickKeys } from './ssh2-keys';

/** Of one connection: what was sent to us and is not on disk, and what we sent and the client has not read. */
const HELD_BYTES = 8 * 1024 * 1024;
const UNSENT_BYTES = 4 * 1024 * 1024;
/** A client asks for 64 things at once, a fast one for some hundred. */
const MOST_REQUESTS = 4096;
const AGAIN_MS = 5;

const MOST_UNSENT = 64;
/** Answers that go out in one write. With more of them a client would wait for us while we work, and we for it. */
const TOGETHER = 16;

/** Keeps the memory of a connection flat: ssh2 itself takes whatever comes, and keeps whatever is not read. */
export class Flow {
  private requests = 0;
  private held = 0;
  private together = 0;
  private readonly keys: QuickKeys;

  constructor(
    private readonly socket: Socket,
    private readonly sftp: SFTPWrapper,
  ) {
    this.keys = new QuickKeys(sftp);
  }

  /** `false`: who asks for so much at once is no client, and was cut off. */
  begin(bytes: number): boolean {
    this.keys.ensure();
    if (++this.requests > MOST_REQUESTS) {
      this.socket.destroy();
      return false;
    }
    this.held += bytes;
    if (this.held > HELD_BYTES) this.socket.pause();
    return true;
  }

  end(bytes: number): void {
    this.requests--;
    this.held -= bytes;
    if (this.held <= HELD_BYTES / 2 && this.socket.isPaused()) this.socket.resume();
  }

  /** Before an answer of which many follow each other: they go out together, at the latest when nothing else is to be done. */
  gather(): void {
    if (this.together === 0) {
      this.socket.cork();
      setImmediate(this.send);
    } else if (this.together % TOGETHER === 0) {
      this.socket.uncork();
      this.socket.cork();
    }
    this.together++;
  }

  private readonly send = (): void => {
    this.together = 0;
    this.socket.uncork();
  };

  /** Comes back when the client has read most of what it was sent. */
  async roomToSend(): Promise<void> {
    while (!this.socket.destroyed && this.isFull()) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }

  private isFull(): boolean {
    return this.socket.writableLength > UNSENT_BYTES || unsentOf(this.sftp) > MOST_UNSENT;
  }
}
