import type { Locator, Page } from 'playwright-core';
import type { DeskPage } from './desk-page.js';
import type { NumberName } from './phone-page.js';
import type { RealFile } from './real-files.js';
import type { Visit } from './visit.js';

export const kinds = ['Text', 'Image', 'Video', 'Audio', 'Document', 'Template', 'Buttons', 'List', 'Location'] as const;
export type KindName = (typeof kinds)[number];

/** An agent's welcome messages on the Desk. */
export class WelcomePage {
  readonly page: Page;
  readonly element: Locator;
  readonly form: Locator;

  constructor(readonly desk: DeskPage) {
    this.page = desk.page;
    this.element = this.page.locator('welcome-message-editor');
    this.form = this.element.getByRole('form');
  }

  /** Signed in and the list in front. */
  static async enter(visit: Visit, email?: string, query = ''): Promise<WelcomePage> {
    return WelcomePage.#listed(await visit.enter(`/${query}#welcome-messages`, email));
  }

  /** Another tab of somebody who is signed in. */
  static async again(visit: Visit): Promise<WelcomePage> {
    return WelcomePage.#listed(await visit.open('/#welcome-messages'));
  }

  static async #listed(desk: DeskPage): Promise<WelcomePage> {
    const welcome = new WelcomePage(desk);
    await welcome.element.getByRole('listitem').first().waitFor();
    return welcome;
  }

  row(name: string): Locator {
    return this.element.getByRole('listitem').filter({ has: this.page.getByRole('switch', { name }) });
  }

  field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true });
  }

  press(name: string | RegExp): Promise<void> {
    return this.form.getByRole('button', { name, exact: true }).click();
  }

  /** Everything but what only this kind has. */
  async begin(name: string, kind: KindName, number: NumberName = 'Bookings'): Promise<void> {
    await this.element.getByRole('button', { name: 'Add welcome message' }).click();
    await this.field('Name').fill(name);
    await this.form.getByRole('checkbox', { name: new RegExp(number) }).check();
    await this.form.getByRole('radio', { name: kind, exact: true }).check();
  }

  /** It has arrived when its own row says how large it is. */
  async choose(file: RealFile): Promise<void> {
    await this.form.locator('input[type="file"]').setInputFiles(file);
    await this.form.getByRole('button', { name: /^Remove / }).waitFor();
  }

  async save(): Promise<void> {
    await this.press('Save');
    await this.form.waitFor({ state: 'hidden' });
  }

  edit(name: string): Promise<void> {
    return this.row(name).getByRole('button', { name: /^Edit/ }).click();
  }

  toggle(name: string): Promise<void> {
    return this.row(name).getByRole('switch').click();
  }

  /** And the server has said yes. */
  async switchOn(name: string): Promise<void> {
    await this.toggle(name);
    await this.row(name).getByText('Saved').waitFor();
  }
}
