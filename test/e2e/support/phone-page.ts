import type { Locator, Page } from 'playwright-core';
import type { DeskPage } from './desk-page.js';
import type { Visit } from './visit.js';

export type NumberName = 'Bookings' | 'Visa desk';

/** A customer's phone, in the chat with one of the company's numbers. */
export class PhonePage {
  readonly page: Page;
  readonly text: Locator;
  /** What came from the company. */
  readonly received: Locator;

  private constructor(readonly customer: DeskPage) {
    this.page = customer.page;
    this.text = this.page.getByRole('textbox', { name: 'Your message' });
    this.received = this.page.locator('.sent[data-from="business"]');
  }

  static async pick(visit: Visit, number: NumberName = 'Bookings', query = ''): Promise<PhonePage> {
    const phone = new PhonePage(await visit.open(`/phone.html${query}`));
    await phone.openChat(number);
    await phone.text.waitFor();
    return phone;
  }

  async openChat(number: NumberName): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Write to Fernweh' })
      .getByRole('link', { name: new RegExp(number) })
      .click();
  }

  /** What came to the phone of the agent who is signed in. */
  static async openTests(visit: Visit, query = ''): Promise<PhonePage> {
    const phone = new PhonePage(await visit.open(`/phone.html${query}`));
    await phone.page.getByRole('region', { name: 'Tests' }).getByRole('link').first().click();
    return phone;
  }

  async begin(name: string, text: string, language = 'English'): Promise<void> {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('Language').selectOption({ label: language });
    await this.write(text);
  }

  async write(text: string): Promise<void> {
    await this.text.fill(text);
    await this.text.press('Enter');
    await this.said(text).waitFor();
  }

  /** By the customer, and the server has it. */
  said(text: string): Locator {
    return this.page.locator('.sent[data-from="customer"]').filter({ hasText: text }).filter({ hasText: ', sent' });
  }
}
