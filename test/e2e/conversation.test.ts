import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { photo } from '../demo/server/photos.js';
import { maya, omar } from './support/desk-page.js';
import { held, lost, replyLost } from './support/faults.js';
import { ChatPage, InboxPage } from './support/inbox.js';
import { aSecond } from './support/patience.js';
import { deskScene } from './support/scene.js';
import { network, Visit } from './support/visit.js';

describe('a conversation between a customer and an agent', () => {
  const scene = deskScene();

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
  });

  async function agentArrives(email: string = maya.email): Promise<[Visit, InboxPage]> {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    return [visit, await InboxPage.enter(visit, email)];
  }

  /** At a device of their own. */
  async function customerArrives(): Promise<[Visit, ChatPage]> {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    return [visit, new ChatPage(await visit.open('/customer.html'))];
  }

  it('goes from the customer to the agent and back; photo and public name change at once in both windows', async () => {
    const [[agent, inbox], [visit, chat]] = [await agentArrives(), await customerArrives()];
    await chat.begin('Lena Vogt', 'Does the boat to Bergen take bicycles?');
    const row = inbox.row('Lena Vogt');
    await row.getByText('1 unread').waitFor({ timeout: aSecond });
    await inbox.open('Lena Vogt');
    await inbox.messages.getByText('Does the boat to Bergen take bicycles?').waitFor();
    await row.getByText('unread').waitFor({ state: 'detached' });
    await inbox.reply('Lena Vogt', 'It does, for 12 € each way.');
    const [mine, theirs] = [inbox.message('12 € each way'), chat.message('12 € each way')];
    await theirs.getByText('Maya L.').waitFor({ timeout: aSecond });
    await mine.getByText('Maya L.').waitFor();

    const settings = await agent.open('/#profile');
    await settings.holds('Public name', maya.publicName);
    await settings.type('Public name', 'Maya of the fjords');
    await settings.save();
    await settings.saved();
    await Promise.all([mine, theirs, chat.available].map((place) => place.getByText('Maya of the fjords').waitFor({ timeout: aSecond })));

    const status = await settings.page.evaluate(
      async (bytes) => {
        const form = new FormData();
        form.append('file', new File([new Uint8Array(bytes)], 'me.jpg', { type: 'image/jpeg' }));
        return (await fetch('/api/v1/profile/avatar', { method: 'PUT', headers: { 'Idempotency-Key': 'my-photo' }, body: form })).status;
      },
      [...(await photo({ colour: 'coral' }))],
    );
    assert.equal(status, 200);
    await Promise.all([mine, theirs, chat.available].map((place) => place.locator('img').waitFor({ timeout: aSecond })));
    const [here, there] = await Promise.all([mine, theirs].map((place) => place.locator('img').getAttribute('src')));
    assert.equal(here, there);
    await Promise.all([agent.end(), visit.end()]);
  });

  it('gives nothing new to a busy agent', async () => {
    const [[first, inbox], [second, others]] = [await agentArrives(), await agentArrives(omar.email)];
    await inbox.desk.page.locator('.me').click();
    await inbox.desk.page.getByRole('switch', { name: 'Agent Chat: Busy' }).click();
    await inbox.desk.reads(inbox.desk.header, 'Busy');
    const [visit, chat] = await customerArrives();
    await chat.begin('Lena Vogt', 'Good morning');
    assert.equal(await chat.available.getByText('Maya L.').count(), 0);
    await others.row('Lena Vogt').waitFor({ timeout: aSecond });
    await inbox.row('Ingrid Solberg').waitFor();
    assert.equal(await inbox.row('Lena Vogt').count(), 0);
    await Promise.all([first.end(), second.end(), visit.end()]);
  });

  it('waits while everybody is busy, and goes to the agent who becomes available', async () => {
    for (const { email } of [maya, omar]) await (await scene.server.signIn(email)).be('busy');
    const [[agent, inbox], [visit, chat]] = [await agentArrives(), await customerArrives()];
    await chat.begin('Lena Vogt', 'Is anybody there?');
    await chat.available.getByText('Everybody is with a traveller').waitFor();
    await inbox.row('Lena Vogt').getByText('Unassigned').waitFor({ timeout: aSecond });
    await inbox.desk.page.locator('.me').click();
    await inbox.desk.page.getByRole('switch', { name: 'Agent Chat: Busy' }).click();
    await inbox.row('Lena Vogt').getByText('Unassigned').waitFor({ state: 'detached', timeout: aSecond });
    await inbox.open('Lena Vogt');
    await inbox.thread.getByText('Assigned to you').waitFor();
    await Promise.all([agent.end(), visit.end()]);
  });

  it('keeps what is typed while the agent looks at another conversation', async () => {
    const [agent, inbox] = await agentArrives();
    await inbox.open('Ingrid Solberg');
    await inbox.composer('Ingrid Solberg').fill('I have asked');
    await inbox.open('Jonas Weber');
    assert.equal(await inbox.composer('Jonas Weber').inputValue(), '');
    await inbox.composer('Jonas Weber').fill('And the dog');
    await inbox.open('Ingrid Solberg');
    assert.equal(await inbox.composer('Ingrid Solberg').inputValue(), 'I have asked');
    assert.equal(scene.proxy.seen.filter(({ path }) => path.endsWith('/messages')).length, 0);
    await agent.end();
  });

  it('leaves text and caret where they are when the customer writes meanwhile', async () => {
    const [[agent, inbox], [visit, chat]] = [await agentArrives(), await customerArrives()];
    await chat.begin('Lena Vogt', 'Hello');
    await inbox.open('Lena Vogt');
    const box = inbox.composer('Lena Vogt');
    await box.fill('One ferry');
    for (let step = 0; step < ' ferry'.length; step++) await box.press('ArrowLeft');
    await chat.write('Are you there?');
    await inbox.message('Are you there?').waitFor();
    await inbox.desk.page.keyboard.type(' more');
    assert.equal(await box.inputValue(), 'One more ferry');
    await Promise.all([agent.end(), visit.end()]);
  });

  it('keeps a reply that was lost on the way, and sends it once', async () => {
    const [agent, inbox] = await agentArrives();
    await inbox.open('Jonas Weber');
    agent.declare(network);
    const heal = scene.proxy.inject('POST', '/demo/conversations/', lost);
    await inbox.reply('Jonas Weber', 'The papers are on their way.');
    const failed = inbox.thread.getByText('Not sent');
    await failed.waitFor();
    await inbox.open('Ingrid Solberg');
    await inbox.open('Jonas Weber');
    await failed.waitFor();
    heal();
    await inbox.thread.getByRole('button', { name: 'Try again' }).click();
    await failed.waitFor({ state: 'detached' });
    await stands(inbox, 'The papers are on their way.');
    await agent.end();
  });

  it('takes a reply for sent when only its answer was lost', async () => {
    const [agent, inbox] = await agentArrives();
    await inbox.open('Jonas Weber');
    agent.declare(network);
    const heal = scene.proxy.inject('POST', '/demo/conversations/', replyLost);
    await inbox.reply('Jonas Weber', 'The papers are on their way.');
    await inbox.thread.locator('.text[aria-busy]').waitFor({ state: 'detached' });
    await inbox.thread.getByText('Not sent').waitFor({ state: 'detached' });
    heal();
    await stands(inbox, 'The papers are on their way.');
    await agent.end();
  });

  /** Once, for the server too, however often the browser asked. */
  async function stands(inbox: InboxPage, text: string): Promise<void> {
    await inbox.message(text).waitFor();
    const keys = scene.proxy.seen.filter(({ path }) => path.endsWith('/messages')).map(({ key }) => key);
    assert.equal(new Set(keys).size, 1);
    await inbox.desk.page.reload();
    await inbox.message(text).waitFor();
    assert.equal(await inbox.message(text).count(), 1);
  }

  it('sends in the order of writing, and shows at once what is on its way', async () => {
    const [[agent, inbox], [visit, chat]] = [await agentArrives(), await customerArrives()];
    await chat.begin('Lena Vogt', 'Hello');
    await inbox.open('Lena Vogt');
    const slow = held();
    const first = scene.proxy.once('POST', '/demo/conversations/', slow.fault);
    await inbox.reply('Lena Vogt', 'First');
    await first;
    await inbox.composer('Lena Vogt').fill('Second');
    await inbox.composer('Lena Vogt').press('Shift+Enter');
    await inbox.composer('Lena Vogt').pressSequentially('on two lines');
    await inbox.composer('Lena Vogt').press('Enter');
    await inbox.message('on two lines').waitFor();
    slow.open();
    await chat.message('on two lines').waitFor();
    assert.deepEqual(await chat.messages.locator('.text').allInnerTexts(), ['Hello', 'First', 'Second\non two lines']);
    await Promise.all([agent.end(), visit.end()]);
  });

  it('shows tags as the text they are, in both windows', async () => {
    const [[agent, inbox], [visit, chat]] = [await agentArrives(), await customerArrives()];
    const text = '<img src=x onerror="document.title=1"><b>bold</b>';
    await chat.begin('Lena Vogt', text);
    await inbox.open('Lena Vogt');
    await inbox.messages.getByText(text).waitFor();
    await chat.messages.getByText(text).waitFor();
    assert.equal(await inbox.messages.locator('b, img').count(), 0);
    await Promise.all([agent.end(), visit.end()]);
  });

  it('is closed by the agent, and open again when the customer writes', async () => {
    const [[agent, inbox], [visit, chat]] = [await agentArrives(), await customerArrives()];
    await chat.begin('Lena Vogt', 'Thank you, that was all.');
    await inbox.open('Lena Vogt');
    await inbox.thread.getByRole('button', { name: 'Resolve' }).click();
    await inbox.row('Lena Vogt').getByText('Resolved').waitFor();
    await chat.chat.getByText('This conversation is closed').waitFor({ timeout: aSecond });
    await chat.customer.page.reload();
    await chat.open();
    await chat.write('One more thing');
    await inbox.row('Lena Vogt').getByText('Resolved').waitFor({ state: 'detached', timeout: aSecond });
    await Promise.all([agent.end(), visit.end()]);
  });
});
