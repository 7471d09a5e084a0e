import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserLauncher } from '@web/test-runner';
import { BrowserMissing, onPath } from './browsers.js';
import { WebDriverSession } from './webdriver.js';

/** The small browser that comes with WebKitGTK, and the only one its driver may automate. */
function findMiniBrowser(): string {
  const folders = readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'));
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  const places = folders.flatMap((folder) => versions.map((version) => `/usr/lib/${folder}/${version}/MiniBrowser`));
  const found = places.find((path) => existsSync(path));
  if (!found) throw new BrowserMissing('WebKitGTK has no MiniBrowser here: on Debian it comes with webkit2gtk-driver.');
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts a screen that nobody sees, and returns its name once it is ready. */
async function startScreen(children: ChildProcess[]): Promise<string> {
  if (!onPath('Xvfb')) throw new BrowserMissing('WebKitGTK needs a screen: set DISPLAY, or install xvfb.');
  // Xvfb picks a free number and writes it to the third channel.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  const [number] = (await once(child.stdio[3]!, 'data')) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function startSession(driver: string, children: ChildProcess[]): Promise<WebDriverSession> {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = { ...process.env, WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) env['DISPLAY'] = await startScreen(children);
  children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }));
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } },
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await WebDriverSession.start(`http://127.0.0.1:${port}`, capabilities);
    } catch (error) {
      // The driver does not say when it begins to listen.
      if (attempt >= 100) throw error;
      await wait(100);
    }
  }
}

/** A launcher for @web/test-runner: one WebDriver session owns one window, in which the test files follow each other. */
export function webkitLauncher({ driver }: { driver: string }): BrowserLauncher & { getPage(): unknown } {
  const children: ChildProcess[] = [];
  const active = new Set<string>();
  let starting: Promise<WebDriverSession> | undefined;
  let window: WebDriverSession;

  return {
    name: 'WebKit',
    // Commands such as sendKeys then drive what `getPage` returns, which has just the members they call.
    type: 'playwright',
    concurrency: 1,
    getPage: () => ({
      keyboard: window.keyboard,
      mouse: window.mouse,
      setViewportSize: ({ width, height }: { width: number; height: number }) => window.resize(width, height),
      emulateMedia: () => Promise.reject(new Error('WebKitGTK cannot emulate media.')),
    }),
    async startSession(id, url) {
      window = await (starting ??= startSession(driver, children));
      active.add(id);
      await window.open(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: () => window.url(),
    async stopSession(id) {
      active.delete(id);
      await window.open('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debug sessions here.')),
    async stop() {
      if (starting) await window.end().catch(() => undefined);
      for (const child of children.reverse()) child.kill();
    },
  };
}
