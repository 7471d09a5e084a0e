import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Person } from '../person.js';
import { AnswerChecker } from './answer-checker.js';
import { classicsFor } from './classics.js';
import { addressOf, operationsOf, typeIn, type Document, type Operation } from './document.js';
import { currentVersion, plansFor, type Plan, type Supply } from './plans.js';
import { Oracle, type Excuse } from './oracle.js';
import { Values } from './values.js';

interface Listed {
  /** Rows, or their snapshots. */
  items?: { id?: string; value?: { id: string } }[];
}

/** The server as the fuzzer reaches it. */
export interface Place {
  visitor(): Person;
  signIn(): Promise<Person>;
  /** Files to upload by their names; the good ones are named by their media type. */
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** Bodies that the document cannot know, by operation. */
  bodies: Readonly<Record<string, readonly Plan['body'][]>>;
  /** Of lists that take no two rows alike: one that is like no other, by the operation that makes it. */
  fresh?: Readonly<Record<string, () => Plan['body'] | Promise<Plan['body']>>>;
  /** What is refused for reasons that the document cannot say, by operation. */
  excuses: Readonly<Record<string, Excuse>>;
  /** Requests that may be sent only so often, by operation. */
  tooOften: Readonly<Record<string, Plan>>;
  /** The proof that a challenge asks for; without it nothing is proved. */
  prove?(challenge: string): Promise<string>;
  /** Ids that no list answers, by the address that they stand behind; new ones each time. */
  rows?(person: Person): Promise<Record<string, string[]>>;
  /** A token of the person; the former are gone. */
  token?(who: 'program' | 'reader'): Promise<string>;
  /** By operation: what is asked in states that no random request brings about. */
  ways?: Readonly<Record<string, readonly Way[]>>;
}

/** Brings the server into a state, and says what is asked there. */
export type Way = (person: Person) => Promise<Plan>;

/** A failure names the seed, and the request as it was: a smaller one would meet a server in another state. */
export const settings = (numRuns: number, seed?: number) => ({
  numRuns,
  endOnFailure: true,
  includeErrorInReport: true,
  ...(seed !== undefined && { seed }),
});

/** What was found out; a failure is thrown instead. */
export class Fuzzer {
  readonly operations: Operation[];
  /** Statuses and codes of problems that were answered, by operation. */
  readonly seen = new Map<string, Set<number | string>>();
  readonly #checker: AnswerChecker;
  readonly #oracle: Oracle;
  readonly #ids = new Map<string, string[]>();
  #person: Person | undefined;
  #requests = 0;

  constructor(
    readonly document: Document,
    readonly place: Place,
  ) {
    this.#checker = new AnswerChecker(document);
    this.#oracle = new Oracle(document, place.excuses, (list) => this.#ids.get(list) ?? []);
    this.operations = operationsOf(document);
  }

  get requests(): number {
    return this.#requests;
  }

  /** The ids that lists answer: requests are made for what there is, not only for what there is not. */
  async readLists(): Promise<void> {
    for (const operation of this.operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
      if ('text/event-stream' in (operation.responses['200']?.content ?? {})) continue;
      const answer = await (await this.person()).get(addressOf(this.document, operation.path));
      const { value, items = value?.items } = (await answer.json().catch(() => ({}))) as Listed & { value?: Listed };
      if (items)
        this.#ids.set(
          operation.path,
          items.map(({ id, value }) => id ?? value!.id),
        );
    }
    for (const [list, ids] of Object.entries((await this.place.rows?.(await this.person())) ?? {})) this.#ids.set(list, ids);
  }

  /** The classic mistakes, but for what only bodies can say. */
  async tryClassics(operation: Operation): Promise<void> {
    for (const plan of classicsFor(operation, this.supply(operation), false)) await this.ask(operation, plan);
  }

  /** Random requests for one operation, after the classic mistakes. A failure says how it is repeated. */
  async fuzz(operation: Operation, numRuns: number, seed?: number): Promise<void> {
    const plans = plansFor(operation, this.supply(operation));
    const property = fc.asyncProperty(plans, async (plan) => {
      await this.ask(operation, plan);
    });
    const examples = classicsFor(operation, this.supply(operation), true).map((plan): [Plan] => [plan]);
    await fc.assert(property, { ...settings(numRuns + examples.length, seed), examples });
  }

  supply({ operationId }: Operation): Supply {
    const idsOf = (list: string) => this.#ids.get(list) ?? [];
    const { files, bodies } = this.place;
    return { values: new Values(this.document, idsOf), idsOf, files: Object.keys(files), bodies: bodies[operationId] ?? [] };
  }

  /** One request, whose answer must be what the document says: in its form, and in whether it is one of success. */
  async ask(operation: Operation, wanted: Plan): Promise<Response> {
    const plan = this.#possible(wanted);
    const expected = this.#oracle.expectation(operation, plan);
    const answer = await this.#proven(operation, plan, await this.send(operation, plan));
    const judged = await this.#oracle.complaints(operation, plan, expected, answer);
    const rest = answer.body && answer.status < 400 && typeIn(answer.headers) === 'text/event-stream' ? answer : answer.clone();
    deepEqual([...(await this.check(operation, rest)), ...judged], []);
    return answer;
  }

  /** Where nobody has a token, whoever would show one shows nothing that is known here. */
  #possible(plan: Plan): Plan {
    const withToken = plan.who === 'program' || plan.who === 'reader';
    return withToken && !this.place.token ? { ...plan, who: 'impostor' } : plan;
  }

  /** What is refused for want of a proof is asked again with one, as every client does. */
  async #proven(operation: Operation, plan: Plan, answer: Response): Promise<Response> {
    if (!this.place.prove) return answer;
    const asked = await challengeIn(answer);
    if (!asked) return answer;
    deepEqual(await this.check(operation, answer), []);
    const proof = await this.place.prove(asked.id);
    const second = await this.send(operation, { ...plan, headers: { ...plan.headers, 'Challenge-Proof': proof } });
    deepEqual(await challengeIn(second), undefined, `${operation.operationId} asks again for what was proved`);
    return second;
  }

  /** Asks in all those states that the place can bring about. */
  async walk(operation: Operation): Promise<void> {
    for (const way of this.place.ways?.[operation.operationId] ?? []) {
      const { headers, ...others } = await way(await this.person());
      const plan = { ...others, headers: { 'Idempotency-Key': crypto.randomUUID(), ...headers } };
      const answer = await this.#proven(operation, plan, await this.send(operation, plan));
      deepEqual(await this.check(operation, answer), []);
    }
  }

  eventComplaints({ responses }: Operation, block: string): string[] {
    return this.#checker.event(responses['200']!.content!['text/event-stream']!['x-events']!, block);
  }

  /** What is wrong with an answer. */
  async check(operation: Operation, answer: Response, head = false): Promise<string[]> {
    const seen = this.seen.get(operation.operationId) ?? new Set();
    this.seen.set(operation.operationId, seen.add(answer.status).add(await codeIn(answer)));
    const found = await this.#checker.complaints(operation, answer, head);
    return found.map((complaint) => `${operation.method} ${operation.path}: ${complaint}`);
  }

  async send({ method, path }: Operation, { who, origin, ids, headers, query, body }: Plan): Promise<Response> {
    const person = who === 'person' ? await this.person() : this.place.visitor();
    const address = addressOf(this.document, path, ids);
    const known = Object.values(headers).some((value) => value.includes(currentVersion));
    const version = known ? ((await (await this.person()).get(address)).headers.get('ETag') ?? '"none"') : '';
    const given: Record<string, string> = {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(currentVersion, version)])),
      ...(body && 'text' in body && { 'Content-Type': body.type }),
      ...(who === 'impostor' && { Cookie: `${(await this.person()).cookie}x` }),
      ...((who === 'program' || who === 'reader') && { Authorization: `Bearer ${(await this.place.token?.(who)) ?? 'none'}` }),
      ...(origin === 'foreign' && { Origin: 'https://evil.example' }),
    };
    this.#requests += 1;
    return person.request(method, query ? `${address}?${query}` : address, given, this.#bodyOf(body));
  }

  /** Somebody who is signed in, whatever the last request did to that. */
  async person(): Promise<Person> {
    if (!this.#person || /=$/.test(this.#person.cookie)) this.#person = await this.place.signIn();
    return this.#person;
  }

  #bodyOf(body: Plan['body']): BodyInit | undefined {
    if (!body) return undefined;
    if ('text' in body) return body.text;
    const form = new FormData();
    for (const [member, file] of body.form) {
      if (file === 'no file') form.append(member, 'text');
      else form.append(member, new File([this.place.files[file]!], file, { type: file }));
    }
    return form;
  }
}

async function challengeIn(answer: Response): Promise<{ id: string } | undefined> {
  if (answer.status !== 403) return undefined;
  return ((await answer.clone().json()) as { challenge?: { id: string } }).challenge;
}

async function codeIn(answer: Response): Promise<string> {
  if (typeIn(answer.headers) !== 'application/problem+json') return '';
  const { code } = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string };
  return code ?? '';
}
