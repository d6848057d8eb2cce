import type { Page } from 'playwright-core';
import type { SubmissionView } from '@cqdg/contract';
import { openBrowser } from '../journeys/browser';
import { startStack } from '../journeys/stack';
import { type Actor, settled, startStudy } from '../journeys/world';

const code = 'BENCH';
const FRAMES = 300;
/** How far a frame scrolls, in pixels: a fast wheel. */
const STEP = 120;

/** Checks a table with that many wrong codes, and scrolls through them; times are between frames, in milliseconds. */
export async function benchFindings(rows: number) {
  const [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  try {
    const lead = await startStudy(stack, { code, fr: 'Mesures', en: 'Measures' }, { email: 'lead@bench.test', name: 'Anaïs Tremblay' });
    const state = await lead.state();
    await check(lead, rows);
    await lead.end();
    const context = await browser.newContext({ baseURL: stack.url, storageState: state, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`/s/${code}/clinical?table=phenotype&field=phenotype_HPO_code&code=value.pattern`);
    await page.waitForSelector('tr[aria-rowindex]', { timeout: 60_000 });
    const list = await scroll(page, '.findings__rows[role=region]');
    const inDocument = await page.locator('tr[aria-rowindex]').count();
    const jump = await jumpToEnd(page);
    await page.setContent('<div id="bare" style="height:680px;overflow:auto"><div style="height:4500000px"></div></div>');
    return {
      rows,
      inDocument,
      jumpToEndMs: jump,
      lists: [
        { list: 'findings', ...list },
        { list: 'bare list', ...(await scroll(page, '#bare')) },
      ],
    };
  } finally {
    await browser.close();
    await stack.stop();
  }
}

/** A table with that many wrong codes, checked. */
async function check(who: Actor, rows: number): Promise<void> {
  const base = `/api/studies/${code}/submission`;
  const header = 'study_id\tsubmitter_participant_id\tphenotype_source_text\tphenotype_HPO_code\tphenotype_observed\n';
  const lines = Array.from({ length: rows }, (_, i) => `${code}\tP${i}\tFièvre\tHP:${i}x\ttrue\n`);
  await who.send(`${base}/files`, 'phenotype.tsv', Buffer.from(header + lines.join('')));
  await who.post(`${base}/run`);
  await settled(
    () => who.get<SubmissionView>(base),
    ({ run }) => run?.state,
  );
}

async function scroll(page: Page, selector: string): Promise<{ frames: number; p50: number; p95: number; worst: number }> {
  const times = await page.evaluate(
    ([wanted, frames, step]) =>
      new Promise<number[]>((resolve) => {
        const box = document.querySelector<HTMLElement>(wanted);
        const taken: number[] = [];
        let last = performance.now();
        const frame = (now: number) => {
          taken.push(now - last);
          last = now;
          if (!box || taken.length > frames) return resolve(taken.slice(1));
          box.scrollTop += step;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    [selector, FRAMES, STEP] as const,
  );
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)) / 10;
  return { frames: sorted.length, p50: at(0.5), p95: at(0.95), worst: at(1) };
}

/** How long it takes from a jump to the end until its rows are there. */
async function jumpToEnd(page: Page): Promise<number> {
  const begin = Date.now();
  await page.evaluate(() => {
    const box = document.querySelector('.findings__rows[role=region]');
    if (box) box.scrollTop = box.scrollHeight;
  });
  const last = await page.locator('.findings__rows table').getAttribute('aria-rowcount');
  await page.waitForSelector(`tr[aria-rowindex="${last}"]`, { timeout: 60_000 });
  return Date.now() - begin;
}
