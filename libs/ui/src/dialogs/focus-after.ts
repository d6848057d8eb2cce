import { DOCUMENT, ElementRef, Injector, afterNextRender, inject } from '@angular/core';

/**
 * For acts that take away the button that was pressed: gives the focus, once the page shows what was done, to what stands in its place, unless
 * something else has it. To be called where injection is possible.
 */
export function focusAfter(): (selector: string) => void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const [document, injector] = [inject(DOCUMENT), inject(Injector)];
  return (selector) => {
    const focus = () => {
      if (!document.activeElement || document.activeElement === document.body) host.querySelector<HTMLElement>(selector)?.focus();
    };
    afterNextRender({ read: focus }, { injector });
  };
}
