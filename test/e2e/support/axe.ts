import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext } from 'playwright-core';
import type { DeskPage } from './desk-page.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The browser brings it into every page, beside the page's own content security policy. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ content: source });

export async function assertAccessible({ page }: DeskPage, state: string): Promise<void> {
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  });
  assert.deepEqual(found, [], state);
}

/** Nothing may be wider than the window. */
export async function assertFits({ page }: DeskPage, state: string): Promise<void> {
  const { content, shown } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  assert.ok(content <= shown, `${state}: ${content} px of content in a window of ${shown}`);
}
