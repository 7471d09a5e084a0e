import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Tab until what has the focus is called so; the focus must be seen. */
export async function tabTo(page: Page, wanted: RegExp, longestWay = 60): Promise<void> {
  for (let step = 0; step < longestWay; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      let active = document.activeElement;
      // The page itself holds every word, and has the focus as long as nothing else has.
      if (active === document.body) return { name: '', seen: false };
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const label = active?.getAttribute('aria-label') ?? (active as HTMLInputElement).labels?.[0]?.textContent;
      // Where a frame holds several things, it shows the focus of each. A function with a name would need what the page has not.
      const seen = [active, active?.parentElement].some((node) => {
        if (!node) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        return outlineStyle !== 'none' && outlineWidth !== '0px';
      });
      return { name: label ?? active?.textContent ?? '', seen };
    });
    if (!wanted.test(at.name.trim())) continue;
    assert.ok(at.seen, `the focus on "${at.name.trim()}" can be seen`);
    return;
  }
  assert.fail(`No way to ${String(wanted)}`);
}
