import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, it } from 'node:test';
import { photo } from '../demo/server/photos.js';
import { maya, type DeskPage } from './support/desk-page.js';
import type { Fault } from './support/fault-proxy.js';
import { broken, cutAt, empty, html, movedTo, tooMany, wrongSchema } from './support/faults.js';
import { deskScene } from './support/scene.js';
import { network, status, Visit } from './support/visit.js';

describe('a backend that misbehaves', () => {
  const scene = deskScene();
  let visit: Visit;
  let desk: DeskPage;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    visit = await Visit.begin(scene.browser, scene.proxy.url);
    desk = await visit.enterProfile();
  });

  /** Kept and said so; still there after a reload; saved once when the backend is well again. */
  async function survives(fault: Fault, ...messages: RegExp[]): Promise<void> {
    const person = await scene.server.signIn(maya.email);
    const before = await person.profile();
    visit.declare(...messages);
    const heal = scene.proxy.inject('PATCH', '/api/v1/profile', fault);
    await desk.type('Full name', 'Maya in spite of it');
    await desk.save();
    await desk.reads(desk.row('Full name'), 'Kept on this device');
    await desk.reads(desk.saveBar, '1 change is kept on this device');
    assert.equal(await desk.header.innerText().then((text) => text.includes('in spite')), false, 'nobody says it is saved');
    await desk.page.reload();
    await desk.holds('Full name', 'Maya in spite of it');
    await desk.reads(desk.row('Full name'), 'Kept on this device');
    heal();
    await desk.tryAgainUntil(desk.header.getByText('Maya in spite of it'));
    const now = await person.profile();
    assert.equal(now.value.name, 'Maya in spite of it');
    assert.equal(now.revision, before.revision! + 1);
    await visit.end();
  }

  it('keeps the edit when a page of HTML comes as the answer', () => survives(html));
  it('keeps the edit when the answer has another shape', () => survives(wrongSchema));
  it('keeps the edit when the answer is empty', () => survives(empty));
  it('keeps the edit when the scene.server fails', () => survives(broken, status(500)));
  it('keeps the edit when the scene.server asks to wait a day', () => survives(tooMany, status(429)));

  it('follows no redirect to another origin', async () => {
    let visitors = 0;
    const stranger = createServer((_, response) => {
      visitors += 1;
      response
        .writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': '*', 'Access-Control-Allow-Headers': '*' })
        .end('{}');
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    stranger.unref();
    await survives(movedTo(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`));
    assert.equal(visitors, 0);
    stranger.close();
  });

  it('says that the photo did not arrive when the line breaks at half of it, and sends it again on request', async () => {
    visit.declare(network);
    const buffer = Buffer.from(await photo({ width: 1_400, height: 1_000, noise: true }));
    // Lasting: a scene.browser repeats by itself what broke on a connection that it had used before.
    const heal = scene.proxy.inject('PUT', '/api/v1/profile/avatar', cutAt(0.5));
    await desk.upload({ name: 'me.jpg', mimeType: 'image/jpeg', buffer });
    await desk.usePhoto();
    await desk.reads(desk.form, /me\.jpg.* was not saved: /);
    assert.equal(await desk.header.locator('img').count(), 0);
    heal();
    await desk.form.getByRole('button', { name: 'Try again' }).click();
    await desk.header.locator('img').waitFor();
    const keys = scene.proxy.seen.filter(({ method }) => method === 'PUT').map(({ key }) => key);
    assert.ok(keys.length >= 2);
    assert.equal(new Set(keys).size, 1);
    await visit.end();
  });

  it('says that the profile did not arrive, and loads it on request', async () => {
    const heal = scene.proxy.inject('GET', '/api/v1/profile', html);
    await desk.page.reload();
    await desk.reads(desk.form, 'Your profile did not arrive');
    heal();
    await desk.tryAgainUntil(desk.field('Full name'));
    await desk.holds('Full name', maya.name);
    await visit.end();
  });
});
