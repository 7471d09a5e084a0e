import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import type { Locator } from 'playwright-core';
import type { Person } from '../../demo/server/person.js';
import type { DeskPage } from './desk-page.js';
import type { DeskServer } from './desk-server.js';
import type { Outbox } from './outbox.js';

/** The step between the password and the Desk, on its page or in the dialog. */
export class SecondStepPage {
  readonly place: Locator;
  readonly code: Locator;

  constructor(readonly desk: DeskPage) {
    this.place = desk.page.locator('.code-step');
    this.code = this.place.locator('input[name="code"]');
  }

  button(name: string | RegExp): Locator {
    return this.place.getByRole('button', { name });
  }

  async way(name: string): Promise<void> {
    await this.place.locator('.ways').getByRole('button', { name }).click();
    await this.code.waitFor();
  }

  async type(code: string): Promise<void> {
    await this.code.fill(code);
    await this.button('Verify').click();
  }
}

/** What the app shows for this key. */
export const appCode = (secret: string): string => new TOTP({ secret: secret.replaceAll(/\s/g, '') }).generate();

/** Two-step verification by email, turned on elsewhere. */
export async function turnOnByEmail(server: DeskServer, outbox: Outbox, email: string): Promise<string[]> {
  const person = await server.signIn(email);
  const path = '/api/v1/two-factor/email';
  const refused = await ask(person, 'PUT', path);
  const { challenge } = (await refused.json()) as { challenge: { id: string } };
  const at = `/api/v1/challenges/${challenge.id}`;
  const code = await outbox.codeAfter(() => ask(person, 'POST', `${at}/code`, { channel: 'email' }), email);
  const { proof } = (await (await ask(person, 'POST', `${at}/verification`, { code })).json()) as { proof: string };
  const answer = await ask(person, 'PUT', path, {}, { 'Challenge-Proof': proof });
  return ((await answer.json()) as { recoveryCodes: string[] }).recoveryCodes;
}

const ask = (person: Person, method: string, path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  person.request(method, path, { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers }, JSON.stringify(body));
