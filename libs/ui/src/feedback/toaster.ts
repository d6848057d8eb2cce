import { Injectable, signal } from '@angular/core';

export interface Toast {
  id: number;
  text: string;
  /** Usually "undo". */
  action: { label: string; run: () => void } | null;
}

const life = 8_000;

/** Confirms what the person just did, and offers to undo it. Never for errors: those stay in a banner. */
@Injectable({ providedIn: 'root' })
export class Toaster {
  private readonly list = signal<Toast[]>([]);
  readonly toasts = this.list.asReadonly();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;

  show(text: string, action: Toast['action'] = null): number {
    const id = ++this.last;
    // Two at most: more would hide the page.
    for (const old of this.list().slice(0, -1)) this.dismiss(old.id);
    this.list.update((list) => [...list, { id, text, action }]);
    this.resume(id);
    return id;
  }

  dismiss(id: number): void {
    this.hold(id);
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }

  /** Stays while the pointer or the focus is on it. */
  hold(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  resume(id: number): void {
    this.hold(id);
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), life),
    );
  }
}
