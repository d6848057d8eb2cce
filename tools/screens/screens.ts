import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../journeys/browser';
import { startStack } from '../journeys/stack';
import { open, views } from '../journeys/views';
import { prepareWorld, visitAs } from '../journeys/world';

const windows: Record<number, BrowserContextOptions> = {
  1440: { viewport: { width: 1440, height: 900 } },
  390: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
/** Small files: enough to read every word. */
const quality = 70;

/** Writes `folder/{fr,en}/<view>-<width>.webp` for every view that is a picture, or for the named ones. */
export async function writeScreens(folder: string, names: string[]): Promise<void> {
  const wanted = views.filter(({ name, picture }) => (names.length > 0 ? names.includes(name) : picture));
  const [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  try {
    const world = await prepareWorld(stack);
    for (const language of ['fr', 'en'] as const) {
      await mkdir(join(folder, language), { recursive: true });
      for (const view of wanted)
        for (const [width, options] of Object.entries(windows)) {
          const { page, close } = await visitAs(browser, world, view.who, language, { ...options, timezoneId: 'America/Toronto' });
          await open(page, view, world, language);
          await writeFile(join(folder, language, `${view.name}-${width}.webp`), await picture(page));
          await close();
        }
    }
    await Promise.all(Object.values(world.people).map((one) => one.end()));
  } finally {
    await browser.close();
    await stack.stop();
  }
}

/** What the window shows. Chromium writes WebP itself; Playwright does not offer it. */
async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  return Buffer.from(data, 'base64');
}
