import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { pdf, photo } from '../demo/server/photos.js';
import { maya, omar, tomas, type DeskPage } from './support/desk-page.js';
import { Outbox } from './support/outbox.js';
import { deskScene } from './support/scene.js';
import { CodeDialog } from './support/security-page.js';
import { status, Visit } from './support/visit.js';

const nul = String.fromCharCode(0);
const halfEmoji = String.fromCharCode(0xd83d);

describe('input that cannot be saved', () => {
  const scene = deskScene();
  let visit: Visit;
  let desk: DeskPage;

  beforeEach(async () => {
    await scene.server.reset();
    visit = await Visit.begin(scene.browser, scene.proxy.url);
    scene.proxy.heal();
  });

  const codesOf = (value: string) => Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));

  /** By the page itself: no protocol carries half a character. */
  const enter = (label: string, value: string) =>
    desk.field(label).evaluate((input: HTMLInputElement, codes) => {
      input.value = String.fromCharCode(...codes);
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, codesOf(value));

  const codesIn = (label: string): Promise<number[]> =>
    desk
      .field(label)
      .evaluate((input: HTMLInputElement) => Array.from({ length: input.value.length }, (_, at) => input.value.charCodeAt(at)));

  /** What was typed comes from the disk, perhaps a moment after the backend's answer. */
  async function holds(label: string, value: string): Promise<void> {
    const control = await desk.field(label).elementHandle();
    const isThere = ([input, codes]: [unknown, number[]]) =>
      JSON.stringify(codes) === JSON.stringify((input as HTMLInputElement).value.split('').map((unit) => unit.charCodeAt(0)));
    await desk.page.waitForFunction(isThere, [control, codesOf(value)] as [unknown, number[]]).catch(() => {});
    assert.deepEqual(await codesIn(label), codesOf(value));
  }

  /** Typed, asked to be saved, explained at the field, not sent, and still there after a reload. */
  async function refusesHere(label: string, value: string, message: string | RegExp): Promise<void> {
    desk = await visit.enterProfile();
    await enter(label, value);
    await desk.save();
    await desk.reads(desk.row(label), message);
    assert.equal(await desk.field(label).getAttribute('aria-invalid'), 'true');
    assert.ok(
      await desk.field(label).evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input),
      'the field has the focus',
    );
    assert.equal(scene.proxy.count('PATCH', '/api/v1/profile'), 0);
    await desk.page.reload();
    await desk.field(label).waitFor();
    await holds(label, value);
    await visit.end();
  }

  it('says that a name must not be empty', () => refusesHere('Full name', '', 'Colleagues need a name to call you by'));
  it('says how much too long a name of 10 000 characters is', () =>
    refusesHere('Full name', 'M'.repeat(10_000), 'At most 120 characters; these are 10,000'));
  it('says that NUL cannot be shown', () => refusesHere('Full name', `Maya${nul}L`, /characters that cannot be shown/));
  it('says that half an emoji cannot be shown', () => refusesHere('Public name', `Maya ${halfEmoji}`, /characters that cannot be shown/));
  it('says what is missing in a phone number', () => refusesHere('Landline', '+46 70', 'Some digits are missing'));
  it('says that words are no phone number', () => refusesHere('Landline', 'call me', /Start with \+ and the country code/));

  it('says that a name has no HTML tags', () => refusesHere('Public name', '<b>Maya</b>', 'Write it without HTML tags'));

  it('shows tags as the text they are while they are typed', async () => {
    const name = '<img src=x onerror="document.title=1"><b>Maya</b>';
    desk = await visit.enterProfile();
    await desk.type('Public name', name);
    await desk.reads(desk.page.locator('profile-form').locator('[part~="preview"]'), name);
    assert.equal(await desk.page.title(), 'My profile · Fernweh Desk');
    await visit.end();
  });

  it('says at the field that somebody else has this email, to whoever can read what is sent there', async () => {
    const [outbox, address] = [new Outbox(scene.server), 'tomas@fernweh.example'];
    desk = await visit.enterProfile(tomas.email);
    const codes = new CodeDialog(desk.page, outbox);
    await desk.modify('Email', omar.email);
    await desk.type('Full name', 'Tomás R.');
    visit.declare(status(403), status(422));
    const who = await outbox.codeAfter(() => desk.save(), tomas.email);
    await codes.type(await outbox.codeAfter(() => codes.type(who), omar.email));
    await desk.reads(desk.row('Email'), 'Somebody else has this already');
    assert.equal(await desk.field('Email').inputValue(), omar.email);
    assert.equal(await desk.field('Full name').inputValue(), 'Tomás R.');
    await desk.page.reload();
    await desk.reads(desk.row('Email'), 'Somebody else has this already');
    await desk.type('Email', address);
    const first = await outbox.codeAfter(() => desk.save(), tomas.email);
    await codes.type(await outbox.codeAfter(() => codes.type(first), address));
    await desk.saved();
    const { value } = await (await scene.server.signIn('tomas@fernweh.example')).profile();
    assert.equal(value.name, 'Tomás R.');
    await visit.end();
  });

  it('says that a photo over 5 MB is too large, and sends nothing', async () => {
    desk = await visit.enterProfile();
    const buffer = Buffer.from(await photo({ width: 3_200, height: 2_400, noise: true }));
    assert.ok(buffer.length > 5 * 2 ** 20);
    await desk.upload({ name: 'holiday.jpg', mimeType: 'image/jpeg', buffer });
    await desk.reads(desk.form, /holiday\.jpg.* is .* MB\. Photos may have up to 5 MB\./);
    assert.equal(scene.proxy.count('PUT', '/api/v1/profile/avatar'), 0);
    await visit.end();
  });

  it('says that a PDF named .png is no picture, and keeps the photo', async () => {
    const person = await scene.server.signIn(maya.email);
    await person.upload(await photo());
    desk = await visit.enterProfile();
    const before = await desk.header.locator('img').getAttribute('src');
    visit.declare(status(415), status(422));
    await desk.upload({ name: 'invoice.png', mimeType: 'image/png', buffer: Buffer.from(pdf()) });
    await desk.reads(desk.form, /invoice\.png.*Your photo stays as it is\./);
    assert.equal(await desk.header.locator('img').getAttribute('src'), before);
    await visit.end();
  });
});
