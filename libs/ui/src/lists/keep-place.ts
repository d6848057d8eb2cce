import { Injectable, Injector, afterNextRender, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, Scroll } from '@angular/router';
import { filter, map } from 'rxjs';

/** Where the page to which "back" leads stood. The router restores it at once, before a list has come from the server. */
@Injectable({ providedIn: 'root' })
export class LastPlace {
  readonly top = toSignal(
    inject(Router).events.pipe(
      // What an earlier page was left at says nothing about the next one.
      filter((event) => event instanceof Scroll || event instanceof NavigationStart),
      map((event) => (event instanceof Scroll ? (event.position?.[1] ?? 0) : 0)),
    ),
    { initialValue: 0 },
  );
}

/** Scrolls to the kept place once the list is there, unless the person has gone further meanwhile. To be called in a constructor. */
export function keepPlace(ready: () => boolean): void {
  const place = inject(LastPlace);
  const injector = inject(Injector);
  const waiting = effect(() => {
    if (!ready()) return;
    const top = place.top();
    waiting.destroy();
    if (top > 0) afterNextRender(() => scrollY < top && scrollTo({ top, behavior: 'instant' }), { injector });
  });
}
