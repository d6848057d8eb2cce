import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Small choices kept in this browser. Where storage is refused (private windows), choices last as long as the page. */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly memory = new Map<string, string>();

  read(key: string): string | null {
    try {
      return this.window?.localStorage.getItem(`cqdg.${key}`) ?? this.memory.get(key) ?? null;
    } catch {
      return this.memory.get(key) ?? null;
    }
  }

  write(key: string, value: string | null): void {
    if (value === null) this.memory.delete(key);
    else this.memory.set(key, value);
    try {
      if (value === null) this.window?.localStorage.removeItem(`cqdg.${key}`);
      else this.window?.localStorage.setItem(`cqdg.${key}`, value);
    } catch {
      // Kept in memory above.
    }
  }
}
