import { beforeEach, describe, it } from 'node:test';
import { assertAccessible, assertFits, bringAxe } from './support/axe.js';
import { looks } from './support/looks.js';
import { deskScene } from './support/scene.js';
import { Visit } from './support/visit.js';

describe('canned responses for everybody', () => {
  const scene = deskScene();
  beforeEach(() => scene.server.reset());

  for (const { name, options, query } of looks) {
    it(`have no barrier on the Desk: ${name}`, async () => {
      const visit = await Visit.begin(scene.browser, scene.server.url, { reducedMotion: 'reduce', ...options });
      await bringAxe(visit.context);
      const desk = await visit.enter(`/${query}#canned-responses`);
      const { page } = desk;
      const check = async (state: string) => {
        await assertAccessible(desk, state);
        await assertFits(desk, state);
      };
      const manager = page.locator('canned-response-manager');
      const list = manager.getByRole('listitem');
      await list.first().waitFor();
      await check('list');
      await manager.getByRole('searchbox').fill('refund');
      await manager
        .getByRole('status')
        .getByText(/of \d+ canned/)
        .waitFor();
      await check('found');
      await manager.getByRole('button', { name: 'Company preset' }).click();
      await manager.getByRole('dialog', { name: 'Company preset' }).getByRole('listitem').first().waitFor();
      await check('company preset');
      await page.keyboard.press('Escape');
      await list.first().getByRole('button', { name: /^Edit/ }).click();
      await manager.getByRole('dialog').getByLabel('Short code').waitFor();
      await check('editor');
      await manager.getByRole('dialog').getByRole('button', { name: 'Emoji', exact: true }).click();
      await manager.getByRole('gridcell').first().waitFor();
      await check('emoji');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.goto(`${scene.server.url}/${query}#conversations`);
      await page.getByRole('link', { name: /Ingrid Solberg/ }).click();
      await page.getByLabel('Reply to Ingrid Solberg').pressSequentially('/re');
      await page.getByRole('option').first().waitFor();
      await check('picker');
      await visit.end();
    });
  }
});
