import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { photo } from '../demo/server/photos.js';
import { maya } from './support/desk-page.js';
import { DeskServer } from './support/desk-server.js';
import { Outbox } from './support/outbox.js';
import { aSecond } from './support/patience.js';
import { CodeDialog } from './support/security-page.js';
import { network, openBrowser, status, Visit } from './support/visit.js';

describe('the profile on the Desk', () => {
  let browser: Browser;
  let server: DeskServer;

  before(async () => {
    [browser, server] = await Promise.all([openBrowser(), DeskServer.start()]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it('changes every field and the photo; header, colleagues, customers and a second tab follow; a killed server forgets nothing', async () => {
    const visit = await Visit.begin(browser, server.url);
    const desk = await visit.enterProfile();
    const [second, colleagues, customer] = [
      await visit.open('/#profile'),
      await visit.open('/#colleagues'),
      await visit.open('/customer.html'),
    ];
    await second.holds('Full name', maya.name);
    await customer.page.getByRole('button', { name: 'Chat with us' }).click();
    await customer.reads(customer.page.locator('#chat'), maya.publicName);

    await desk.type('Full name', 'Maya Sjöberg');
    await desk.type('Public name', 'Maya from the north');
    await desk.chooseLanguage('Finnish');
    await desk.type('Landline', '+46 8 771 99 88');
    await desk.type('Desk', 'Kiruna, by the window');
    await desk.save();
    await desk.saved();
    await Promise.all([
      desk.reads(desk.header, 'Maya Sjöberg', aSecond),
      second.reads(second.header, 'Maya Sjöberg', aSecond),
      second.holds('Public name', 'Maya from the north', aSecond),
      colleagues.reads(colleagues.page.locator('.people'), 'Maya Sjöberg', aSecond),
      customer.reads(customer.page.locator('#chat'), 'Maya from the north', aSecond),
    ]);

    const codes = new CodeDialog(desk.page, new Outbox(server));
    visit.declare(status(403));
    await desk.modify('Mobile', '+46 70 765 43 21');
    await desk.save();
    await codes.type(await codes.confirmFirst(maya.email, '+46707654321'));
    await second.holds('Mobile', '+46 70 765 43 21');

    const picture = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo({ colour: 'coral' })) };
    await desk.upload(picture);
    await desk.usePhoto();
    await desk.header.locator('img').waitFor();
    await Promise.all(
      [
        second.header,
        colleagues.page.locator('.people li', { hasText: 'Sjöberg' }),
        customer.page.locator('#chat li', { hasText: 'north' }),
      ].map((place) => place.locator('img').waitFor({ timeout: aSecond })),
    );

    visit.declare(network);
    await server.kill();
    await server.restart();
    await Promise.all([desk.page.reload(), colleagues.page.reload()]);
    await desk.holds('Full name', 'Maya Sjöberg');
    await desk.holds('Public name', 'Maya from the north');
    await desk.holds('Landline', '+46 8 771 99 88');
    await desk.holds('Mobile', '+46 70 765 43 21');
    await desk.holds('Desk', 'Kiruna, by the window');
    assert.match(await desk.field('Language').inputValue(), /Finnish/);
    await desk.header.locator('img').waitFor();
    assert.equal(await desk.header.locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth), 640);
    await visit.end();
  });
});
