import type { Browser, Page } from 'playwright-core';

export interface Story {
  id: string;
  type: 'story' | 'docs';
}

/** What a page is like, for every story in it. */
export interface Look {
  /** As Storybook's toolbar writes them. */
  globals: string;
  viewport: { width: number; height: number };
}

/** What Storybook leaves in the page for those who drive it. */
interface Channel {
  emit(event: string, value: unknown): void;
  last(event: string): unknown[] | undefined;
  once(event: string, heard: (value: unknown) => void): void;
  on(event: string, heard: (value: unknown) => void): void;
  off(event: string, heard: (value: unknown) => void): void;
}
type StoryWindow = { __STORYBOOK_PREVIEW__?: { channel?: Channel } };

interface Finished {
  storyId?: string;
  status: string;
  reporters?: { type: string; status: string; result?: { violations?: { id: string; help: string; nodes: { html: string }[] }[] } }[];
}

const nowhere = 'none--none';

/** Runs in the page: the story that is there goes, with its element and its session. */
async function leaveStory(nowhere: string): Promise<void> {
  const channel = (window as StoryWindow).__STORYBOOK_PREVIEW__!.channel!;
  const gone = new Promise((resolve) => channel.once('storyMissing', resolve));
  channel.emit('setCurrentStory', { storyId: nowhere, viewMode: 'story' });
  await gone;
}

/** Runs in the page. The report of a finished story tells of accessibility only; a play function that throws is announced apart. */
async function enterStory(storyId: string): Promise<{ finished: Finished; thrown: string[] }> {
  const channel = (window as StoryWindow).__STORYBOOK_PREVIEW__!.channel!;
  const announced = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyThrewException', 'storyErrored', 'storyMissing'];
  const thrown: string[] = [];
  const hear = (value: unknown) => {
    for (const error of [value].flat() as { message?: string; description?: string }[])
      thrown.push(error?.message ?? error?.description ?? JSON.stringify(error));
  };
  for (const name of announced) channel.on(name, hear);
  const finished = await new Promise((resolve) => {
    // One that came too late may still be under way.
    const onFinished = (report: unknown) => {
      if ((report as Finished).storyId !== storyId) return;
      channel.off('storyFinished', onFinished);
      resolve(report);
    };
    channel.on('storyFinished', onFinished);
    for (const name of ['storyThrewException', 'storyErrored', 'storyMissing']) channel.once(name, () => resolve({ status: name }));
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
  for (const name of announced) channel.off(name, hear);
  return { finished: finished as Finished, thrown };
}

function violations({ reporters = [] }: Finished): string[] {
  return reporters
    .filter(({ status }) => status === 'failed')
    .flatMap(
      ({ type, result }) => result?.violations?.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`) ?? [type],
    );
}

/** A page for one story after the other: loading it takes five times as long as most stories do. */
export async function pageForStories(browser: Browser, server: string, { globals, viewport }: Look): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport });
  const page = await context.newPage();
  // tsx keeps the names of functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.goto(`${server}/iframe.html?viewMode=story&id=${nowhere}&globals=${globals}`);
  await page.waitForFunction(() => (window as StoryWindow).__STORYBOOK_PREVIEW__?.channel?.last('storyMissing'));
  return page;
}

/** Nothing of the last story: neither what it does, nor what it kept. */
async function clear(page: Page): Promise<void> {
  await page.evaluate(leaveStory, nowhere);
  const developer = await page.context().newCDPSession(page);
  await developer.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  await developer.detach();
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const limit = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the story did not finish in 30 s')), 30_000).unref());
  return Promise.race([work, limit]);
}

/** Shows one story; returns what is wrong with it, in sentences. */
export async function visit(page: Page, { id }: Story): Promise<string[]> {
  const problems: string[] = [];
  try {
    await inTime(clear(page));
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    const { finished, thrown } = await inTime(page.evaluate(enterStory, id));
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
