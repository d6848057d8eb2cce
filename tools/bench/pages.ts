import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openBrowser } from '../journeys/browser';
import { startStack } from '../journeys/stack';
import { startStudy } from '../journeys/world';

const slowed = 4;

/** One opening of a page, in milliseconds from its request; JavaScript in bytes as they came over the wire. */
interface Opening {
  /** The first text or picture was drawn. */
  painted: number;
  /** The control that the page is for was there to be used. */
  usable: number;
  /** The main thread had no more long work, and the control was there: what counts as interactive. */
  quiet: number;
  /** Processor time that the main thread used for it: unlike the others, no matter what else the machine does. */
  busy: number;
  javascript: number;
}

interface Subject {
  page: string;
  url: string;
  /** The control that the page is for. */
  control: string;
  state?: BrowserContextOptions['storageState'];
}

/** Opens each page `rounds` times with an empty cache, in turns, and gives the median of each figure. */
export async function benchPages(rounds: number) {
  const [stack, browser, bare] = await Promise.all([startStack(), openBrowser(), barePage()]);
  try {
    const study = { code: 'BENCH', fr: 'Mesures', en: 'Measures' };
    const lead = await startStudy(stack, study, { email: 'lead@bench.test', name: 'Anaïs Tremblay' });
    const state = await lead.state();
    await lead.end();
    const subjects: Subject[] = [
      { page: 'a bare page', url: bare.url, control: 'input' },
      { page: 'submitter, sign in', url: `${stack.url}/sign-in`, control: '#email' },
      { page: 'submitter, home of a study', url: `${stack.url}/s/${study.code}`, control: '.next .btn', state },
      { page: 'console, sign in', url: `${stack.url}/admin/sign-in`, control: '#email' },
    ];
    const openings = new Map<Subject, Opening[]>(subjects.map((subject) => [subject, []]));
    for (let round = 0; round < rounds; round++)
      for (const subject of subjects) openings.get(subject)?.push(await openOnce(browser, subject));
    const pages = subjects.map((subject) => ({ page: subject.page, ...medians(openings.get(subject) ?? []) }));
    return { slowed, rounds, pages };
  } finally {
    await browser.close();
    await stack.stop();
    bare.server.close();
  }
}

async function openOnce(browser: Browser, { url, control, state }: Subject): Promise<Opening> {
  const context = await browser.newContext({ storageState: state, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript((wanted) => {
    const seen = { usable: 0, longEnds: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.longEnds = Math.max(seen.longEnds, startTime + duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      const found = document.querySelector<HTMLElement>(wanted);
      if (found && found.getBoundingClientRect().width > 0) seen.usable = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  }, control);
  await page.goto(url);
  // Quiet: the control is there, and for one second no task was long.
  await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: { usable: number; longEnds: number } };
    return seen.usable > 0 && performance.now() - Math.max(seen.usable, seen.longEnds) > 1000;
  });
  const { metrics } = await session.send('Performance.getMetrics');
  const busy = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  const opening = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { usable: number; longEnds: number } };
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => /\.js$/.test(name));
    return {
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      usable: seen.usable,
      quiet: Math.max(seen.usable, seen.longEnds),
      javascript: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
  await context.close();
  return { ...opening, busy };
}

function medians(openings: Opening[]): Opening {
  const of = (key: keyof Opening) => {
    const values = openings.map((one) => one[key]).sort((a, b) => a - b);
    return Math.round(values[Math.floor(values.length / 2)] ?? 0);
  };
  return { painted: of('painted'), usable: of('usable'), quiet: of('quiet'), busy: of('busy'), javascript: of('javascript') };
}

/** The least that a page can be: what Chromium itself costs on this machine. */
async function barePage(): Promise<{ url: string; server: Server }> {
  const html = '<!doctype html><html lang="en"><title>Bare</title><h1>Bare</h1><label>Name <input></label></html>';
  const server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
