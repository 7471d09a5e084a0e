import { setTimeout as passing } from 'node:timers/promises';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { chanceFrom } from './chance.js';
import type { Ledger } from './ledger.js';
import { Line, type Place } from './line.js';
import type { SignIn } from './people.js';
import type { Load } from './round.js';
import { Saver } from './saver.js';
import { Tally } from './tally.js';

/** Passwords are slow on purpose, so most sessions come from the database; these few prove that it makes no difference. */
const signedInByPassword = 10;

/** All sessions together. */
export class Crowd {
  readonly #random: () => number;
  readonly #lines: Line[];
  readonly #savers: Saver[];

  constructor(
    places: readonly Place[],
    private readonly signIns: readonly SignIn[],
    ledger: Ledger,
    { seed, losses = 0.05 }: Pick<Load, 'seed' | 'losses'>,
  ) {
    this.#random = chanceFrom(seed + 1);
    this.#lines = signIns.map((signIn, index) => new Line(places, index, signIn.cookie));
    this.#savers = signIns.map(
      (signIn, index) => new Saver(`s${index}`, signIn, this.#lines[index]!, ledger, chanceFrom(seed + 100 + index), losses),
    );
  }

  async signInSome(): Promise<void> {
    for (const [index, signIn] of this.signIns.slice(0, signedInByPassword).entries()) {
      const { email } = signIn;
      const body = JSON.stringify({ email, password: seedPassword });
      const headers = { 'Content-Type': 'application/json' };
      const { status } = await this.#lines[index]!.ask({ method: 'POST', path: '/api/v1/session', headers, body });
      if (status !== 201) throw new Error(`${email} could not sign in: ${status}`);
      signIn.cookie = this.#lines[index]!.cookie;
    }
  }

  /** Without a pause: everybody at once, each with the next edit as soon as the last one is through. */
  async save(edits: number): Promise<Tally> {
    const tally = new Tally();
    await Promise.all(this.#savers.map((saver) => saver.save(edits, tally)));
    return tally.end();
  }

  /** One edit each, at moments spread by chance. */
  async saveCalmly(perSecond: number): Promise<Tally> {
    const tally = new Tally();
    const length = (this.#savers.length / perSecond) * 1_000;
    const saving = this.#savers.map(async (saver) => {
      await passing(this.#random() * length);
      await saver.save(1, tally);
    });
    await Promise.all(saving);
    return tally.end();
  }

  async saveOne(index: number): Promise<void> {
    await this.#savers[index % this.#savers.length]!.save(1, new Tally());
  }

  leave(): void {
    for (const line of this.#lines) line.close();
  }
}
