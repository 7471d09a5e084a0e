/**
 * Opens every story of the built Storybook in Chromium and waits for its play function and its accessibility check:
 * once as it is, and dark from right to left or in high contrast on a phone.
 */
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, ensureBrowser } from './setup/browsers.js';
import { noCounts, tellCounts } from './setup/counts.js';
import { serveFolder } from './setup/serve-folder.js';
import { pageForStories, visit, type Story } from './setup/story-visit.js';

const phone = { width: 320, height: 720 };
const desk = { width: 1100, height: 800 };
const rounds = [
  { name: 'as it is', globals: '', viewport: desk },
  { name: 'dark, right to left', globals: 'theme:dark;direction:rtl', viewport: desk },
  { name: 'high contrast, phone', globals: 'theme:contrast', viewport: phone },
];
const pagesAtOnce = 2;

const server = await serveFolder('storybook-static');
const { entries } = (await (await fetch(`${server.url}/index.json`)).json()) as { entries: Record<string, Story> };
const stories = Object.values(entries).filter(({ type }) => type === 'story');
/** Each as it is, and in one of the other ways in turn; with FULL=1 in all of them. */
const isDue = (story: number, round: number) => round === 0 || Boolean(process.env['FULL']) || 1 + (story % (rounds.length - 1)) === round;
const visits = rounds.flatMap((round, at) => stories.filter((_, story) => isDue(story, at)).map((story) => ({ story, round })));
const counts = noCounts();

async function work(browser: Browser): Promise<void> {
  const page = await pageForStories(browser);
  for (let next = visits.shift(); next; next = visits.shift()) {
    const { story, round } = next;
    const problems = await visit(page, { story, server: server.url, ...round });
    counts[problems.length > 0 ? 'failed' : 'passed'] += 1;
    console.log(`${problems.length > 0 ? 'FAIL' : 'ok  '} ${story.id} (${round.name})`);
    for (const problem of problems) console.log(`     ${problem}`);
  }
}

const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: [...chromiumArguments], chromiumSandbox: false });
await Promise.all(Array.from({ length: pagesAtOnce }, () => work(browser)));
await browser.close();
server.close();
tellCounts(counts);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
