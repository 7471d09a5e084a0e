import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join, normalize } from 'node:path';
import { launch, type Browser, type BrowserContext, type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArguments, ensureBrowser } from '../../setup/browsers.js';
import type { AlertsPage } from '../../support/alerts-page.js';
import { patience } from './patience.js';

const policy = "default-src 'none'; script-src 'self'; media-src 'self'; connect-src 'self'";
const types: Record<string, string> = { '.js': 'text/javascript', '.webm': 'audio/webm', '.mp3': 'audio/mpeg' };

const tones = 'src/features/alerts/tones';
/** A folder of a host who forgot the other format. */
export const onlyMp3 = '/only-mp3/';

/** Not by Playwright, which makes every page believe that it is looked at: such a page cannot be frozen. */
export const openStrictBrowser = (): Promise<Browser> =>
  launch({ executablePath: ensureBrowser('chromium'), args: [...chromiumArguments, '--autoplay-policy=user-gesture-required'] });

/** The page as a host's bundler makes it, under a strict policy. */
export async function serveAlertsPage(): Promise<{ url: string; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'settings-alerts-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'test/support/alerts-page.ts', output: { entryFileNames: 'page.js' } },
    },
  });
  const server = createServer(({ url }, answer) => {
    const path = normalize(new URL(url!, 'http://localhost').pathname);
    answer.setHeader('Content-Security-Policy', policy);
    const type = types[extname(path)];
    if (!type) {
      answer.writeHead(path === '/' ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
      return answer.end('<!doctype html><title>Desk</title><body><script type="module" src="/page.js"></script>');
    }
    try {
      const content = readFileSync(path.startsWith(onlyMp3) && type === types['.mp3'] ? join(tones, basename(path)) : join(folder, path));
      answer.setHeader('Content-Type', type).end(content);
    } catch {
      answer.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A tab that is asked without being touched: what a driver evaluates counts as the person's gesture, unless it says otherwise. */
export class AlertTab {
  private constructor(
    readonly page: Page,
    readonly protocol: CDPSession,
  ) {}

  static async open(context: BrowserContext, url: string): Promise<AlertTab> {
    const page = await context.newPage();
    const tab = new AlertTab(page, await page.createCDPSession());
    await page.goto(url);
    await tab.until('document.querySelector("button")');
    return tab;
  }

  async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.protocol.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value as T;
  }

  /** Asks at each frame, and fails after some seconds. */
  until(expression: string): Promise<unknown> {
    return this.ask(`new Promise((found, fail) => {
      const end = performance.now() + ${patience};
      const look = () => (${expression}) ? found(true) : performance.now() > end ? fail(new Error('not in time')) : setTimeout(look, 20);
      look();
    })`);
  }

  tell(id: string, conversation = id): Promise<unknown> {
    const happening = { id, kind: 'message', audience: 'mine', conversation, at: new Date().toISOString(), title: 'Nils' };
    return this.ask(`alertsPage.tell(${JSON.stringify(happening)})`);
  }

  facts(): Promise<Pick<AlertsPage, 'heard' | 'started' | 'rejections'>> {
    return this.ask('({ heard: alertsPage.heard, started: alertsPage.started, rejections: alertsPage.rejections })');
  }

  words(): Promise<string> {
    return this.ask('document.querySelector("button").textContent');
  }

  click(): Promise<void> {
    return this.page.mouse.click(20, 20);
  }

  freeze(state: 'frozen' | 'active'): Promise<unknown> {
    return this.protocol.send('Page.setWebLifecycleState', { state });
  }
}
