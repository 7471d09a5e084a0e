import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { AlertTab, onlyMp3, openStrictBrowser, serveAlertsPage } from './support/alert-tabs.js';

const alertsToTell = 8;

describe('alerts in a browser that makes no sound before a gesture', () => {
  let browser: Browser;
  let context: BrowserContext;
  let served: Awaited<ReturnType<typeof serveAlertsPage>>;

  before(async () => {
    [browser, served] = await Promise.all([openStrictBrowser(), serveAlertsPage()]);
  });
  after(async () => {
    await browser.close();
    served.close();
  });
  beforeEach(async () => void (context = await browser.createBrowserContext()));
  afterEach(() => context.close());

  it('says so before any gesture, and plays to the end after one click', async () => {
    const tab = await AlertTab.open(context, served.url);
    await tab.tell('early');
    await tab.until('alertsPage.unread() === 1');
    assert.equal(await tab.words(), 'Click to enable sound');

    await tab.click();
    await tab.until('document.querySelector("button").textContent === "Sound is unlocked"');
    await tab.tell('later');
    await tab.until('alertsPage.heard.length');
    const { heard, started, rejections } = await tab.facts();
    assert.deepEqual([heard.length, started, rejections], [1, 1, 0], 'what came too early is not made up for');
    assert.match(heard[0]!.file, /soft-tap-[\w-]+\.webm$/);
    assert.ok(heard[0]!.seconds > 0.3, `${heard[0]!.seconds} s of it were played`);
  });

  it('makes exactly one of three tabs play each alert, though one is frozen and one was never touched', async () => {
    const [first, second, untouched] = [
      await AlertTab.open(context, served.url),
      await AlertTab.open(context, served.url),
      await AlertTab.open(context, served.url),
    ];
    for (const tab of [first, second]) {
      await tab.page.bringToFront();
      await tab.click();
      await tab.until('document.querySelector("button").textContent === "Sound is unlocked"');
    }
    // What it has claimed for this one, it holds as long as it is frozen.
    await second.tell('its own');
    await second.until('alertsPage.heard.length === 1');
    await first.page.bringToFront();
    await second.until('document.hidden');
    await second.ask('window.ticks = 0, setInterval(() => ticks++, 100)');
    await second.freeze('frozen');
    const ticks = await second.ask('ticks');
    for (let count = 1; count <= alertsToTell; count++) {
      await untouched.tell(`alert-${count}`);
      await first.until(`alertsPage.heard.length === ${count}`);
    }
    assert.equal(await second.ask('ticks'), ticks, 'it really was frozen');
    await second.freeze('active');
    await second.until(`alertsPage.unread() === ${alertsToTell + 1}`);
    // Both are awake now: one plays, whichever it is.
    await untouched.tell('last');
    await Promise.all([first, second].map((tab) => tab.until(`alertsPage.unread() === ${alertsToTell + 2}`)));
    await Promise.race([first.until(`alertsPage.heard.length > ${alertsToTell}`), second.until('alertsPage.heard.length > 1')]);

    const [one, two, none] = await Promise.all([first.facts(), second.facts(), untouched.facts()]);
    assert.equal(await untouched.words(), 'Click to enable sound');
    assert.equal(none.started, 0);
    assert.equal(one.started + two.started, alertsToTell + 2, 'one sound for each alert, and none for the thawed tab to make up for');
    assert.deepEqual([one.rejections, two.rejections, none.rejections], [0, 0, 0]);
  });

  it('plays the other format when one is missing', async () => {
    const tab = await AlertTab.open(context, `${served.url}/?tones=${onlyMp3}`);
    await tab.click();
    await tab.until('document.querySelector("button").textContent === "Sound is unlocked"');
    await tab.tell('half');
    await tab.until('alertsPage.heard.length === 1');
    const { heard, rejections } = await tab.facts();
    assert.match(heard[0]!.file, /only-mp3\/soft-tap\.mp3$/);
    assert.equal(rejections, 0);
  });

  it('bears that the files of a tone are missing', async () => {
    const tab = await AlertTab.open(context, `${served.url}/?tones=/nowhere/`);
    await tab.click();
    await tab.until('document.querySelector("button").textContent === "Sound is unlocked"');
    const asked = ['webm', 'mp3'].map((ending) => tab.page.waitForResponse((answer) => answer.url().endsWith(`soft-tap.${ending}`)));
    await tab.tell('silent');
    assert.deepEqual(await Promise.all(asked.map(async (answer) => (await answer).status())), [404, 404]);
    await tab.until('alertsPage.unread() === 1');
    assert.deepEqual(await tab.facts(), { heard: [], started: 0, rejections: 0 });
  });
});
