/**
 * Opens every story of the built Storybook in Chromium, below another path than the root, and waits for its play function and its
 * accessibility check. Each runs once, in one of nine looks in which any two choices of theme, direction, width and density meet; with
 * FULL=1 in three of them, and with `--matrix` in every theme, direction and width, and in every language.
 */
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, ensureBrowser } from './setup/browsers.js';
import { noCounts, tellCounts } from './setup/counts.js';
import { serveFolder } from './setup/serve-folder.js';
import { everyLook, nameOf, pairwise, unseenPairs, type Look } from './setup/story-looks.js';
import { useToolbar, visitDocs, visitManager } from './setup/story-site.js';
import { pageForStories, visit, type Story } from './setup/story-visit.js';

const isMatrix = process.argv.includes('--matrix');
const times = process.env['FULL'] ? 3 : 1;
const pagesAtOnce = 2;
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]! : '';

const server = await serveFolder('storybook-static', '/design/settings');
const { entries } = (await (await fetch(`${server.url}/index.json`)).json()) as { entries: Record<string, Story> };
const listed = Object.values(entries).filter(({ id }) => id.includes(only));
const stories = listed.filter(({ type }) => type === 'story');
const docs = listed.filter(({ type }) => type === 'docs');

/** Of one element; or of a page. */
const areaOf = ({ title }: Story) => title.split('/')[0]!;
/** Stories with a look of their own come last, so that they leave no pair out. */
const isLook = ({ id }: Story) => /--(dark|right-to-left|narrow)/.test(id);
const counts = noCounts();
const seen = new Map<string, Look[]>();

interface Due {
  story: Story;
  look: Look;
}

/** By area, so that every element meets every pair. */
function dueOnce(round: number): Due[] {
  const places = new Map<string, number>();
  return [...stories.filter((story) => !isLook(story)), ...stories.filter(isLook)].map((story) => {
    const place = places.get(areaOf(story)) ?? 0;
    places.set(areaOf(story), place + 1);
    return { story, look: pairwise[(place + round * 4) % pairwise.length]! };
  });
}

const due: Due[] = isMatrix
  ? everyLook.flatMap((look) => stories.map((story) => ({ story, look })))
  : Array.from({ length: times }, (_, round) => dueOnce(round)).flat();

function count(name: string, problems: readonly string[]): void {
  counts[problems.length > 0 ? 'failed' : 'passed'] += 1;
  if (problems.length > 0) counts.failures.push(`${name}: ${problems[0]}`);
  console.log(`${problems.length > 0 ? 'FAIL' : 'ok  '} ${name}`);
  for (const problem of problems) console.log(`     ${problem}`);
}

async function see(page: Page, { story, look }: Due): Promise<void> {
  const { problems, seen: found } = await visit(page, story, look);
  if (found) seen.set(areaOf(story), [...(seen.get(areaOf(story)) ?? []), found]);
  count(`${story.id} (${nameOf(look)})`, problems);
}

async function work(waiting: Due[]): Promise<void> {
  const page = await pageForStories(browser, server.url);
  for (let next = waiting.shift(); next; next = waiting.shift()) await see(page, next);
  await page.context().close();
}

const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: [...chromiumArguments], chromiumSandbox: false });
const waiting = [...due];
await Promise.all(Array.from({ length: pagesAtOnce }, () => work(waiting)));

if (!only) {
  const first = stories.find(({ id }) => id === 'profile-form--ready')!.id;
  count('Storybook itself, below a path', await visitManager(browser, server.url, first));
  count('the toolbar, each choice within a second', await useToolbar(browser, server.url, first));
  // Pages of words, and of one element; of the others only where everything is walked.
  for (const { id } of docs.filter(
    ({ id, importPath }) => isMatrix || times > 1 || importPath.endsWith('.mdx') || id.startsWith('profile-badge'),
  ))
    count(`page ${id}`, await visitDocs(browser, server.url, id, Object.keys(entries)));
  // A page of words has a story or two.
  for (const [area, looks] of seen)
    if (looks.length >= 12) count(`${area} in every pair of looks`, isMatrix ? [] : unseenPairs(looks).map((pair) => `never ${pair}`));
}
await browser.close();
server.close();
tellCounts(counts);
const looks = isMatrix ? everyLook.length : pairwise.length;
console.log(`${stories.length} stories, ${looks} looks, ${due.length} visits, ${counts.failed} with something wrong`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
