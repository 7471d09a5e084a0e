import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { seededPeople, seedPassword } from '../../../demo/seeded-people.js';
import { patience } from './patience.js';

export const [maya, omar, tomas] = seededPeople;

export const updated = 'Your profile has been updated successfully';

/** What a person does and sees in one tab. */
export class DeskPage {
  readonly form: Locator;
  readonly header: Locator;
  readonly saveBar: Locator;

  constructor(readonly page: Page) {
    this.form = page.locator('profile-form');
    this.header = page.locator('profile-badge');
    this.saveBar = this.form.locator('[part~="save-bar"]');
  }

  async signIn(email: string = maya.email, password = seedPassword): Promise<void> {
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async signOut(): Promise<void> {
    await this.page.locator('.me').click();
    await this.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await this.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  }

  /** Signed in and the profile in front. */
  async enterProfile(email?: string): Promise<void> {
    await this.signIn(email);
    await this.page.getByRole('link', { name: 'My profile' }).click();
    await this.field('Full name').waitFor();
  }

  field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true }).and(this.page.locator('input'));
  }

  /** The row around a field: label, control, what happened to it. */
  row(label: string): Locator {
    return this.form
      .locator('[part~="field"]')
      .filter({ has: this.page.getByLabel(label, { exact: true }).and(this.page.locator('input')) });
  }

  async type(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
    await this.field(label).blur();
  }

  /** Of what is changed by a button, because it asks for a code. */
  async modify(label: 'Mobile' | 'Email', value: string): Promise<void> {
    await this.form.getByRole('button', { name: label === 'Mobile' ? 'Modify mobile number' : 'Modify email address' }).click();
    await this.type(label, value);
  }

  async chooseLanguage(words: string): Promise<void> {
    await this.field('Language').fill(words);
    await this.form.getByRole('option').first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: 'Save changes' }).click();
  }

  /**
   * Presses "Try again" whenever it is there, until something is seen: the Desk tries by itself too, and while an attempt is under way
   * there is no button; the pause after it may be long.
   */
  async tryAgainUntil(seen: Locator): Promise<void> {
    const again = this.form.getByRole('button', { name: 'Try again' });
    for (const end = Date.now() + patience; Date.now() < end;) {
      await again.or(seen).first().waitFor();
      if (await seen.isVisible()) return;
      await again.evaluateAll(([button]) => (button as HTMLElement | undefined)?.click());
      // Nobody presses it a hundred times a second.
      await again.waitFor({ state: 'hidden', timeout: 1_000 }).catch(() => undefined);
    }
    assert.fail(`"Try again" did not help; the form says: ${await this.form.locator('form').innerText()}`);
  }

  /** What tells for a moment that all is saved. */
  get savedNote(): Locator {
    return this.saveBar.getByText(updated);
  }

  async saved(): Promise<void> {
    await this.savedNote.waitFor();
  }

  async upload(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.form.locator('input[type="file"]').setInputFiles(file);
  }

  /** Takes the photo as the crop dialog shows it. */
  async usePhoto(): Promise<void> {
    await this.form.getByRole('button', { name: 'Use photo' }).click();
  }

  /** Words that a person reads within the time, counted from now, ms. */
  async reads(where: Locator, words: string | RegExp, within = patience): Promise<void> {
    await where.getByText(words).first().waitFor({ timeout: within });
  }

  /** The control holds this, at the latest after the time. */
  async holds(label: string, value: string, within = patience): Promise<void> {
    const control = await this.field(label).elementHandle();
    try {
      await this.page.waitForFunction(([input, wanted]) => (input as HTMLInputElement).value === wanted, [control, value] as const, {
        timeout: within,
      });
    } catch {
      assert.equal(await this.field(label).inputValue(), value, label);
    }
  }
}
