import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

export interface ChoiceInAddress<T extends string> {
  readonly value: Signal<T | null>;
  choose(value: string): void;
}

/** A filter of a list, kept in the address beside its search and order; another choice begins at the first page. */
export function choiceInAddress<T extends string>(name: string, known: readonly T[]): ChoiceInAddress<T> {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const params = toSignal(route.queryParams, { requireSync: true });
  return {
    value: computed(() => known.find((one) => one === params()[name]) ?? null),
    choose: (value) =>
      void router.navigate([], {
        relativeTo: route,
        queryParams: { [name]: value || null, page: null },
        queryParamsHandling: 'merge',
        replaceUrl: true,
        scroll: 'manual',
      }),
  };
}
