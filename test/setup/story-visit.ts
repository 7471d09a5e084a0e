import type { Browser, Page } from 'playwright-core';

export interface Story {
  id: string;
  type: 'story' | 'docs';
}

export interface Visit {
  story: Story;
  server: string;
  globals: string;
  viewport: { width: number; height: number };
}

/** What Storybook leaves in the page for those who drive it. */
interface Channel {
  last(event: string): unknown[] | undefined;
  once(event: string, heard: (value: unknown) => void): void;
}

interface Finished {
  status: string;
  reporters?: { type: string; status: string; result?: { violations?: { id: string; help: string; nodes: { html: string }[] }[] } }[];
}

/** Runs in the page. The report of a finished story tells of accessibility only; a play function that throws is announced apart. */
async function watchStory(): Promise<{ finished: Finished; thrown: string[] }> {
  const preview = () => (window as { __STORYBOOK_PREVIEW__?: { channel?: Channel } }).__STORYBOOK_PREVIEW__?.channel;
  while (!preview()) await new Promise(requestAnimationFrame);
  const channel = preview()!;
  const finished = channel.last('storyFinished')?.[0] ?? (await new Promise((resolve) => channel.once('storyFinished', resolve)));
  const announced = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyThrewException', 'storyErrored', 'storyMissing'];
  const thrown = announced.flatMap((name) => channel.last(name) ?? []).flat() as { message?: string; description?: string }[];
  return { finished: finished as Finished, thrown: thrown.map((error) => error?.message ?? error?.description ?? JSON.stringify(error)) };
}

function violations({ reporters = [] }: Finished): string[] {
  return reporters
    .filter(({ status }) => status === 'failed')
    .flatMap(
      ({ type, result }) => result?.violations?.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`) ?? [type],
    );
}

/** A page for one story after the other: what it has compiled, it need not compile again. */
export async function pageForStories(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  // tsx keeps the names of functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  return page;
}

/** Nothing of the last story: neither what it kept, nor what it still does. */
async function clear(page: Page, server: string): Promise<void> {
  await page.goto('about:blank');
  const developer = await page.context().newCDPSession(page);
  await developer.send('Storage.clearDataForOrigin', { origin: new URL(server).origin, storageTypes: 'all' });
  await developer.detach();
}

/** Opens one story; returns what is wrong with it, in sentences. */
export async function visit(page: Page, { story, server, globals, viewport }: Visit): Promise<string[]> {
  await clear(page, server);
  await page.setViewportSize(viewport);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  try {
    await page.goto(`${server}/iframe.html?viewMode=story&id=${story.id}&globals=${globals}`);
    const limit = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('the story did not finish in 30 s')), 30_000).unref(),
    );
    const { finished, thrown } = await Promise.race([page.evaluate(watchStory), limit]);
    problems.push(...thrown, ...violations(finished));
    if (finished.status !== 'success' && problems.length === 0) problems.push(`Storybook says ${finished.status}`);
    // A tag that nobody registered renders nothing, and succeeds.
    const unknown = await page.evaluate(() =>
      [...document.querySelectorAll('#storybook-root :not(:defined)')].map(({ localName }) => localName),
    );
    problems.push(...unknown.map((tag) => `<${tag}> is not registered`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) problems.push(`the page is ${wide} px wider than the window`);
  } catch (error) {
    problems.push(String(error));
  }
  page.removeAllListeners();
  return problems;
}
