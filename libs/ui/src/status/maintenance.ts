import { HttpClient } from '@angular/common/http';
import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { MaintenanceView } from '@cqdg/contract';
import { CONNECTED } from './connection';

const EVERY_MS = 60_000;

/** Whether the centre works on the portal. Pages of a study learn it by their stream; others ask now and then, and at each refusal. */
@Injectable({ providedIn: 'root' })
export class Maintenance {
  private readonly http = inject(HttpClient);
  private readonly now = signal<MaintenanceView | null>(null);
  readonly view = this.now.asReadonly();

  /** Until what asks for it is gone. */
  watch(destroy = inject(DestroyRef)): void {
    const ask = () => void this.load();
    const timer = setInterval(() => document.visibilityState === 'visible' && ask(), EVERY_MS);
    window.addEventListener(CONNECTED, ask);
    destroy.onDestroy(() => {
      clearInterval(timer);
      window.removeEventListener(CONNECTED, ask);
    });
    ask();
  }

  /** Where nobody answers, what was known stays. */
  async load(): Promise<void> {
    try {
      this.now.set(await firstValueFrom(this.http.get<MaintenanceView>('/api/maintenance')));
    } catch {
      return;
    }
  }

  take(view: MaintenanceView): void {
    this.now.set(view);
  }
}
