import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { photo } from '../demo/server/photos.js';
import type { DeskPage } from './support/desk-page.js';
import { held } from './support/faults.js';
import { deskScene } from './support/scene.js';
import { status, Visit } from './support/visit.js';

describe('canned responses on the Desk', () => {
  const scene = deskScene();
  let visit: Visit;
  let desk: DeskPage;
  let manager: Locator;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    visit = await Visit.begin(scene.browser, scene.proxy.url);
    desk = await visit.enter('/#canned-responses');
    manager = managerOf(desk);
    await manager.getByRole('heading', { name: 'Canned responses' }).waitFor();
  });

  const managerOf = ({ page }: DeskPage) => page.locator('canned-response-manager');
  const row = (code: string, of = manager) => of.getByRole('listitem').filter({ hasText: `/${code}` });
  const editor = (of = manager) => of.getByRole('dialog');
  const search = (words: string, of = manager) => of.getByRole('searchbox', { name: 'Search canned responses' }).fill(words);

  async function add(code: string, content: string): Promise<void> {
    await manager.getByRole('button', { name: 'Add canned response' }).first().click();
    await editor().getByLabel('Short code').fill(code);
    await editor().getByLabel('Message').fill(content);
  }

  const save = (of = manager) => editor(of).getByRole('button', { name: 'Save', exact: true }).click();

  it('makes one with emoji, variable and two files, finds, edits, deletes it and takes that back', async () => {
    await add('ferry-late', 'Hello ');
    await editor().getByRole('button', { name: 'contact.first_name' }).click();
    await editor().getByRole('button', { name: 'Emoji', exact: true }).click();
    await editor().getByRole('searchbox', { name: /emoji/i }).fill('ferry');
    await editor().getByRole('gridcell', { name: /ferry/i }).first().click();
    await editor()
      .locator('input[type="file"]')
      .setInputFiles([
        { name: 'timetable.txt', mimeType: 'text/plain', buffer: Buffer.from('Every hour, on the hour.') },
        { name: 'boat.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo({ width: 60, height: 40 })) },
      ]);
    await desk.reads(editor(), 'timetable.txt');
    await save();
    await editor().waitFor({ state: 'hidden' });

    await search('ferry-late');
    await desk.reads(row('ferry-late'), '2 files');
    assert.match((await row('ferry-late').textContent())!, /Hello \{\{contact\.first_name.*⛴/u);
    await row('ferry-late').getByRole('button', { name: /^Edit/ }).click();
    await editor().getByLabel('Message').fill('It leaves at noon.');
    await save();
    await desk.reads(row('ferry-late'), 'It leaves at noon.');
    await row('ferry-late')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await row('ferry-late').waitFor({ state: 'hidden' });
    await manager.getByRole('button', { name: 'Undo' }).click();
    await desk.reads(row('ferry-late'), 'It leaves at noon.');
    await visit.end();
  });

  it('refuses a short code that is there already, in either letter case', async () => {
    for (const code of ['bye', 'BYE']) {
      await add(code, 'Farewell');
      await save();
      await desk.reads(editor(), 'You have /bye already');
      await desk.page.keyboard.press('Escape');
      await editor().getByRole('button', { name: 'Discard' }).click();
      await editor().waitFor({ state: 'hidden' });
    }
    await visit.end();
  });

  it('copies what the company keeps', async () => {
    await manager.getByRole('button', { name: 'Company preset' }).click();
    const drawer = manager.getByRole('dialog', { name: 'Company preset' });
    await drawer.getByRole('searchbox').fill('car-cancelled');
    await row('car-cancelled', drawer).getByText('Company').waitFor();
    await row('car-cancelled', drawer).getByRole('button', { name: /^Copy/ }).click();
    await desk.reads(drawer, 'Copied');
    await desk.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await search('car-cancelled');
    await row('car-cancelled').getByRole('button', { name: /^Edit/ }).waitFor();
    await visit.end();
  });

  it('shows both versions of what two tabs change, and stores the chosen one', async () => {
    const other = await Visit.begin(scene.browser, scene.proxy.url);
    scene.proxy.inject('GET', '/api/v1/events', held().fault);
    const second = await other.enter('/#canned-responses');
    const there = managerOf(second);
    await row('bye', there).getByRole('button', { name: /^Edit/ }).click();
    await editor(there).getByLabel('Message').fill('Second');
    await row('bye').getByRole('button', { name: /^Edit/ }).click();
    await editor().getByLabel('Message').fill('First');
    await save();
    await desk.reads(row('bye'), 'First');
    other.declare(status(412));
    await save(there);
    await desk.reads(there, 'Changed elsewhere meanwhile');
    await editor(there).getByText('First', { exact: true }).waitFor();
    await editor(there).getByLabel('Yours').check();
    await editor(there).getByRole('button', { name: 'Use this one' }).click();
    await second.reads(row('bye', there), 'Second');
    await desk.page.reload();
    await desk.reads(row('bye'), 'Second');
    await Promise.all([visit.end(), other.end()]);
  });

  it('puts one into a reply at "/", with the customer’s name and its files, and takes it back in one step', async () => {
    await add('boat', 'Dear {{contact.first_name|traveller}}, here is your boat.');
    await editor()
      .locator('input[type="file"]')
      .setInputFiles({ name: 'boat.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo({ width: 60, height: 40 })) });
    await save();
    await editor().waitFor({ state: 'hidden' });
    await desk.page.getByRole('link', { name: 'Conversations' }).click();
    await desk.page.getByRole('link', { name: /Ingrid Solberg/ }).click();
    const reply = desk.page.getByLabel('Reply to Ingrid Solberg');
    await reply.pressSequentially('Well: /boat');
    await desk.page.getByRole('option', { name: /boat/ }).first().waitFor();
    await reply.press('Enter');
    assert.equal(await reply.inputValue(), 'Well: Dear Ingrid, here is your boat.');
    await desk.page.getByRole('list', { name: 'Files that go with it' }).getByText('boat.jpg').waitFor();
    await reply.press('ControlOrMeta+z');
    assert.equal(await reply.inputValue(), 'Well: /boat');
    await reply.press('ControlOrMeta+Shift+z');
    await reply.press('Enter');
    await desk.page.getByRole('log').getByRole('img', { name: 'boat.jpg' }).waitFor();
    assert.equal(await reply.inputValue(), '');
    await visit.end();
  });
});
