import type { Locator } from 'playwright-core';
import type { DeskPage } from './desk-page.js';
import type { Visit } from './visit.js';

/** For everybody, whatever send key they have chosen. */
const sends = 'Control+Enter';

/** The Desk's conversations as an agent works in them. */
export class InboxPage {
  readonly list: Locator;
  readonly thread: Locator;
  readonly messages: Locator;

  constructor(readonly desk: DeskPage) {
    this.list = desk.page.locator('.conversations');
    this.thread = desk.page.locator('.thread');
    this.messages = this.thread.getByRole('log', { name: 'Messages' });
  }

  /** Signed in and the conversations in front. */
  static async enter(visit: Visit, email?: string, query = ''): Promise<InboxPage> {
    const inbox = new InboxPage(await visit.enter(`/${query}`, email));
    await inbox.arrived();
    return inbox;
  }

  arrived(): Promise<void> {
    return this.desk.page.getByRole('heading', { name: 'Conversations' }).waitFor();
  }

  row(customer: string): Locator {
    return this.list.locator('li').filter({ hasText: customer });
  }

  async open(customer: string): Promise<void> {
    await this.row(customer).getByRole('link').click();
    await this.composer(customer).waitFor();
  }

  composer(customer: string): Locator {
    return this.thread.getByRole('textbox', { name: `Reply to ${customer}` });
  }

  async reply(customer: string, text: string): Promise<void> {
    await this.composer(customer).fill(text);
    await this.composer(customer).press(sends);
  }

  /** A word to colleagues, which may be the only thing one can write here. */
  async note(customer: string, text: string): Promise<void> {
    const box = this.noteAbout(customer);
    const choice = this.thread.getByRole('radio', { name: 'Private note' });
    await box.or(choice).first().waitFor();
    if (await choice.count()) await choice.check();
    await box.fill(text);
    await box.press(sends);
  }

  noteAbout(customer: string): Locator {
    return this.thread.getByRole('textbox', { name: `Private note about ${customer}` });
  }

  async showAll(): Promise<void> {
    await this.list.getByRole('radio', { name: 'All' }).check();
  }

  /** Of the open conversation. */
  async assignTo(name: string): Promise<void> {
    await this.thread.locator('.assignee').click();
    await this.desk.page.locator('#assign-menu').getByRole('button', { name }).click();
  }

  message(text: string): Locator {
    return this.messages.locator('.message').filter({ hasText: text });
  }
}

/** The widget on the customer's page. */
export class ChatPage {
  readonly chat: Locator;
  readonly available: Locator;
  readonly messages: Locator;
  readonly text: Locator;

  constructor(readonly customer: DeskPage) {
    this.chat = customer.page.locator('#chat');
    this.available = this.chat.getByRole('status');
    this.messages = this.chat.getByRole('log', { name: 'Messages' });
    this.text = this.chat.getByRole('textbox', { name: 'Your message' });
  }

  async open(): Promise<void> {
    await this.customer.page.getByRole('button', { name: 'Chat with us' }).click();
    await this.text.waitFor();
  }

  async begin(name: string, text: string): Promise<void> {
    await this.open();
    await this.chat.getByLabel('Your name').fill(name);
    await this.write(text);
  }

  async write(text: string): Promise<void> {
    await this.text.fill(text);
    await this.text.press('Enter');
  }

  message(text: string): Locator {
    return this.messages.locator('.message').filter({ hasText: text });
  }
}
