import { beforeEach, describe, it } from 'node:test';
import { Agent, numbers } from './support/agent.js';
import { assertAccessible, assertFits, bringAxe } from './support/axe.js';
import type { DeskPage } from './support/desk-page.js';
import { looks } from './support/looks.js';
import { PhonePage } from './support/phone-page.js';
import { picture } from './support/real-files.js';
import { deskScene } from './support/scene.js';
import { Visit } from './support/visit.js';
import { WelcomePage } from './support/welcome-page.js';

const sections = [
  {
    title: 'After the trip',
    rows: [
      { id: '1', title: 'Where is my refund?', description: 'It takes about five days' },
      { id: '2', title: 'Lost property', description: '' },
    ],
  },
];

describe('welcome messages for everybody', () => {
  const scene = deskScene();
  beforeEach(() => scene.server.reset());

  for (const { name, options, query } of looks) {
    const begin = async (): Promise<Visit> => {
      const visit = await Visit.begin(scene.browser, scene.server.url, { reducedMotion: 'reduce', ...options });
      await bringAxe(visit.context);
      return visit;
    };
    const check = async (desk: DeskPage, state: string) => {
      await assertAccessible(desk, state);
      await assertFits(desk, state);
    };

    it(`have no barrier on the Desk: ${name}`, async () => {
      const visit = await begin();
      const agent = await Agent.at(scene.server);
      await agent.greetsWith('Winter hello', { body: 'Brr' });
      const welcome = await WelcomePage.enter(visit, undefined, query);
      const { desk } = welcome;
      await welcome.toggle('What do you need?');
      await welcome
        .row('What do you need?')
        .getByText(/^Not switched on/u)
        .waitFor();
      await check(desk, 'list with a clash');
      await welcome.edit('What do you need?');
      await welcome.field('Button 3').waitFor();
      await check(desk, 'buttons');
      for (const kind of ['Image', 'Template', 'List', 'Location'] as const) {
        await welcome.form.getByRole('radio', { name: kind, exact: true }).check();
        if (kind === 'Image') await welcome.choose(await picture());
        await check(desk, kind);
      }
      await welcome.press('Save');
      await welcome.form.getByText('Say where it is.').first().waitFor();
      await check(desk, 'something is missing');
      await visit.end();
    });

    it(`have no barrier on the customer’s phone: ${name}`, async () => {
      const visit = await begin();
      const agent = await Agent.at(scene.server);
      await agent.greetsWith('Topics', { body: 'Choose, *please*', menu: 'All topics', sections }, { kind: 'list' });
      await agent.greetsWith(
        'Confirmed',
        { template: '594425479261596', parameters: ['Lena', 'Maya'] },
        { kind: 'template', numbers: [numbers['Visa desk']] },
      );
      const first = await visit.open(`/phone.html${query}`);
      await first.page.getByRole('region', { name: 'Write to Fernweh' }).getByRole('link').first().waitFor();
      await check(first, 'chats');
      const phone = await PhonePage.pick(visit, 'Visa desk', query);
      await check(phone.customer, 'nothing written');
      await phone.begin('Lena Vogt', 'Hello');
      await phone.received.getByRole('button', { name: 'Call me back' }).click();
      await phone.said('Call me back').waitFor();
      await agent.reply('Lena Vogt', 'A long word: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen');
      await phone.received.getByText('A long word').waitFor();
      await check(phone.customer, 'chat');
      await phone.page.getByRole('link', { name: 'All chats' }).click();
      await phone.openChat('Bookings');
      await phone.write('Hello');
      await phone.received.getByRole('button', { name: 'All topics' }).click();
      await phone.page.getByRole('dialog').getByRole('radio').first().waitFor();
      await check(phone.customer, 'list');
      await visit.end();
    });
  }
});
