import { Injectable, signal } from '@angular/core';

const delays = [2_000, 5_000, 10_000, 20_000, 30_000];
/** A network that swallows what is sent gives no answer, not even a refusal. */
const PROBE_MS = 10_000;
/** Sent to `window` once the portal answers again: whatever waits to connect need not wait longer. */
export const CONNECTED = 'cqdg-connected';

/** Whether the portal can be reached. Once a request found no answer, it asks by itself, ever more slowly, until there is one. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly isLost = signal(false);
  private readonly isTrying = signal(false);
  readonly lost = this.isLost.asReadonly();
  readonly trying = this.isTrying.asReadonly();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor() {
    window.addEventListener('offline', () => void this.suspect());
    window.addEventListener('online', () => void this.tryNow());
  }

  /** A request got no answer, or a stream broke. One alone may be an accident: so it asks before it says anything. */
  async suspect(): Promise<void> {
    if (!this.isLost()) await this.tryNow();
  }

  /** A request was answered. */
  answered(): void {
    if (this.isLost()) this.back();
  }

  async tryNow(): Promise<void> {
    if (this.isTrying()) return;
    clearTimeout(this.timer);
    this.isTrying.set(true);
    const reached = await this.probe();
    this.isTrying.set(false);
    if (reached) return this.back();
    this.isLost.set(true);
    this.timer = setTimeout(() => void this.tryNow(), delays[Math.min(this.failures++, delays.length - 1)]);
  }

  private back(): void {
    clearTimeout(this.timer);
    this.failures = 0;
    if (!this.isLost()) return;
    this.isLost.set(false);
    window.dispatchEvent(new Event(CONNECTED));
  }

  private async probe(): Promise<boolean> {
    try {
      return (await fetch('/api/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(PROBE_MS) })).ok;
    } catch {
      return false;
    }
  }
}

/** Answers that come from in front of the portal, or from a portal that lacks a part of itself. */
export const unanswered = ({ status, code }: { status: number; code: string }): boolean =>
  code === 'network' || code === 'unavailable' || status === 502 || status === 504;
