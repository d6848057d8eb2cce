import type { Page } from 'playwright-core';

/** What is wider than the window, so that the page would have to be moved sideways; nothing when the page fits. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) => one.getBoundingClientRect().right > width + 1);
    // The innermost say best what is too wide.
    return wide
      .filter((one) => !wide.some((other) => other !== one && one.contains(other)))
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
  });
}

/** Does something while the page is enlarged to 200 % in a window of 1440: half as wide, twice as dense. */
export async function zoomed(page: Page, act: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width: 720, height: 450, deviceScaleFactor: 2, mobile: false });
  try {
    await act();
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
  }
}
