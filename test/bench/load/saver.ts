import { setTimeout as passing } from 'node:timers/promises';
import { ReplyLost, type Line, type Loss } from './line.js';
import type { Edit, Ledger, Seen } from './ledger.js';
import type { SignIn } from './people.js';
import { Tally } from './tally.js';

/** How often a session looks again before it edits, as after a reload; else it goes on with what the last answer said. */
const reloadRate = 0.3;
const sharedRate = 0.5;
/** For a server that is away or has too much to do. */
const patience = 100;

/** One browser tab of one agent: loads, edits, saves, repeats what got no answer, merges what is stale. */
export class Saver {
  #seen: Seen;
  #made = 0;
  #tally = new Tally();

  constructor(
    private readonly name: string,
    readonly signIn: SignIn,
    private readonly line: Line,
    private readonly ledger: Ledger,
    private readonly random: () => number,
    /** How often a reply is lost, from 0 to 1. */
    private readonly losses: number,
  ) {
    this.#seen = signIn.initial;
  }

  async save(edits: number, tally: Tally): Promise<void> {
    this.#tally = tally;
    for (let count = 0; count < edits; count += 1) {
      if (this.#made === 0 || this.random() < reloadRate) await this.#load();
      const members = [this.signIn.own, ...(this.random() < sharedRate ? ['name'] : [])];
      let edit: Edit | undefined = this.#intend(members);
      while (edit) edit = await this.#submit(edit);
    }
  }

  #intend(members: readonly string[]): Edit {
    this.#made += 1;
    const key = `${this.name}-${this.#made}`;
    return this.ledger.intend(key, this.signIn.id, Object.fromEntries(members.map((member) => [member, `${key} ${member.slice(0, 6)}`])));
  }

  async #load(): Promise<void> {
    for (;;) {
      const began = performance.now();
      const reply = await this.line.ask({ method: 'GET', path: '/api/v1/profile' }).catch(wasLost);
      if (typeof reply === 'object' && reply.status === 200) {
        this.#tally.loads.push(performance.now() - began);
        this.#seen = JSON.parse(reply.text) as Seen;
        return;
      }
      await this.#notNow(typeof reply === 'object' ? reply.status : undefined);
    }
  }

  /** Until the edit is acknowledged, or taken back by a person who saw what was there. Answers with the edit that takes its place. */
  async #submit(edit: Edit): Promise<Edit | undefined> {
    for (;;) {
      edit.attempts.push(this.#seen);
      if (edit.attempts.length > 1) this.#tally.repeats += 1;
      const began = performance.now();
      const reply = await this.#patch(edit, this.#loss());
      if (reply === 'answered' || reply === 'at-work') {
        this.#tally.lost[reply] += 1;
      } else if (reply?.status === 200) {
        this.#tally.saves.push(performance.now() - began);
        if (reply.replayed) this.#tally.replayed += 1;
        return this.#acknowledged(edit, JSON.parse(reply.text) as Seen, began);
      } else if (reply?.status === 412) {
        this.#tally.stale += 1;
        const next = this.#merge(edit, (JSON.parse(reply.text) as { current: Seen }).current);
        if (next !== edit) return next;
      } else {
        await this.#notNow(reply?.status);
      }
    }
  }

  #patch(edit: Edit, loss: Loss | undefined) {
    const headers = {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${this.#seen.version}"`,
      'Idempotency-Key': edit.key,
    };
    return this.line.ask({ method: 'PATCH', path: '/api/v1/profile', headers, body: JSON.stringify(edit.values), loss }).catch(wasLost);
  }

  #loss(): Loss | undefined {
    if (this.random() >= this.losses) return undefined;
    return this.random() < 0.5 ? 'answered' : 'at-work';
  }

  #acknowledged(edit: Edit, answer: Seen, sentAt: number): undefined {
    for (const [member, value] of Object.entries(edit.values)) {
      if (answer.value[member] !== value) this.ledger.complaints.push(`${edit.key}: the answer does not hold what it acknowledges`);
    }
    this.ledger.acknowledge(edit, answer, sentAt);
    this.#seen = answer;
    return undefined;
  }

  /** Elsewhere untouched: the same edit again on the new version. Else the person decides: theirs stays, or mine anew. */
  #merge(edit: Edit, current: Seen): Edit | undefined {
    const before = this.#seen.value;
    this.#seen = current;
    const members = Object.keys(edit.values);
    if (members.some((member) => current.value[member] === edit.values[member])) {
      this.ledger.complaints.push(`${edit.key}: applied, and yet refused as stale`);
    }
    const touched = members.filter((member) => current.value[member] !== before[member]);
    if (touched.includes(this.signIn.own)) this.ledger.complaints.push(`${edit.key}: somebody else wrote ${this.signIn.own}`);
    if (touched.length === 0) return edit;
    this.#tally.conflicts += 1;
    edit.outcome = 'withdrawn';
    const insists = this.random() < 0.5;
    const left = insists ? members : members.filter((member) => !touched.includes(member));
    return left.length > 0 ? this.#intend(left) : undefined;
  }

  async #notNow(status: number | undefined): Promise<void> {
    if (status === undefined) this.#tally.broken += 1;
    else if (status === 503) this.#tally.busy += 1;
    else throw new Error(`${this.name} was answered ${status}`);
    await passing(patience);
  }
}

function wasLost(error: unknown): Loss | undefined {
  if (!(error instanceof ReplyLost)) throw error;
  return error.onPurpose;
}
