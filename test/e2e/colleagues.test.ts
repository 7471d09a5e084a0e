import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { assertAccessible, assertFits, bringAxe } from './support/axe.js';
import { maya, omar, tomas } from './support/desk-page.js';
import { ChatPage, InboxPage } from './support/inbox.js';
import { tabTo } from './support/keyboard.js';
import { looks } from './support/looks.js';
import { aSecond } from './support/patience.js';
import { deskScene } from './support/scene.js';
import { Visit } from './support/visit.js';

describe('colleagues in one conversation', () => {
  const scene = deskScene();

  beforeEach(async () => {
    await scene.server.reset();
  });

  async function arrives(email: string): Promise<[Visit, InboxPage]> {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    return [visit, await InboxPage.enter(visit, email)];
  }

  it('talk about it without the customer, and hand it over', async () => {
    const [[first, mine], [second, others], customer] = await Promise.all([
      arrives(maya.email),
      arrives(omar.email),
      Visit.begin(scene.browser, scene.proxy.url),
    ]);
    const chat = new ChatPage(await customer.open('/customer.html'));
    await chat.begin('Lena Vogt', 'Does the boat take bicycles?');
    await mine.open('Lena Vogt');
    await mine.note('Lena Vogt', `@${omar.email} does it? <b>She asks twice</b>`);
    await mine.message('She asks twice').getByText('Private note').waitFor();
    await others.row('Lena Vogt').getByText('Mentions you').waitFor({ timeout: aSecond });
    await others.row('Lena Vogt').getByRole('link').click();
    await others.message('<b>She asks twice</b>').waitFor();
    await others.note('Lena Vogt', 'It does.');
    await mine.message('It does.').waitFor({ timeout: aSecond });
    assert.equal(await others.thread.locator('.assignee').count(), 0, 'it is not his to give away');

    await others.noteAbout('Lena Vogt').pressSequentially('She asks th');
    await mine.thread.getByRole('radio', { name: 'Reply' }).check();
    await mine.composer('Lena Vogt').fill('Dear Lena');
    await mine.assignTo(omar.name);
    await others.thread.getByText('Assigned to you').waitFor({ timeout: aSecond });
    await others.noteAbout('Lena Vogt').pressSequentially('rice');
    assert.equal(await others.noteAbout('Lena Vogt').inputValue(), 'She asks thrice', 'what is begun for colleagues stays for them');
    await mine.thread.getByText('What you began to reply is kept').waitFor();
    await mine.thread.getByText('looks after it', { exact: false }).first().waitFor();
    assert.equal(await mine.thread.getByRole('button', { name: 'Resolve' }).count(), 0);
    await mine.desk.page.locator('#thread:focus').waitFor();
    await others.thread.getByRole('radio', { name: 'Reply' }).check();
    await others.reply('Lena Vogt', 'It does, for 12 €.');
    await chat.message('It does, for 12 €.').waitFor({ timeout: aSecond });
    assert.deepEqual(await chat.messages.locator('.text').allInnerTexts(), ['Does the boat take bicycles?', 'It does, for 12 €.']);
    await Promise.all([first.end(), second.end(), customer.end()]);
  });

  it('are given a conversation by an administrator, who sees everybody’s, and that they are busy', async () => {
    const [[first, boss], [second, others]] = await Promise.all([arrives(tomas.email), arrives(omar.email)]);
    await (await scene.server.signIn(omar.email)).be('busy', { reason: 'Training' });
    await boss.list.getByText('No conversations yet').waitFor();
    await boss.showAll();
    await boss.row('Jonas Weber').getByRole('link').click();
    await boss.noteAbout('Jonas Weber').waitFor();
    await boss.thread.locator('.assignee').click();
    const choice = boss.desk.page.locator('#assign-menu').getByRole('button', { name: omar.name });
    await choice.getByText('Busy').waitFor();
    await choice.getByText('Training').waitFor();
    await choice.getByText('it may lie there').waitFor();
    await choice.click();
    await others.row('Jonas Weber').waitFor({ timeout: aSecond });
    await boss.thread.locator('.assignee').getByText(omar.name).waitFor();
    await Promise.all([first.end(), second.end()]);
  });

  it('are named, chosen and given work by keyboard alone', async () => {
    const [visit, inbox] = await arrives(maya.email);
    const { page } = inbox.desk;
    await inbox.open('Ingrid Solberg');
    await page.locator('#thread').focus();
    await tabTo(page, /Assigned to/);
    await page.keyboard.press('Enter');
    const names = () => page.evaluate(() => document.activeElement!.querySelector('bdi')?.textContent);
    await page.locator('#assign-menu .item:focus').waitFor();
    assert.equal(await names(), maya.name);
    await page.keyboard.press('ArrowDown');
    assert.equal(await names(), omar.name);
    await page.keyboard.press('ArrowDown');
    assert.equal(await names(), maya.name);
    await page.keyboard.press('Escape');
    await page.locator('.assignee:focus').waitFor();

    await page.locator('.choice input').last().focus();
    await page.keyboard.press('Space');
    const box = inbox.noteAbout('Ingrid Solberg');
    await box.focus();
    await page.keyboard.type('Ask @');
    const options = page.getByRole('option');
    assert.deepEqual(await options.locator('bdi').allInnerTexts(), [omar.name, tomas.name]);
    await page.keyboard.press('ArrowDown');
    assert.equal(await box.getAttribute('aria-activedescendant'), await options.last().getAttribute('id'));
    await page.keyboard.press('Escape');
    assert.equal(await options.count(), 0);
    await page.keyboard.type('Tomas');
    assert.equal(await options.count(), 0, 'no list for this one');
    await page.keyboard.type(' or @tomas');
    await page.keyboard.press('Enter');
    assert.equal(await box.inputValue(), `Ask @Tomas or @${tomas.email} `);
    await page.keyboard.press('Control+z');
    assert.notEqual(await box.inputValue(), `Ask @Tomas or @${tomas.email} `);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Enter');
    await inbox.message('Ask @Tomas or').waitFor();
    await visit.end();
  });

  it('keep apart what is typed for the customer and for colleagues', async () => {
    const [visit, inbox] = await arrives(maya.email);
    await inbox.open('Jonas Weber');
    await inbox.composer('Jonas Weber').fill('Dear Jonas');
    await inbox.thread.getByRole('radio', { name: 'Private note' }).check();
    assert.equal(await inbox.noteAbout('Jonas Weber').inputValue(), '');
    await inbox.noteAbout('Jonas Weber').fill('He is angry');
    await inbox.thread.getByRole('radio', { name: 'Reply' }).check();
    assert.equal(await inbox.composer('Jonas Weber').inputValue(), 'Dear Jonas');
    await visit.end();
  });

  it('do something when somebody is alone with the demo', async () => {
    const [visit, inbox] = await arrives(maya.email);
    const { page } = inbox.desk;
    await page.getByRole('link', { name: 'Colleagues' }).click();
    const said = page.locator('.said');
    await page.getByRole('button', { name: `Let them mention me: ${tomas.name}` }).click();
    await said.getByText(`${tomas.name} mentioned you.`).waitFor();
    await page.getByRole('button', { name: `Let them assign me a chat: ${omar.name}` }).click();
    await said.getByText(`${omar.name} gave you a conversation.`).waitFor();
    await said.getByRole('link').click();
    await inbox.thread.getByText('Assigned to you').waitFor();
    await visit.end();
  });

  for (const { name, options, query } of looks.filter(({ name }) => name !== 'light')) {
    it(`meet no barrier: ${name}`, async () => {
      const visit = await Visit.begin(scene.browser, scene.proxy.url, { reducedMotion: 'reduce', ...options });
      await bringAxe(visit.context);
      const inbox = await InboxPage.enter(visit, undefined, query);
      const check = async (state: string) => {
        await assertAccessible(inbox.desk, state);
        await assertFits(inbox.desk, state);
      };
      await inbox.open('Ingrid Solberg');
      await inbox.note('Ingrid Solberg', `@${omar.email} could you ask the station in Boden?`);
      await inbox.message('could you ask').waitFor();
      await inbox.noteAbout('Ingrid Solberg').pressSequentially(`@${tomas.email.repeat(2)} @`);
      await inbox.desk.page.getByRole('option').first().waitFor();
      await check('a mention');
      await inbox.thread.locator('.assignee').click();
      await inbox.desk.page.locator('#assign-menu').getByText('Who looks after it').waitFor();
      await check('the menu');
      await inbox.desk.page.goto(`${scene.proxy.url}/${query}#colleagues`);
      await inbox.desk.page.getByRole('button', { name: 'A customer writes' }).first().waitFor();
      await check('colleagues');
      await visit.end();
    });
  }
});
