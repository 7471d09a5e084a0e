import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { StandInTranslator } from '../support/stand-in-translator.js';
import { assertAccessible, assertFits, bringAxe } from './support/axe.js';
import { omar } from './support/desk-page.js';
import { ChatPage, InboxPage } from './support/inbox.js';
import { deskScene } from './support/scene.js';
import { Visit } from './support/visit.js';

const service = await StandInTranslator.start();
after(() => service.stop());

describe('messages in another language', () => {
  const scene = deskScene({ translateUrl: service.url });

  beforeEach(async () => {
    await scene.server.reset();
    service.asked.length = 0;
    service.broken = undefined;
  });

  async function arrives(email?: string): Promise<[Visit, InboxPage]> {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    await bringAxe(visit.context);
    return [visit, await InboxPage.enter(visit, email)];
  }

  it('come to each agent in their own, with the way to what was written', async () => {
    const [visit, inbox] = await arrives();
    await inbox.open('Jonas Weber');
    const message = inbox.message('our ferry from Kiel');
    await message.getByText('sv: Moin').waitFor();
    await message.getByText('Translated from German').waitFor();
    assert.equal(await inbox.messages.getByText('nothing is translated').count(), 0);
    assert.equal(await inbox.message('Booked: cabin').getByText('Translated').count(), 0, 'an agent’s own words stay');
    await assertAccessible(inbox.desk, 'translated');
    await assertFits(inbox.desk, 'translated');
    await message.getByRole('button', { name: 'show original' }).click();
    await message.getByText('sv: Moin').waitFor({ state: 'detached' });
    await message.getByText(/^Moin/).waitFor();
    await message.getByRole('button', { name: 'show translation' }).click();
    await message.getByText('sv: Moin').waitFor();

    const [second, others] = await arrives(omar.email);
    await others.showAll();
    await others.row('Jonas Weber').getByRole('link').click();
    await others.message('our ferry from Kiel').getByText('ar: Moin').waitFor();
    await Promise.all([visit.end(), second.end()]);
  });

  it('stand as they were written while the service fails, which is said', async () => {
    service.broken = { status: 503, body: '' };
    const [visit, inbox] = await arrives();
    const customer = await Visit.begin(scene.browser, scene.proxy.url);
    const chat = new ChatPage(await customer.open('/customer.html'));
    await chat.begin('Lena Vogt', 'Fährt das Boot?');
    await inbox.open('Lena Vogt');
    await inbox.message('Fährt das Boot?').waitFor();
    await inbox.messages.getByText('the translation does not answer now').waitFor();
    service.broken = undefined;
    await chat.write('Hallo?');
    await inbox.message('sv: Hallo?').waitFor();
    await inbox.messages.getByText('the translation does not answer now').waitFor({ state: 'detached' });
    assert.equal(await inbox.message('Fährt das Boot?').getByText('Translated').count(), 0, 'it is tried again later');
    await Promise.all([visit.end(), customer.end()]);
  });
});
