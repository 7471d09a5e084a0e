import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityTree, assertKept } from './support/accessibility-tree.js';
import { tabTo } from './support/keyboard.js';
import { deskScene } from './support/scene.js';
import { Visit } from './support/visit.js';

/** By id, with the element that is finished last and what the keyboard comes to first. */
const sections = [
  ['profile', 'profile-form', /^(Upload photo|Your photo.*)$/],
  ['security', 'access-token-manager', /^Current password$/],
  ['activity', 'activity-log', /./],
  ['notifications', 'alert-settings', /^(Everything|Focus|Nothing)$/],
  ['preferences', 'availability-switch', /^Capitalize/],
  ['canned-responses', 'canned-response-manager', /^Search/],
  ['welcome-messages', 'welcome-message-editor', /^Add welcome message$/],
] as const;

const finished = (page: Page, tag: string) =>
  page.waitForFunction((wanted) => {
    const element = document.querySelector('settings-panel')?.shadowRoot?.querySelector(wanted);
    return element?.matches(':state(ready)') && !element.closest('[hidden]') && element.getBoundingClientRect().height > 0;
  }, tag);

describe('the whole panel', () => {
  const scene = deskScene();
  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
  });

  it('leads through all sections by keyboard alone', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    const { page } = await visit.enter('/#settings');
    await finished(page, 'profile-form');
    for (const [id, tag, first] of sections) {
      const link = page.locator(`settings-panel a[data-section="${id}"]`);
      const name = (await link.innerText()).trim();
      // From what is before the navigation.
      await page.locator('.brand').focus();
      await tabTo(page, new RegExp(`^${name}$`));
      await page.keyboard.press('Enter');
      await finished(page, tag);
      assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label')), name);
      await tabTo(page, first);
    }
    await visit.end();
  });

  for (const [id, tag] of sections)
    it(`is told to a screen reader as before: ${id}`, async () => {
      const visit = await Visit.begin(scene.browser, scene.proxy.url);
      const { page } = await visit.enter(`/#${id}`);
      await finished(page, tag);
      // Its code is loaded after the form's.
      if (id === 'profile') await page.getByRole('button', { name: 'Modify mobile number' }).waitFor();
      assertKept(`test/e2e/trees/${id}.txt`, await accessibilityTree(page.locator('settings-panel section[data-section]')));
      await visit.end();
    });
});
