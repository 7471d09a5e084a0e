import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TOTP } from 'otpauth';
import { URI } from 'otpauth';
import type { Snapshot } from '../../../src/contract/index.js';
import type { TotpSetup, TwoFactor } from '../../../src/features/security/security.js';
import { attempts, challenges, people, recoveryCodes } from '../../../demo/server/database/schema.js';
import { seededPeople, seedPassword } from '../../../demo/server/people/seed.js';
import { maya, type TestDesk } from './desk.js';
import type { Person } from './person.js';

export interface Challenge {
  id: string;
  purpose: string;
  channels: string[];
  targets: Record<string, string>;
}

export const challengeIn = async (answer: Response): Promise<Challenge> => {
  assert.equal(answer.status, 403);
  const { code, challenge } = (await answer.json()) as { code: string; challenge: Challenge };
  assert.equal(code, 'verification-required');
  return challenge;
};

/** An app that has read the address. */
export class Authenticator {
  readonly #totp: TOTP;

  constructor({ uri }: TotpSetup) {
    this.#totp = URI.parse(uri) as TOTP;
  }

  /** Of the step that is now, or of one so many later. The server takes -1, 0 and 1, so 0 and 1 are good for as long as a test takes. */
  code(later = 0): string {
    return this.#totp.generate({ timestamp: Date.now() + later * 30_000 });
  }
}

/** Somebody who reads their mails and messages, and so can prove what the server asks for. */
export class Prover {
  constructor(
    private readonly desk: TestDesk,
    readonly person: Person,
    readonly email = maya,
  ) {}

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const own = { 'Idempotency-Key': randomUUID(), ...json, ...headers };
    return this.person.request(method, `/api/v1${path}`, own, body === undefined ? undefined : JSON.stringify(body));
  }

  async choose({ id }: Challenge, channel: string): Promise<void> {
    assert.equal((await this.send('POST', `/challenges/${id}/code`, { channel })).status, 200);
  }

  answer({ id }: Challenge, code: string): Promise<Response> {
    return this.send('POST', `/challenges/${id}/verification`, { code });
  }

  codeSentBy(channel: string): Promise<string> {
    const { mobile } = seededPeople.find(({ email }) => email === this.email)!;
    return this.desk.codeSentTo(channel === 'sms' ? mobile : this.email);
  }

  /** `code`: where none is sent. */
  async prove(challenge: Challenge, channel: string, code?: string): Promise<string> {
    await this.choose(challenge, channel);
    const answer = await this.answer(challenge, code ?? (await this.codeSentBy(channel)));
    assert.equal(answer.status, 200);
    return ((await answer.json()) as { proof: string }).proof;
  }

  /** The proof that a request would need. */
  async proofFor(method: string, path: string, body?: unknown, channel = 'email', code?: string): Promise<string> {
    return this.prove(await challengeIn(await this.send(method, path, body)), channel, code);
  }

  /** A change, and the proof that it asks for. */
  async proven(method: string, path: string, body?: unknown, channel = 'email', code?: string): Promise<Response> {
    const proof = await this.proofFor(method, path, body, channel, code);
    return this.send(method, path, body, { 'Challenge-Proof': proof });
  }

  async setUpApp(channel = 'email', code?: string): Promise<Authenticator> {
    const answer = await this.proven('POST', '/two-factor/totp-setup', {}, channel, code);
    assert.equal(answer.status, 200);
    return new Authenticator((await answer.json()) as TotpSetup);
  }

  twoFactor(): Promise<Snapshot<TwoFactor>> {
    return this.person.read('/api/v1/two-factor');
  }

  async methodsOn(): Promise<string[]> {
    return (await this.twoFactor()).value.methods.filter(({ isOn }) => isOn).map(({ method }) => method);
  }

  static async signIn(desk: TestDesk, email = maya): Promise<Prover> {
    return new Prover(desk, await desk.signIn(email), email);
  }

  /** Asks to sign in, with the password. */
  static begin(desk: TestDesk, { email = maya, proof = '' } = {}, visitor = desk.visitor()): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', ...(proof && { 'Challenge-Proof': proof }) };
    return visitor.request('POST', '/api/v1/session', headers, JSON.stringify({ email, password: seedPassword }));
  }
}

/** As if nobody had ever turned anything on, or been asked for a code. */
export async function forgetTwoFactor({ database: { queries } }: TestDesk): Promise<void> {
  await queries.update(people).set({ twoFactor: {}, totpSecret: null, totpStep: null, totpSetup: null });
  await queries.delete(recoveryCodes);
  await queries.delete(challenges);
  await queries.delete(attempts);
}
