import { Injectable, inject } from '@angular/core';
import type { Dictionary } from '@cqdg/dictionary';
import { ApiClient } from '@cqdg/ui';

/** Dictionaries by version. One never changes once published: it is asked for once. */
@Injectable({ providedIn: 'root' })
export class Dictionaries {
  private readonly api = inject(ApiClient);
  private readonly asked = new Map<string, Promise<Dictionary>>();

  get(version: string): Promise<Dictionary> {
    const known = this.asked.get(version);
    if (known) return known;
    const answer = this.api.get<Dictionary>(`/api/dictionaries/${encodeURIComponent(version)}`);
    this.asked.set(version, answer);
    // A failure is not kept: the next page asks again.
    answer.catch(() => this.asked.delete(version));
    return answer;
  }
}
