import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  impact: string;
  nodes: { target: unknown[] }[];
}

/** What axe finds serious or critical on the page as it stands (WCAG 2.2 AA): the rule, and where. */
export async function barriers(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: our content policy lets no page take one in.
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = await page.evaluate<Violation[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((found) => found.violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
