import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { emptyContent, type WelcomeContent, type WelcomeDraft } from '../../../src/features/welcome-messages/welcome-messages.js';
import type { Person } from '../../demo/server/person.js';
import type { DeskServer } from './desk-server.js';
import { maya } from './desk-page.js';

export const numbers = { Bookings: '106540352242922', 'Visa desk': '106540352242923' } as const;

const messages = '/api/v1/welcome-messages';

/** An agent at another browser, without its pages. */
export class Agent {
  private constructor(private readonly person: Person) {}

  static async at(server: DeskServer, email: string = maya.email): Promise<Agent> {
    return new Agent(await server.signIn(email));
  }

  async reply(customer: string, text: string): Promise<void> {
    const { items } = await this.person.read<{ items: { id: string; customer: string }[] }>('/demo/conversations?of=all');
    const { id } = items.find((one) => one.customer === customer)!;
    assert.equal((await this.#post(`/demo/conversations/${id}/messages`, { text })).status, 201);
  }

  /** A text, unless something else is said. Off, as every new one. Returns its id. */
  async welcome(name: string, content: Partial<WelcomeContent>, more: Partial<Omit<WelcomeDraft, 'contents'>> = {}): Promise<string> {
    const contents = [{ ...emptyContent, ...content }];
    const answer = await this.#post(messages, { name, kind: 'text', numbers: [numbers.Bookings], ...more, contents });
    assert.equal(answer.status, 201, await answer.clone().text());
    return ((await answer.json()) as { value: { id: string } }).value.id;
  }

  async set(id: string, patch: object): Promise<void> {
    const answer = await this.person.save(`/welcome-messages/${id}`, patch);
    assert.equal(answer.status, 200, await answer.clone().text());
  }

  /** A message that greets from now on. */
  async greetsWith(name: string, content: Partial<WelcomeContent>, more: Partial<Omit<WelcomeDraft, 'contents'>> = {}): Promise<string> {
    const id = await this.welcome(name, content, more);
    await this.set(id, { enabled: true });
    return id;
  }

  #post(path: string, body: object): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    return this.person.request('POST', path, headers, JSON.stringify(body));
  }
}
