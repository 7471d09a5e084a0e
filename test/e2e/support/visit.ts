import assert from 'node:assert/strict';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { seedPassword } from '../../../demo/seeded-people.js';
import { chromiumArguments, ensureBrowser } from '../../setup/browsers.js';
import { DeskPage, maya } from './desk-page.js';
import { patience } from './patience.js';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser('chromium'), args: [...chromiumArguments], chromiumSandbox: process.getuid?.() !== 0 });

/** A request that got no answer, or that its page gave up. */
export const network =
  /Failed to load resource: net::ERR_(EMPTY_RESPONSE|CONNECTION_(REFUSED|RESET|CLOSED)|INCOMPLETE_CHUNKED_ENCODING|FAILED)/;
export const status = (code: number): RegExp => new RegExp(`Failed to load resource: the server responded with a status of ${code} `);

/**
 * One person's browser with its own cookies and storage. Whatever a page says on its console (violations of the content
 * security policy are said there too) and every uncaught error fails the test, unless the test declares it.
 */
export class Visit {
  readonly #said: string[] = [];
  readonly #declared: RegExp[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly url: string,
  ) {
    context.setDefaultTimeout(patience);
    context.on('console', (message) => this.#said.push(`${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => this.#said.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  }

  static async begin(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
    return new Visit(await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options }), url);
  }

  async open(path = '/'): Promise<DeskPage> {
    const page = await this.context.newPage();
    await page.goto(this.url + path);
    return new DeskPage(page);
  }

  /** As somebody who is signed in already: the form for it has tests of its own. */
  async enter(path = '/', email: string = maya.email): Promise<DeskPage> {
    const answer = await this.context.request.post(`${this.url}/api/v1/session`, {
      data: { email, password: seedPassword },
      headers: { Origin: this.url },
    });
    assert.equal(answer.status(), 201, `${email} signs in`);
    return this.open(path);
  }

  /** Signed in and the profile in front. */
  async enterProfile(email?: string): Promise<DeskPage> {
    const desk = await this.enter('/#profile', email);
    await desk.field('Full name').waitFor();
    return desk;
  }

  /** An injected fault makes the browser say this. */
  declare(...messages: RegExp[]): void {
    this.#declared.push(...messages);
  }

  async end(): Promise<void> {
    await this.context.close();
    const unexpected = this.#said.filter((message) => !this.#declared.some((declared) => declared.test(message)));
    assert.deepEqual(unexpected, [], 'The console stays silent.');
  }
}
