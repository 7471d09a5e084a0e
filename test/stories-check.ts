/**
 * Opens every story of the built Storybook in Chromium and waits for its play function and its accessibility check:
 * once as it is, and dark from right to left or in high contrast on a phone.
 */
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, ensureBrowser } from './setup/browsers.js';
import { noCounts, tellCounts } from './setup/counts.js';
import { serveFolder } from './setup/serve-folder.js';
import { pageForStories, visit, type Look, type Story } from './setup/story-visit.js';

const phone = { width: 320, height: 720 };
const desk = { width: 1100, height: 800 };
interface Round extends Look {
  name: string;
}
const rounds: readonly Round[] = [
  { name: 'as it is', globals: '', viewport: desk },
  { name: 'dark, right to left', globals: 'theme:dark;direction:rtl', viewport: desk },
  { name: 'high contrast, phone', globals: 'theme:contrast', viewport: phone },
];
const pagesAtOnce = 2;

const server = await serveFolder('storybook-static');
const { entries } = (await (await fetch(`${server.url}/index.json`)).json()) as { entries: Record<string, Story> };
const stories = Object.values(entries).filter(({ type }) => type === 'story');
/** Each as it is, and half of them in one of the other ways in turn; with FULL=1 in all of them. */
const isDue = (story: number, round: number) => round === 0 || Boolean(process.env['FULL']) || story % 4 === round;
const counts = noCounts();

async function see(page: Page, story: Story, look: string): Promise<void> {
  const problems = await visit(page, story);
  counts[problems.length > 0 ? 'failed' : 'passed'] += 1;
  if (problems.length > 0) counts.failures.push(`${story.id} (${look}): ${problems[0]}`);
  console.log(`${problems.length > 0 ? 'FAIL' : 'ok  '} ${story.id} (${look})`);
  for (const problem of problems) console.log(`     ${problem}`);
}

async function work(due: Story[], { name, ...look }: Round): Promise<void> {
  const page = await pageForStories(browser, server.url, look);
  for (let next = due.shift(); next; next = due.shift()) await see(page, next, name);
  await page.context().close();
}

const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: [...chromiumArguments], chromiumSandbox: false });
for (const [at, round] of rounds.entries()) {
  const due = stories.filter((_, story) => isDue(story, at));
  await Promise.all(Array.from({ length: pagesAtOnce }, () => work(due, round)));
}
await browser.close();
server.close();
tellCounts(counts);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
