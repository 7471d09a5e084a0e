import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Snapshot } from '../../src/contract/index.js';
import type { Avatar } from '../../src/features/profile/profile.js';
import { photo } from '../demo/server/photos.js';
import { maya } from './support/desk-page.js';
import { cutAt, held } from './support/faults.js';
import { ChatPage, InboxPage } from './support/inbox.js';
import { aSecond } from './support/patience.js';
import { PhotoPage, type PictureFile } from './support/photo-page.js';
import { deskScene } from './support/scene.js';
import { network, Visit } from './support/visit.js';

const address = '/api/v1/profile/avatar';

const picture = async (colour = 'teal', noise = false): Promise<PictureFile> => ({
  name: 'me.jpg',
  type: 'image/jpeg',
  bytes: await photo({ width: 900, height: 900, colour, noise }),
});

describe('a photo on the Desk', () => {
  const scene = deskScene();
  let visit: Visit;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    visit = await Visit.begin(scene.browser, scene.proxy.url, { permissions: ['clipboard-read', 'clipboard-write'] });
  });

  async function atProfile(): Promise<PhotoPage> {
    const desk = await visit.enterProfile();
    return new PhotoPage(desk);
  }

  const stored = async () => (await scene.server.signIn(maya.email)).read<Snapshot<Avatar>>(address);
  const saved = (me: PhotoPage) => me.row.getByText('Saved', { exact: true }).waitFor();
  const isNear = (colour: number[], wanted: number[]) => colour.every((part, at) => Math.abs(part - wanted[at]!) < 12);

  const ways: [string, (me: PhotoPage) => Promise<void>, number[]][] = [
    ['by the button', async (me) => me.choose(await picture('rgb(200, 30, 30)')), [200, 30, 30]],
    ['by dropping a file', async (me) => me.drop(await picture('rgb(30, 160, 30)')), [30, 160, 30]],
    ['by pasting a picture', (me) => me.copyAndPaste('rgb(30, 30, 200)'), [30, 30, 200]],
  ];
  for (const [way, choose, colour] of ways) {
    it(`is chosen ${way}`, async () => {
      const me = await atProfile();
      await choose(me);
      await me.useIt.click();
      await saved(me);
      assert.ok(isNear(await me.colour(), colour), String(await me.colour()));
      await visit.end();
    });
  }

  it('is chosen from the gallery; header, preview, conversation, colleagues and customers show the new face', async () => {
    const me = await atProfile();
    const [thread, colleagues, site] = [await visit.open('/'), await visit.open('/#colleagues'), await visit.open('/customer.html')];
    const [inbox, customer] = [new InboxPage(thread), new ChatPage(site)];
    await inbox.open('Jonas Weber');
    await customer.open();
    await me.row.getByRole('button', { name: 'Gallery' }).click();
    await me.row.getByRole('radio', { name: 'Lighthouse' }).click();
    await saved(me);
    const places = [
      me.desk.header,
      me.face.locator('..'),
      me.desk.form.locator('[part~="preview"]'),
      thread.header,
      inbox.message('Maya L.').first(),
      colleagues.page.locator('.people li', { hasText: maya.name }),
      customer.available,
    ];
    const faces = places.map((place) => place.locator('img').first());
    await Promise.all(faces.map((face) => face.waitFor({ timeout: aSecond })));
    const urls = await Promise.all(faces.map((face) => face.evaluate((image: HTMLImageElement) => image.src)));
    assert.equal(new Set(urls).size, 1, urls.join(' '));
    assert.ok(urls[0]!.endsWith((await stored()).value.url));
    await visit.end();
  });

  it('waits for "Save changes" together with the fields where the host wants it so', async () => {
    const me = await atProfile();
    await me.desk.form.evaluate((form) => form.setAttribute('explicit-save', ''));
    await me.desk.type('Public name', 'Maya by the sea');
    await me.drop(await picture('rgb(200, 30, 30)'));
    await me.useIt.click();
    await me.desk.saveBar.getByText('2 unsaved changes').waitFor();
    await me.face.waitFor();
    assert.equal(await me.desk.header.locator('img').count(), 0);
    assert.equal(scene.proxy.count('PUT', address), 0);
    await me.desk.save();
    await me.desk.saved();
    assert.ok(isNear(await me.colour(), [200, 30, 30]));
    await visit.end();
  });

  it('is given up at half of the way, and nothing has changed', async () => {
    const me = await atProfile();
    const line = await me.page.context().newCDPSession(me.page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 30_000 });
    await me.choose(await picture('teal', true));
    await me.useIt.click();
    await me.row.getByText(/^[5-9]\d\s?% of/).waitFor({ timeout: 30_000 });
    visit.declare(network);
    await me.row.getByRole('button', { name: 'Cancel upload' }).click();
    await me.row.getByRole('button', { name: 'Upload photo' }).waitFor();
    assert.equal(await me.face.count(), 0);
    assert.deepEqual((await stored()).value, { url: '' });
    await visit.end();
  });

  for (const fraction of [0.1, 0.5, 0.99]) {
    it(`stays as it was when the line breaks at ${fraction * 100} %, and is sent again on request`, async () => {
      await (await scene.server.signIn(maya.email)).upload(await photo({ colour: 'gold' }));
      const before = await stored();
      const me = await atProfile();
      visit.declare(network);
      const mend = scene.proxy.inject('PUT', address, cutAt(fraction));
      await me.choose(await picture('teal', true));
      await me.useIt.click();
      await me.desk.reads(me.row, /was not saved: .*Your photo stays as it is\./);
      assert.ok((await me.desk.header.locator('img').getAttribute('src'))!.endsWith(before.value.url));
      assert.deepEqual(await stored(), before);
      mend();
      await me.row.getByRole('button', { name: 'Try again' }).click();
      await saved(me);
      const after = await stored();
      assert.equal(after.revision, before.revision! + 1, 'sent twice at most, done once');
      await visit.end();
    });
  }

  it('is the same everywhere when two tabs upload at once', async () => {
    const first = await atProfile();
    const second = new PhotoPage(await visit.open('/#profile'));
    await second.desk.field('Full name').waitFor();
    for (const [me, colour] of [
      [first, 'rgb(200, 30, 30)'],
      [second, 'rgb(30, 30, 200)'],
    ] as const) {
      await me.page.bringToFront();
      await me.choose(await picture(colour));
      await me.useIt.waitFor();
    }
    const [slow, alsoSlow] = [held(), held()];
    const answered = [first, second].map(({ page }) => page.waitForResponse((answer) => answer.request().method() === 'PUT'));
    const arrived = [scene.proxy.once('PUT', address, slow.fault), scene.proxy.once('PUT', address, alsoSlow.fault)];
    for (const me of [first, second]) {
      await me.page.bringToFront();
      await me.useIt.click();
    }
    await Promise.all(arrived);
    slow.open();
    alsoSlow.open();
    await Promise.all([...answered, ...[first, second].map((me) => me.useIt.waitFor({ state: 'detached' }))]);
    const { value, revision } = await stored();
    assert.equal(revision, 3);
    for (const me of [first, second]) {
      await me.desk.header.locator(`img[src$="${value.url}"]`).waitFor();
      await me.row.locator(`img[src$="${value.url}"]`).first().waitFor();
      assert.equal(await me.row.getByRole('alert').count(), 0);
    }
    await visit.end();
  });
});
