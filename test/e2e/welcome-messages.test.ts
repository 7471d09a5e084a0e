import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { Agent } from './support/agent.js';
import { InboxPage } from './support/inbox.js';
import { PhonePage } from './support/phone-page.js';
import { film, paper, picture, sound } from './support/real-files.js';
import { deskScene } from './support/scene.js';
import { Visit } from './support/visit.js';
import { WelcomePage, type KindName } from './support/welcome-page.js';

interface Greeting {
  /** What only this kind has, by the form. */
  write(welcome: WelcomePage): Promise<void>;
  /** What the customer has in front of them. */
  shows(greeting: Locator): Promise<void>;
}

/** The file itself has come, and can be played. */
async function plays(media: Locator): Promise<void> {
  await media.waitFor();
  const seconds = await media.evaluate(async (element: HTMLMediaElement) => {
    if (!element.duration) await new Promise((resolve) => element.addEventListener('loadedmetadata', resolve, { once: true }));
    return element.duration;
  });
  assert.ok(seconds > 0.2);
}

const greetings: Readonly<Record<KindName, Greeting>> = {
  Text: {
    write: (welcome) => welcome.field('Message').fill('Hi *{{contact.first_name|there}}*, this is _{{agent.first_name}}_.'),
    async shows(greeting) {
      await greeting.getByText('Hi Lena, this is Maya.').waitFor();
      assert.deepEqual([await greeting.locator('strong').textContent(), await greeting.locator('em').textContent()], ['Lena', 'Maya']);
    },
  },
  Image: {
    async write(welcome) {
      await welcome.choose(await picture());
      await welcome.field('Text below it').fill('Welcome aboard, {{contact.first_name|traveller}}!');
    },
    async shows(greeting) {
      await greeting.getByText('Welcome aboard, Lena!').waitFor();
      const image = greeting.getByRole('img', { name: 'harbour.jpg' });
      await image.waitFor();
      const [width, height] = await image.evaluate(async (element: HTMLImageElement) => {
        await element.decode();
        return [element.naturalWidth, element.naturalHeight];
      });
      assert.deepEqual([width, height], [320, 200]);
    },
  },
  Video: {
    async write(welcome) {
      await welcome.choose(film());
      await welcome.field('Text below it').fill('The crossing');
    },
    async shows(greeting) {
      await greeting.getByText('The crossing').waitFor();
      await plays(greeting.locator('video'));
    },
  },
  Audio: { write: (welcome) => welcome.choose(sound()), shows: (greeting) => plays(greeting.locator('audio')) },
  Document: {
    async write(welcome) {
      await welcome.choose(paper());
      await welcome.field('Text below it').fill('All ferries');
    },
    async shows(greeting) {
      await greeting.getByText('All ferries').waitFor();
      const link = greeting.getByRole('link', { name: /timetable\.pdf.*PDF · \d+ bytes/u });
      await link.waitFor();
      const content = await link.evaluate(async (element: HTMLAnchorElement) => (await fetch(element.href)).text());
      assert.equal(content, paper().buffer.toString('latin1'));
    },
  },
  Template: {
    async write(welcome) {
      await welcome.form.getByRole('combobox', { name: 'Template' }).selectOption({ label: 'trip confirmed · American English' });
      await welcome.form.getByRole('textbox', { name: '{{1}}' }).fill('{{contact.first_name|traveller}}');
      await welcome.form.getByRole('textbox', { name: '{{2}}' }).fill('{{agent.name}}');
    },
    async shows(greeting) {
      await greeting.getByText('Fernweh', { exact: true }).waitFor();
      await greeting.getByText('Hello Lena, thank you for writing. I am Maya L. and look after your trip from now on.').waitFor();
      await greeting.getByText('We answer every day').waitFor();
    },
  },
  Buttons: {
    async write(welcome) {
      await welcome.field('Message').fill('What can I do for you?');
      for (const [place, words] of ['Change my trip', 'Where is my refund?'].entries()) {
        if (!(await welcome.field(`Button ${place + 1}`).count())) await welcome.press('Add button');
        await welcome.field(`Button ${place + 1}`).fill(words);
      }
    },
    async shows(greeting) {
      await greeting.getByText('What can I do for you?').waitFor();
      assert.deepEqual(await greeting.getByRole('button').allInnerTexts(), ['Change my trip', 'Where is my refund?']);
    },
  },
  List: {
    async write(welcome) {
      await welcome.field('Message').fill('Choose, and you reach the right person.');
      await welcome.field('Opened by').fill('All topics');
      if (!(await welcome.field('Title of entry 1').count())) await welcome.press('Add entry');
      await welcome.field('Title of entry 1').fill('Refunds');
      await welcome.field('Description of entry 1').fill('About five days');
      await welcome.press('Add entry');
      await welcome.field('Title of entry 2').fill('Lost property');
    },
    async shows(greeting) {
      await greeting.getByText('Choose, and you reach the right person.').waitFor();
      await greeting.getByRole('button', { name: 'All topics' }).waitFor();
    },
  },
  Location: {
    async write(welcome) {
      await welcome.field('Latitude').fill('59.33');
      await welcome.field('Longitude').fill('18.058');
      await welcome.field('Name of the place').fill('Fernweh, Stockholm');
      await welcome.field('Address').fill('Vasagatan 1');
    },
    async shows(greeting) {
      const place = greeting.getByRole('link', { name: /Fernweh, Stockholm.*Vasagatan 1/su });
      await place.waitFor();
      assert.match((await place.getAttribute('href'))!, /mlat=59\.33&mlon=18\.058/u);
    },
  },
};

describe('a welcome message', () => {
  const scene = deskScene();
  let visit: Visit;
  let customer: Visit;
  let welcome: WelcomePage;
  let phone: PhonePage;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    [visit, customer] = await Promise.all([Visit.begin(scene.browser, scene.proxy.url), Visit.begin(scene.browser, scene.proxy.url)]);
    [welcome, phone] = await Promise.all([WelcomePage.enter(visit), PhonePage.pick(customer)]);
  });

  const end = () => Promise.all([visit.end(), customer.end()]);

  async function greets(kind: KindName): Promise<Locator> {
    const { write, shows } = greetings[kind];
    await welcome.begin('Summer hello', kind);
    await write(welcome);
    await welcome.save();
    await welcome.switchOn('Summer hello');
    await phone.begin('Lena Vogt', 'Good morning');
    await shows(phone.received.first());
    return phone.received.first();
  }

  /** Nothing overtakes anything on the way to one phone: a second greeting would stand before the answer. */
  async function onlyOnce(): Promise<void> {
    await phone.write('Is anybody there?');
    await (await Agent.at(scene.server)).reply('Lena Vogt', 'I am here.');
    await phone.received.getByText('I am here.').waitFor();
    assert.equal(await phone.received.count(), 2);
    await welcome.row('Summer hello').getByText('sent 1 time').waitFor();
  }

  for (const kind of ['Text', 'Image', 'Video', 'Audio', 'Document', 'Location'] as const)
    it(`greets once: ${kind}`, async () => {
      await greets(kind);
      await onlyOnce();
      await end();
    });

  it('greets once: Template, and its button answers', async () => {
    await greets('Template');
    await phone.received.getByRole('button', { name: 'Call me back' }).click();
    await phone.said('Call me back').waitFor();
    await onlyOnce();
    await end();
  });

  it('greets once: Buttons, of which a pressed one answers, and the agent reads both', async () => {
    const greeting = await greets('Buttons');
    const button = greeting.getByRole('button', { name: 'Change my trip' });
    await button.dblclick();
    await phone.said('Change my trip').waitFor();
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    await onlyOnce();
    assert.equal(await phone.said('Change my trip').count(), 1);

    const inbox = new InboxPage(await visit.open('/'));
    await inbox.open('Lena Vogt');
    await inbox.message('What can I do for you?').getByText('Welcome message', { exact: true }).waitFor();
    await inbox.message('Change my trip').waitFor();
    await inbox.thread.getByText(/WhatsApp Bookings \+46\s850\s522\s140/u).waitFor();
    assert.equal(await inbox.message('I am here.').getByText('Welcome message').count(), 0);
    await end();
  });

  it('greets once: List, of which an entry is chosen', async () => {
    const greeting = await greets('List');
    const opener = greeting.getByRole('button', { name: 'All topics' });
    await opener.click();
    const sheet = phone.page.getByRole('dialog', { name: 'All topics' });
    await phone.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    assert.ok(await opener.evaluate((element) => element === document.activeElement));
    await opener.click();
    await sheet.getByRole('radio', { name: 'Refunds About five days' }).check();
    await sheet.getByRole('button', { name: 'Send' }).click();
    await phone.said('Refunds').waitFor();
    await onlyOnce();
    await end();
  });
});
