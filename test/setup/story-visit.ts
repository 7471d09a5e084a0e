import type { Browser, Page } from 'playwright-core';
import { globalsOf, type Look } from './story-looks.js';
import { differsFrom } from './story-markup.js';

export interface Story {
  id: string;
  title: string;
  importPath: string;
  type: 'story' | 'docs';
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

/** Runs in the page: the story that is there goes, with its element and its session; the next will have this look. */
async function leaveStory({ nowhere, globals }: { nowhere: string; globals: Record<string, string> }): Promise<void> {
  const channel = (window as StoryWindow).__STORYBOOK_PREVIEW__!.channel!;
  const gone = new Promise((resolve) => channel.once('storyMissing', resolve));
  channel.emit('setCurrentStory', { storyId: nowhere, viewMode: 'story' });
  await gone;
  channel.emit('updateGlobals', { globals });
}

/** Runs in the page. The report of a finished story tells of accessibility only; a play function that throws is announced apart. */
async function enterStory(storyId: string): Promise<{ finished: Finished; thrown: string[]; offered: string }> {
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
  const [snippet] = (channel.last('storybook/docs/snippet-rendered') ?? []) as { id: string; source: string }[];
  return { finished: finished as Finished, thrown, offered: snippet?.id === storyId ? snippet.source : '' };
}

function violations({ reporters = [] }: Finished): string[] {
  return reporters
    .filter(({ status }) => status === 'failed')
    .flatMap(
      ({ type, result }) => result?.violations?.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`) ?? [type],
    );
}

/** A page for one story after the other: loading it takes five times as long as most stories do. */
export async function pageForStories(browser: Browser, server: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  // tsx keeps the names of functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.goto(`${server}/iframe.html?viewMode=story&id=${nowhere}`);
  await page.waitForFunction(() => (window as StoryWindow).__STORYBOOK_PREVIEW__?.channel?.last('storyMissing'));
  return page;
}

/** Nothing of the last story: neither what it does, nor what it kept. */
async function clear(page: Page, look: Look): Promise<void> {
  await page.evaluate(leaveStory, { nowhere, globals: globalsOf(look) });
  await page.setViewportSize({ width: look.width, height: look.width < 500 ? 720 : 800 });
  const developer = await page.context().newCDPSession(page);
  await developer.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  await developer.detach();
}

/** Runs in the page: how the story really looks, since a story may have a look of its own. */
const lookThatIs = () => {
  const { dataset, dir, lang } = document.documentElement;
  return {
    theme: dataset['theme'],
    direction: dir,
    density: dataset['density'],
    width: innerWidth,
    locale: lang === 'ar-XB' ? 'en' : lang,
  };
};

function inTime<T>(work: Promise<T>): Promise<T> {
  const limit = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the story did not finish in 30 s')), 30_000).unref());
  return Promise.race([work, limit]);
}

export interface Visited {
  /** What is wrong, in sentences. */
  problems: string[];
  seen?: Look;
}

/** Shows one story in one look. */
export async function visit(page: Page, { id }: Story, look: Look): Promise<Visited> {
  const problems: string[] = [];
  let seen: Look | undefined;
  try {
    await inTime(clear(page, look));
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    const { finished, thrown, offered } = await inTime(page.evaluate(enterStory, id));
    problems.push(...thrown, ...violations(finished));
    if (finished.status !== 'success' && problems.length === 0) problems.push(`Storybook says ${finished.status}`);
    // A tag that nobody registered renders nothing, and succeeds.
    const unknown = await page.evaluate(() =>
      [...document.querySelectorAll('#storybook-root :not(:defined)')].map(({ localName }) => localName),
    );
    problems.push(...unknown.map((tag) => `<${tag}> is not registered`), ...(await page.evaluate(differsFrom, offered)));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) problems.push(`the page is ${wide} px wider than the window`);
    seen = (await page.evaluate(lookThatIs)) as Look;
  } catch (error) {
    problems.push(String(error));
  }
  page.removeAllListeners();
  return { problems, ...(seen && { seen }) };
}
