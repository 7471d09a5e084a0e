import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { assertAccessible, assertFits, bringAxe } from './support/axe.js';
import { maya, omar, tomas } from './support/desk-page.js';
import { broken, lost } from './support/faults.js';
import { ChatPage, InboxPage } from './support/inbox.js';
import { tabTo } from './support/keyboard.js';
import { looks } from './support/looks.js';
import { deskScene } from './support/scene.js';
import { network, status, Visit } from './support/visit.js';

describe('conversations for everybody', () => {
  const scene = deskScene();

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
  });

  for (const { name, options, query } of looks) {
    it(`have no barrier in any state: ${name}`, async () => {
      const visit = await Visit.begin(scene.browser, scene.proxy.url, { reducedMotion: 'reduce', ...options });
      await bringAxe(visit.context);
      visit.declare(network, status(500));
      const customer = await visit.open(`/customer.html${query}`);
      const chat = new ChatPage(customer);
      const inbox = await InboxPage.enter(visit, undefined, query);
      const check = async (page: typeof customer, state: string) => {
        await assertAccessible(page, state);
        await assertFits(page, state);
      };
      await inbox.row('Ingrid Solberg').getByText('2 unread').waitFor();
      await check(inbox.desk, 'list');
      await inbox.open('Jonas Weber');
      await inbox.messages.getByText('Booked: cabin 8112').waitFor();
      await check(inbox.desk, 'thread');
      const heal = scene.proxy.inject('POST', '/demo/conversations/', lost);
      await inbox.reply('Jonas Weber', `Donau${'dampfschiff'.repeat(12)}`);
      await inbox.thread.getByText('Not sent').waitFor();
      await check(inbox.desk, 'a reply that was not sent');
      heal();

      await chat.open();
      await check(customer, 'before the first message');
      await chat.chat.getByLabel('Your name').fill('Lena Vogt');
      await chat.write('Good morning');
      await chat.message('Good morning').waitFor();
      await inbox.desk.page.goto(`${scene.proxy.url}/${query}#conversations`);
      await inbox.open('Lena Vogt');
      await inbox.reply('Lena Vogt', 'Good morning, Lena');
      await chat.message('Good morning, Lena').waitFor();
      await check(customer, 'an answer');

      scene.proxy.inject('GET', '/demo/conversations', broken);
      await inbox.desk.page.goto(`${scene.proxy.url}/${query}#conversations`);
      await inbox.desk.page.reload();
      await inbox.list.getByText('The server does not answer').waitFor();
      await check(inbox.desk, 'no answer');
      scene.proxy.heal();
      await inbox.list.getByRole('button', { name: 'Try again' }).click();
      await inbox.row('Lena Vogt').waitFor();
      await visit.end();
    });
  }

  it('say so when there are none', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    await bringAxe(visit.context);
    const inbox = await InboxPage.enter(visit, tomas.email);
    await inbox.list.getByText('No conversations yet').waitFor();
    await assertAccessible(inbox.desk, 'no conversations');
    await visit.end();
  });

  it('can be read and answered by keyboard alone', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    const inbox = await InboxPage.enter(visit);
    const { page } = inbox.desk;
    await inbox.row('Ingrid Solberg').waitFor();
    const tabOn = (wanted: RegExp) => tabTo(page, wanted, 20);
    await tabOn(/Ingrid Solberg/);
    await page.keyboard.press('Enter');
    await page.locator('#thread:focus').waitFor();
    await tabOn(/^Messages$/);
    await tabOn(/^Reply to Ingrid Solberg$/);
    await page.keyboard.type('There is one, I have asked for it.');
    await page.keyboard.press('Enter');
    await inbox.message('There is one').waitFor();
    assert.equal(await inbox.composer('Ingrid Solberg').evaluate((box) => box === document.activeElement), true);
    await visit.end();
  });

  it('show nothing of one agent to the next who signs in here', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    // What the page was still reading when she signed out.
    visit.declare(status(401));
    const inbox = await InboxPage.enter(visit, maya.email);
    await inbox.open('Ingrid Solberg');
    await inbox.composer('Ingrid Solberg').fill('For Ingrid alone');
    await inbox.desk.page.locator('.me').click();
    await inbox.desk.page.getByRole('button', { name: 'Sign out' }).click();
    await inbox.desk.signIn(omar.email);
    await inbox.arrived();
    await inbox.row('Sami Rahal').waitFor();
    assert.equal(await inbox.row('Ingrid Solberg').count(), 0);
    await inbox.open('Sami Rahal');
    assert.equal(await inbox.composer('Sami Rahal').inputValue(), '');
    await visit.end();
  });
});
