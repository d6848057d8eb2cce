import type { Browser, Page } from 'playwright-core';
import type { Language } from '@cqdg/contract';
import { barriers } from './accessibility';
import { openBrowser, type Visit } from './browser';
import { overflow, zoomed } from './layout';
import { startStack, type Stack } from './stack';
import { open, stands, titleOf, views, type View } from './views';
import { prepareWorld, visitAs, type World } from './world';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** From the top: what a view has scrolled half behind the bar of the page is no barrier, it is scrolled back. */
async function barriersFromTop(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  return barriers(page);
}

describe('every page, in every state', () => {
  let stack: Stack;
  let browser: Browser;
  let world: World;
  /** One window per person, used for all their pages in one language. */
  const windows = new Map<string, Visit>();

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    world = await prepareWorld(stack);
  });

  afterAll(async () => {
    await Promise.all(Object.values(world?.people ?? {}).map((one) => one.end()));
    await browser?.close();
    await stack?.stop();
  });

  const windowOf = async ({ who }: View, language: Language): Promise<Visit> => {
    const made = windows.get(who) ?? (await visitAs(browser, world, who, language));
    windows.set(who, made);
    return made;
  };

  // All in French before all in English: the language is the account's, and every window of a person follows it.
  describe.each(['fr', 'en'] as const)('in %s', (language) => {
    afterAll(async () => {
      await Promise.all([...windows.values()].map((one) => one.close()));
      windows.clear();
    });

    it.each(views.map((view) => [view.name, view] as const))('%s stands in nobody’s way', async (_name, view) => {
      const window = await windowOf(view, language);
      const { page } = window;
      await page.setViewportSize(desk);
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, view, world, language);
      expect(await page.locator('html').getAttribute('lang')).toBe(`${language}-CA`);
      expect(await page.title()).toMatch(titleOf(view, language));

      if (language === 'fr') {
        expect(await barriersFromTop(page)).toEqual([]);
        await zoomed(page, async () => expect(await overflow(page)).toEqual([]));
      }
      await page.setViewportSize(phone);
      await stands(page);
      expect(await overflow(page)).toEqual([]);
      if (language === 'fr') {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await barriersFromTop(page)).toEqual([]);
      }
      expect(window.complaints.splice(0)).toEqual([]);
    });
  });
});
