import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { omar } from './support/desk-page.js';
import { ChatPage, InboxPage } from './support/inbox.js';
import { deskScene } from './support/scene.js';
import { Visit } from './support/visit.js';

/** What a person sets about notifications, sounds and writing, and what comes of it on the Desk. */
describe('habits on the Desk', () => {
  const scene = deskScene();
  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
  });

  async function arrive(email?: string): Promise<[Visit, InboxPage]> {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    return [visit, await InboxPage.enter(visit, email)];
  }

  async function aCustomer(): Promise<[Visit, ChatPage]> {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    return [visit, new ChatPage(await visit.open('/customer.html'))];
  }

  const go = async (page: Page, to: 'notifications' | 'preferences' | 'conversations') => {
    await page.goto(new URL(`#${to}`, page.url()).href);
  };

  it('counts in the title what waits for a look, says that the page is silent, and is silent no more after a click', async () => {
    const [visit, inbox] = await arrive();
    const { page } = inbox.desk;
    // Each look of this test at the page counts as a gesture to the browser, and one may come before the page asks.
    await page.addInitScript(() => Object.defineProperty(navigator, 'userActivation', { value: undefined }));
    await page.reload();
    const notice = page.getByText('silent until you click');
    await notice.waitFor();
    assert.ok((await notice.boundingBox())!.height < 100, 'the notice leaves the window to the conversations');
    const [other, chat] = await aCustomer();
    await scene.server.signIn(omar.email).then((person) => person.be('busy'));
    await chat.begin('Lena Vogt', 'Does the boat take bicycles?');
    await inbox.row('Lena Vogt').waitFor();
    await page.waitForFunction(() => document.title.startsWith('(1)'));
    await page.getByRole('button', { name: 'Enable sound' }).click();
    await page.getByText('silent until you click').waitFor({ state: 'detached' });
    await inbox.open('Lena Vogt');
    await page.waitForFunction(() => !document.title.startsWith('('));
    await Promise.all([visit.end(), other.end()]);
  });

  it('has messages begin with a capital, sends with the chosen key, and signs them', async () => {
    const [visit, inbox] = await arrive();
    const { page } = inbox.desk;
    await go(page, 'preferences');
    const form = page.locator('preferences-form');
    await form.getByRole('textbox', { name: 'Signature' }).fill('Maya, Fernweh');
    await form.getByRole('button', { name: 'Save changes' }).click();
    await form.getByText('Saved').first().waitFor();
    await form.getByRole('switch', { name: /chat/i }).check();
    await form.getByRole('radio', { name: /Ctrl/ }).check();
    await go(page, 'conversations');
    await inbox.open('Ingrid Solberg');
    const box = inbox.composer('Ingrid Solberg');
    await box.pressSequentially('the boat does');
    assert.equal(await box.inputValue(), 'The boat does');
    await box.press('Enter');
    assert.equal(await box.inputValue(), 'The boat does\n');
    await box.pressSequentially('take bicycles');
    await box.press('Control+Enter');
    await inbox.message('take bicycles').getByText('Maya, Fernweh').waitFor();
    assert.equal(await box.inputValue(), '');
    await visit.end();
  });

  it('keeps a cell of the matrix, and brings it to another tab at once', async () => {
    const [visit, inbox] = await arrive();
    const { page } = inbox.desk;
    await go(page, 'notifications');
    const second = (await visit.open('/#notifications')).page;
    const cell = (tab: Page) => tab.locator('notification-matrix').getByRole('checkbox', { name: 'New conversation: Email' });
    await cell(second).waitFor();
    const before = await cell(page).isChecked();
    await cell(page).click();
    await second.waitForFunction(([box, was]) => (box as HTMLInputElement).checked !== was, [
      await cell(second).elementHandle(),
      before,
    ] as const);
    await page.reload();
    await cell(page).waitFor();
    assert.equal(await cell(page).isChecked(), !before);
    await visit.end();
  });

  it('is paused everywhere, and the page says until when', async () => {
    const [visit, inbox] = await arrive();
    const { page } = inbox.desk;
    await go(page, 'notifications');
    const settings = page.locator('alert-settings');
    await settings.getByRole('button', { name: /^Pause/ }).click();
    await settings.getByRole('button', { name: /30 minutes/ }).click();
    await settings.getByText(/Paused for (30|29) more minutes/).waitFor();
    const second = (await visit.open('/#notifications')).page;
    await second
      .locator('alert-settings')
      .getByText(/Paused for (30|29) more minutes/)
      .waitFor();
    await settings.getByRole('button', { name: 'Resume now' }).click();
    await second
      .locator('alert-settings')
      .getByRole('button', { name: /^Pause/ })
      .waitFor();
    await visit.end();
  });

  it('closes a menu that is left by Tab, and gives the focus back on Escape', async () => {
    const [visit, inbox] = await arrive();
    const { page } = inbox.desk;
    await inbox.open('Ingrid Solberg');
    for (const [button, menu] of [
      ['.me', '#name-menu'],
      ['.assignee', '#assign-menu'],
    ] as const) {
      const open = page.locator(`${menu}:popover-open`);
      await page.locator(button).press('Enter');
      await open.waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await open.waitFor({ state: 'detached' });
      assert.ok(await page.locator(`${button}:focus`).count(), `${button} has the focus again`);
      await page.keyboard.press('Enter');
      await open.waitFor();
      await open.locator('.item').last().focus();
      await page.keyboard.press('Tab');
      await open.waitFor({ state: 'detached' });
    }
    await visit.end();
  });

  it('shows in forced colours what is chosen', async () => {
    const [visit, inbox] = await arrive();
    const { page } = inbox.desk;
    await page.emulateMedia({ forcedColors: 'active' });
    const ink = (words: string) => inbox.list.getByText(words, { exact: true }).evaluate((one) => getComputedStyle(one).color);
    assert.notEqual(await ink('Mine'), await ink('All'));
    await visit.end();
  });

  it('returns from busy by itself when the time is over', async () => {
    const [visit, inbox] = await arrive();
    const { page, header } = inbox.desk;
    const person = await scene.server.signIn('maya.lindqvist@fernweh.example');
    await person.be('busy', { until: new Date(Date.now() + 3_000).toISOString() });
    await inbox.desk.reads(header, 'Busy');
    await page.locator('profile-badge').getByText('Busy').waitFor({ state: 'detached', timeout: 15_000 });
    await visit.end();
  });
});
