import type { Locator, Page } from 'playwright-core';
import type { FileToSend } from './person';

/** A person without a mouse: everything by keys, and at each step it is seen where they are. */
export class Keyboard {
  /** Where the focus was that nobody could see. */
  readonly unseen: string[] = [];

  constructor(private readonly page: Page) {}

  /** Goes forward by Tab until `goal` has the focus; `limit` steps must be enough. */
  async to(goal: Locator, limit = 90): Promise<void> {
    await goal.waitFor();
    for (let step = 0; step <= limit; step++) {
      if (await has(goal)) return;
      await this.page.keyboard.press('Tab');
      await this.look();
    }
    throw new Error(`Tab does not lead to ${goal}`);
  }

  async press(goal: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(goal);
    await this.page.keyboard.press(key);
  }

  async write(goal: Locator, text: string): Promise<void> {
    await this.to(goal);
    await this.page.keyboard.type(text);
  }

  /** Opens the browser's own dialog for files from a button, and chooses there. */
  async give(button: Locator, files: FileToSend[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press(button);
    await (await chooser).setFiles(files);
  }

  /** What has the focus must be in the window, uncovered, and marked: by an outline of its own or of what stands for it. */
  private async look(): Promise<void> {
    const fault = await this.page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null; // the browser's own controls
      const name = `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40) ?? ''}`;
      // A native box drawn by others: Material's checkbox.
      const shown = at.closest('.mat-mdc-checkbox')?.querySelector('.mdc-checkbox__background') ?? at;
      const { left, top, width, height } = shown.getBoundingClientRect();
      const inside = top + height > 0 && top < innerHeight && left + width > 0 && left < innerWidth && width > 1 && height > 1;
      if (!inside) return `${name}: out of the window`;
      const on = document.elementFromPoint(
        Math.min(Math.max(left + width / 2, 0), innerWidth - 1),
        Math.min(Math.max(top + height / 2, 0), innerHeight - 1),
      );
      if (on && !at.contains(on) && !on.contains(at)) return `${name}: covered by ${on.tagName.toLowerCase()}.${on.className}`;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      return outlineStyle === 'none' || parseFloat(outlineWidth) < 1 ? `${name}: not marked` : null;
    });
    if (fault && !this.unseen.includes(fault)) this.unseen.push(fault);
  }
}

const has = (goal: Locator): Promise<boolean> => goal.evaluate((element) => element === document.activeElement);

/**
 * Takes down what the page's live regions say, as a screen reader would read it out. What comes back gives all that was said so far,
 * with plain spaces, once `last` has been said too.
 */
export async function listen(page: Page): Promise<(last: string) => Promise<string>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const regions = '[aria-live], [role=status], [role=alert]';
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const text = element?.closest(regions)?.textContent?.replace(/\s+/g, ' ').trim();
        if (text && said.at(-1) !== text) said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const all = () => page.evaluate(() => (window as unknown as { said: string[] }).said.join('\n'));
  return async (last) => {
    await page.waitForFunction((words) => (window as unknown as { said: string[] }).said.some((text) => text.includes(words)), last);
    return all();
  };
}
