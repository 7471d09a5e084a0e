import type { Browser, Page } from 'playwright-core';
import { choices } from '../../stories/.storybook/choices.js';
import { pageForStories } from './story-visit.js';

/** What a page says that is wrong: errors of its own, and files that are not there. */
function overhear(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  return heard;
}

async function inNewPage(browser: Browser, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const heard = overhear(page);
  try {
    heard.push(...(await look(page)));
  } catch (error) {
    heard.push(String(error));
  }
  await page.close();
  return heard;
}

/** Storybook as a designer opens it: the story in its frame, what the toolbar offers, and the HTML to copy. */
export const visitManager = (browser: Browser, server: string, story: string): Promise<string[]> =>
  inNewPage(browser, async (page) => {
    await page.goto(`${server}/?path=/story/${story}`);
    const frame = page.frameLocator('#storybook-preview-iframe');
    await frame.locator('settings-provider').first().waitFor({ state: 'attached' });
    const missing: string[] = [];
    for (const name of ['Theme', 'Direction', 'Language', 'Density', 'Motion', 'Latency', 'Fault', 'Parts'])
      if ((await page.getByRole('toolbar').getByLabel(name).count()) === 0) missing.push(`the toolbar has no ${name}`);
    for (const name of ['Code', 'Actions', 'Accessibility'])
      if ((await page.getByRole('tab', { name: new RegExp(`^${name}`) }).count()) === 0) missing.push(`there is no panel ${name}`);
    return missing;
  });

/** A page of words. It must come up, its stories with it, and its links must lead to what there is. */
export const visitDocs = (browser: Browser, server: string, id: string, known: readonly string[]): Promise<string[]> =>
  inNewPage(browser, async (page) => {
    await page.goto(`${server}/iframe.html?viewMode=docs&id=${id}`);
    await page.locator('.sbdocs-content h1').first().waitFor({ timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    const links = await page.locator('a[href*="path=/"]').evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    const wrong = links.filter((link) => !known.includes(link.split(/path=\/(?:story|docs)\//)[1] ?? ''));
    const tables = await page
      .locator('.sbdocs-content p')
      .filter({ hasText: /\| -+ \|/ })
      .count();
    return [...new Set(wrong)].map((link) => `there is no ${link}`).concat(tables ? ['a table is not one'] : []);
  });

interface Preview {
  channel: { emit(event: string, value: unknown): void };
}

/** Runs in the page: how many milliseconds it takes until another choice of the toolbar is to be seen. */
async function switching({ axis, value }: { axis: string; value: string }): Promise<number> {
  const { channel } = (window as unknown as { __STORYBOOK_PREVIEW__: Preview }).__STORYBOOK_PREVIEW__;
  const form = document.querySelector('profile-form')!;
  const root = document.documentElement;
  const first = form.shadowRoot!.firstElementChild;
  const signs: Record<string, () => boolean> = {
    theme: () => root.dataset['theme'] === value,
    direction: () => root.dir === (value === 'auto' ? 'ltr' : value),
    locale: () => [...form.shadowRoot!.children].some((child) => (child as HTMLElement).lang === value),
    density: () => root.dataset['density'] === value,
    parts: () => Boolean(document.querySelector('.part-frame')) === (value === 'on'),
    fault: () => (value === 'load' ? form.matches(':state(failed)') : form.matches(':state(ready), :state(loading)')),
  };
  const began = performance.now();
  channel.emit('updateGlobals', { globals: { [axis]: value } });
  const isShown = signs[axis] ?? (() => Boolean(first));
  while (!isShown() && performance.now() - began < 5000) await new Promise(requestAnimationFrame);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return performance.now() - began;
}

const longest = 1000;

/** Every choice of the toolbar is to be seen within a second. One that another program held up gets two more chances. */
export async function useToolbar(browser: Browser, server: string, story: string): Promise<string[]> {
  const page = await pageForStories(browser, server);
  await page.goto(`${server}/iframe.html?viewMode=story&id=${story}`);
  await page.waitForFunction(() => document.querySelector('profile-form')?.matches(':state(ready)'));
  const slow: string[] = [];
  for (const [axis, values] of Object.entries(choices)) {
    const names = Object.keys(values);
    for (const value of [...names.slice(1), names[0]!]) {
      const took = [await page.evaluate(switching, { axis, value })];
      while (Math.min(...took) > longest && took.length < 3) {
        await page.evaluate(switching, { axis, value: names.find((name) => name !== value)! });
        took.push(await page.evaluate(switching, { axis, value }));
      }
      if (Math.min(...took) > longest) slow.push(`${axis}: ${value} is to be seen after ${Math.min(...took).toFixed(0)} ms`);
    }
  }
  await page.context().close();
  return slow;
}
