/**
 * Where the focus goes back to when a dialog that opens now is closed. An entry of a menu is gone by then: its place is the menu's button.
 * `true` leaves it to the dialog, which remembers what has the focus.
 */
export function focusReturn(document: Document): HTMLElement | true {
  let from: Element | null = document.activeElement;
  for (let panel = from?.closest('[role="menu"]'); panel; panel = from?.closest('[role="menu"]')) {
    from = panel.id ? document.querySelector(`[aria-controls="${panel.id}"]`) : null;
  }
  return from instanceof HTMLElement && from !== document.activeElement ? from : true;
}
