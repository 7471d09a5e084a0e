import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { deliveries, type WhatsAppPayload } from '../../../demo/server/database/schema.js';
import type { OnPhone } from '../../../demo/server/whatsapp/phone.js';
import type { Snapshot } from '../../../src/contract/index.js';
import type { WelcomeMessage } from '../../../src/features/welcome-messages/welcome-messages.js';
import { act } from './acting.js';
import type { TestDesk } from './desk.js';
import type { Person } from './person.js';

/** Numbers of the first day; the last one is not connected. */
export const [bookings, visaDesk, groups] = ['106540352242922', '106540352242923', '106540352242924'] as const;

export type Stored = Snapshot<WelcomeMessage> & { revision: number };

export const list = async (person: Person): Promise<Stored[]> =>
  (await person.read<{ items: Stored[]; total: number }>('/api/v1/welcome-messages')).items;

export const draft = (more: object = {}) => ({
  name: 'Hello',
  kind: 'text',
  numbers: [bookings],
  contents: [{ body: 'Hello {{contact.first_name|there}}, this is {{agent.first_name}}.' }],
  ...more,
});

export const create = (person: Person, more: object = {}): Promise<Response> => act(person, 'POST', '/welcome-messages', draft(more));

export const stored = async (answer: Response): Promise<Stored> => {
  assert.ok(answer.ok, await answer.clone().text());
  return (await answer.json()) as Stored;
};

export const created = async (person: Person, more: object = {}): Promise<Stored> => stored(await create(person, more));

export const save = (person: Person, { value }: Stored, patch: object): Promise<Response> =>
  person.save(`/welcome-messages/${value.id}`, patch);

export const switchOn = async (person: Person, message: Stored): Promise<Stored> => stored(await save(person, message, { enabled: true }));
export const switchOff = async (person: Person, message: Stored): Promise<Stored> =>
  stored(await save(person, message, { enabled: false }));

export const swap = (person: Person, { value }: Stored): Promise<Response> => act(person, 'POST', `/welcome-messages/${value.id}/swap`);

export const remove = (person: Person, { value }: Stored): Promise<Response> =>
  act(person, 'DELETE', `/welcome-messages/${value.id}`, undefined, { 'If-Match': '*' });

export const inEffect = async (person: Person, more: object = {}): Promise<Stored> => switchOn(person, await created(person, more));

interface Shown {
  numbers: { id: string; phone: string; name: string }[];
  chats: { number: string; messages: OnPhone[] }[];
  tests: { number: string; messages: OnPhone[] }[];
}

/** A customer's phone, in a browser of its own. */
export class Phone {
  private constructor(
    readonly browser: Person,
    readonly name: string,
    readonly number: string,
    private readonly address: Record<string, string>,
  ) {}

  static async take(browser: Person, name: string, number: string = bookings, address: Record<string, string> = {}): Promise<Phone> {
    await browser.get('/demo/phone');
    return new Phone(browser, name, number, address);
  }

  send(body: object, key: string = randomUUID()): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...this.address };
    return this.browser.request('POST', '/demo/phone/messages', headers, JSON.stringify({ number: this.number, ...body }));
  }

  async write(text: string, more: object = {}, key?: string): Promise<void> {
    const answer = await this.send({ text, name: this.name, ...more }, key);
    assert.equal(answer.status, 201, await answer.text());
  }

  read(): Promise<Shown> {
    return this.browser.read('/demo/phone');
  }

  async messages(): Promise<OnPhone[]> {
    return (await this.read()).chats.find(({ number }) => number === this.number)!.messages;
  }

  /** What came from the company, once all that was due has been sent. */
  async received(desk?: TestDesk): Promise<WhatsAppPayload[]> {
    await desk?.outbox.idle();
    return (await this.messages()).filter(({ from }) => from === 'business').map(({ message }) => message);
  }

  /** The same as words; of what is no text, its kind. */
  async words(desk?: TestDesk): Promise<string[]> {
    return (await this.received(desk)).map((message) => (message['text'] as { body: string } | undefined)?.body ?? message.type);
  }
}

/** As if so much time had passed for what is to be sent again. */
export async function letTimePass(desk: TestDesk): Promise<void> {
  await desk.database.queries.update(deliveries).set({ dueAt: sql`now()` });
  desk.outbox.wake();
  await desk.outbox.idle();
}

export const waiting = ({ database }: TestDesk): Promise<number> =>
  database.queries.$count(deliveries, sql`${deliveries.givenUpAt} is null`);
