import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright-core';
import { chromiumArguments, ensureBrowser } from '../../setup/browsers.js';
import { DeskPage } from './desk-page.js';
import { patience } from './patience.js';
import { standInForPushService } from './stand-in-push-service.js';

export interface ShownNotification {
  title: string;
  body: string;
  tag: string;
  data: { url: string };
}

/** One person's browser with everything of its own for push, but for the vendor's service and the system that shows notifications. */
export class PushVisit {
  /** How often the person was asked. */
  asked = 0;
  readonly #said: string[] = [];
  readonly #declared: RegExp[] = [];
  #registered?: (id: string) => void;
  /** Of the desk's worker, for whoever delivers to it. */
  readonly #registration = new Promise<string>((resolve) => (this.#registered = resolve));

  private constructor(
    readonly context: BrowserContext,
    readonly url: string,
    private readonly folder: string,
    private readonly tools: CDPSession,
  ) {}

  static async begin(url: string): Promise<PushVisit> {
    const folder = mkdtempSync(join(tmpdir(), 'push-'));
    // A private window, which every other context is, has no push.
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: ensureBrowser('chromium'),
      args: [...chromiumArguments],
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: { width: 1100, height: 900 },
    });
    context.setDefaultTimeout(patience);
    const visit = new PushVisit(context, url, folder, await context.newCDPSession(context.pages()[0]!));
    await visit.#watch();
    return visit;
  }

  async #watch(): Promise<void> {
    const { tools, context } = this;
    context.on('console', (message) => message.type() === 'error' && this.#said.push(message.text()));
    context.on('weberror', (error) => this.#said.push(error.error().message));
    tools.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => this.#said.push(errorMessage.errorMessage));
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.findLast(({ scopeURL, isDeleted }) => scopeURL === `${this.url}/` && !isDeleted);
      if (found) this.#registered?.(found.registrationId);
    });
    await tools.send('ServiceWorker.enable');
    await this.permit('prompt');
    await context.exposeFunction('askPerson', async () => {
      this.asked += 1;
      await this.permit('granted');
    });
    // What compiles the tests calls it in functions that it names.
    await context.addInitScript({ content: 'globalThis.__name = (one) => one;' });
    await context.addInitScript(standInForPushService);
  }

  async open(path = '/'): Promise<DeskPage> {
    const page = await this.context.newPage();
    await page.goto(this.url + path);
    return new DeskPage(page);
  }

  /** As the person sets it in what the browser shows about the site. */
  async permit(setting: 'granted' | 'denied' | 'prompt'): Promise<void> {
    await this.tools.send('Browser.setPermission', { permission: { name: 'notifications' }, setting, origin: this.url });
  }

  /** As the push service would have it delivered. */
  async deliver(data: unknown): Promise<void> {
    await this.#countShown();
    const message = {
      origin: this.url,
      registrationId: await this.#registration,
      data: typeof data === 'string' ? data : JSON.stringify(data),
    };
    await this.tools.send('ServiceWorker.deliverPushMessage', message);
  }

  /** Who asks the browser for what it shows while it begins to show something makes it forget that. */
  async #countShown(): Promise<void> {
    await (
      await this.#worker()
    ).evaluate(`(() => {
      if (globalThis.shows !== undefined) return;
      globalThis.shows = 0;
      const { showNotification } = ServiceWorkerRegistration.prototype;
      ServiceWorkerRegistration.prototype.showNotification = async function (...words) {
        await showNotification.apply(this, words);
        shows += 1;
      };
    })()`);
  }

  async #worker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? this.context.waitForEvent('serviceworker');
  }

  /** What is there when so many were shown in all; newer ones may have taken the place of former ones. */
  async shown(inAll: number): Promise<ShownNotification[]> {
    return (await this.#worker()).evaluate(`(async () => {
      for (const end = performance.now() + ${patience}; shows < ${inAll} && performance.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 20));
      return (await registration.getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, data }));
    })()`);
  }

  /** The person clicks on one; resolves with what would be opened. Only the system that shows it could bring a page to the front. */
  async click(title: string): Promise<string[]> {
    return (await this.#worker()).evaluate(`(async () => {
      const opened = [];
      WindowClient.prototype.focus = async () => undefined;
      clients.openWindow = async (url) => opened.push(url);
      const notification = (await registration.getNotifications()).find(({ title }) => title === ${JSON.stringify(title)});
      const event = new NotificationEvent('notificationclick', { notification });
      // Only an event of the system may last.
      const done = new Promise((resolve) => (event.waitUntil = resolve));
      dispatchEvent(event);
      await done;
      return opened;
    })()`);
  }

  /** The browser has ended the subscription, and tells the worker. */
  async expire(page: Page): Promise<void> {
    await page.evaluate(() => localStorage.removeItem('stand-in-push'));
    await (
      await this.#worker()
    ).evaluate(`(() => {
      const event = new ExtendableEvent('pushsubscriptionchange');
      event.waitUntil = () => undefined;
      dispatchEvent(event);
    })()`);
  }

  /** A wrong file makes the browser say this. */
  declare(...messages: RegExp[]): void {
    this.#declared.push(...messages);
  }

  async end(): Promise<void> {
    await this.context.close();
    rmSync(this.folder, { recursive: true, force: true });
    const unexpected = this.#said.filter((message) => !this.#declared.some((declared) => declared.test(message)));
    assert.deepEqual(unexpected, [], 'Neither a page nor the worker has an error.');
  }
}
