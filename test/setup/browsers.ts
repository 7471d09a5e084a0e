import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackages } from './packages.js';

export type Engine = 'chromium' | 'firefox' | 'webkit';
export const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

interface Browser {
  /** Names the program in the environment; wins over every search. */
  variable: string;
  commands: string[];
  places: () => string[];
  /** Option that a browser that starts answers with success. */
  question: string;
  packages: string[];
  advice: string;
}

/** Folders below `folder` whose name starts with `start`, newest name first. */
const below = (folder: string, start: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith(start))
        .sort()
        .reverse()
        .map((name) => join(folder, name))
    : [];

const playwrightCopies = () =>
  below(join(homedir(), '.cache/ms-playwright'), 'chromium-').flatMap((folder) =>
    below(folder, 'chrome-linux').map((inner) => join(inner, 'chrome')),
  );

const browsers: Record<Engine, Browser> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: () => [
      '/usr/lib/chromium/chromium',
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...playwrightCopies(),
    ],
    question: '--version',
    packages: ['chromium', 'fonts-liberation'],
    advice: 'install Google Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH to a browser you already have',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    question: '--version',
    packages: ['firefox-esr'],
    advice: 'install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH',
  },
  webkit: {
    variable: 'WEBKIT_DRIVER_PATH',
    commands: ['WebKitWebDriver'],
    places: () => [],
    question: '--help',
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'install WebKitGTK with its driver (Debian: apt-get install webkit2gtk-driver xvfb), or set WEBKIT_DRIVER_PATH',
  },
};

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks it something harmless, because Ubuntu's `chromium-browser` is a file that exists and starts nothing. */
const starts = (path: string, question: string) =>
  executable(path) && spawnSync(path, [question], { stdio: 'ignore', timeout: 20_000 }).status === 0;

export const onPath = (command: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(executable);

function find({ commands, places, question }: Browser): string | undefined {
  const candidates = [...commands.map(onPath), ...places()];
  return candidates.find((path): path is string => path !== undefined && starts(path, question));
}

/** The reason why a browser cannot be had, in one sentence for the person at the terminal. */
export class BrowserMissing extends Error {}

/** Path of the program, installed first when the machine has none. Throws `BrowserMissing`. */
export function ensureBrowser(engine: Engine): string {
  const browser = browsers[engine];
  const named = process.env[browser.variable];
  if (named) {
    if (starts(named, browser.question)) return named;
    throw new BrowserMissing(`${browser.variable} is set to "${named}", which does not start.`);
  }
  const found = find(browser) ?? (installPackages(browser.packages, `the tests in ${engine} need it`) ? find(browser) : undefined);
  if (found) return found;
  throw new BrowserMissing(`No ${engine} was found and none could be installed: ${browser.advice}.`);
}

/** For Chromium started by us: quiet, without calls to the outside, and without its sandbox where root forbids it. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
