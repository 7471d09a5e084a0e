import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { goodBodies } from './classics.js';
import type { Operation } from './document.js';
import { EventLine, eventsAbout } from './event-line.js';
import type { Fuzzer } from './fuzzer.js';
import { plainPlan, plansFor, type Plan } from './plans.js';

/** An object that the document lets be read and changed. */
export interface Living {
  path: string;
  read: Operation;
  changes: Operation[];
  /** Of a list: every life begins with a new row. */
  create?: Operation;
}

interface Stored {
  value: unknown;
  version: string;
  revision?: number;
}

interface Done {
  operation: Operation;
  plan: Plan;
  text: string;
}

interface Step {
  change: number;
  version: 'current' | 'stale' | 'any' | 'none';
  /** `again`: the last change that succeeded, as it was; `reused`: its key for something else. */
  key: 'new' | 'again' | 'reused';
  plans: Plan[];
}

type Body = NonNullable<Plan['body']>;

const takes = ({ parameters = [] }: Operation, header: string) => parameters.find(({ name }) => name === header);
const isVersioned = (operation: Operation): boolean => takes(operation, 'If-Match') !== undefined;

/** What a life of the object has to show, by the names in {@link Life.shown}. */
export const factsOf = ({ changes }: Living): string[] =>
  changes.flatMap((change) =>
    ['succeeds', ...(isVersioned(change) ? ['is stale'] : []), 'is repeated'].map((fact) => `${change.operationId} ${fact}`),
  );

export const livingIn = ({ operations }: Fuzzer): Living[] =>
  operations
    .filter(({ method, responses }) => method === 'GET' && responses['200']?.headers?.['ETag'])
    .map((read) => {
      // A merge patch without If-Match: the last change wins.
      const changes = operations.filter((one) => one.path === read.path && (takes(one, 'If-Match') || one.method === 'PATCH'));
      const create = operations.find(({ method, path }) => method === 'POST' && `${path}/{id}` === read.path);
      return { path: read.path, read, changes, ...(create && { create }) };
    })
    .filter(({ changes }) => changes.length > 0);

/** A life of an object, step by step; after each it must be what the answers said it is. */
export class Life {
  /** Undefined when it is deleted. */
  #stored: Stored | undefined;
  #ids: Plan['ids'] = {};
  #former: string[] = [];
  #last: Done | undefined;
  #line: EventLine | undefined;
  /** What has been shown, so that a test can tell that it was not all refusals. */
  readonly shown = new Set<string>();

  constructor(
    private readonly fuzzer: Fuzzer,
    private readonly living: Living,
  ) {}

  steps(maxLength: number): fc.Arbitrary<Step[]> {
    const { changes } = this.living;
    // One good body for every operation, so that a step can be of any kind.
    const plans = changes.map((change) => plansFor(change, this.fuzzer.supply(change)).filter((plan) => plan.who === 'person'));
    const step = fc.record({
      change: fc.nat(changes.length - 1),
      version: fc.constantFrom<Step['version']>('current', 'current', 'current', 'stale', 'any', 'none'),
      key: fc.constantFrom<Step['key']>('new', 'new', 'new', 'again', 'reused'),
      plans: fc.tuple(...plans),
    });
    return fc.array(step, { minLength: 2, maxLength });
  }

  /** Every change succeeds, is repeated, and is then tried on a version that is past. */
  classic(): Step[] {
    const { changes } = this.living;
    const plansOf = (choose: (bodies: readonly Body[]) => Body | undefined) =>
      changes.map((change) => {
        const body = choose(goodBodies(change, this.fuzzer.supply(change)));
        return { ...plainPlan, ...(body && { body }) };
      });
    // Two different bodies one after the other: one of them changes something, whatever is stored.
    const [others, plans] = [plansOf(anotherThanLast), plansOf((bodies) => bodies.at(-1))];
    const step = (change: number, version: Step['version'], key: Step['key'], bodies = plans): Step => ({
      change,
      version,
      key,
      plans: bodies,
    });
    const each = (one: (change: number) => Step[]) => changes.flatMap((_, change) => one(change));
    const succeeds = (change: number) => [step(change, 'current', 'new'), step(change, 'current', 'again')];
    const deletes = (change: number) => changes[change]!.method === 'DELETE';
    return [
      ...each((change) => (deletes(change) ? [] : [step(change, 'current', 'new', others), ...succeeds(change)])),
      ...each((change) => [step(change, 'stale', 'new')]),
      ...each((change) => (deletes(change) ? succeeds(change) : [])),
    ];
  }

  async live(steps: readonly Step[]): Promise<void> {
    if (this.living.create) await this.#create(this.living.create);
    this.#stored = await this.#read();
    this.#former = [];
    this.#last = undefined;
    const about = eventsAbout(this.living.read, this.fuzzer);
    this.#line = about && new EventLine(this.fuzzer, about);
    try {
      await this.#line?.open();
      for (const step of steps) await this.#take(step);
      if (await this.#line?.resume()) this.shown.add('its events are resumed');
    } finally {
      await this.#line?.stop();
    }
  }

  async #create(operation: Operation): Promise<void> {
    const fresh = this.fuzzer.place.fresh?.[operation.operationId];
    const body = fresh ? await fresh() : goodBodies(operation, this.fuzzer.supply(operation))[0];
    const { status, text } = await this.#ask(operation, {
      ...plainPlan,
      headers: { 'Idempotency-Key': randomUUID() },
      ...(body && { body }),
    });
    assert.equal(status, 201);
    const created = JSON.parse(text) as { value: { id: string } };
    this.#ids = { id: created.value.id };
    assert.deepEqual(await this.#read(), created, 'what was created is not what is stored');
  }

  async #take(step: Step): Promise<void> {
    if (step.key === 'again' && this.#last) return this.#repeat(this.#last);
    const operation = this.living.changes[step.change]!;
    const reused = step.key === 'reused' && this.#last !== undefined;
    const key = reused ? this.#last!.plan.headers['Idempotency-Key']! : randomUUID();
    const plan: Plan = { ...step.plans[step.change]!, who: 'person', origin: 'own', query: '' };
    plan.headers = { 'Idempotency-Key': key, ...this.#versionHeader(step.version) };
    const { status, text } = await this.#ask(operation, plan);
    if (reused) return this.#expectReuse(operation, plan, status);
    const stale = step.version === 'stale' && this.#former.length > 0 && isVersioned(operation);
    if (status < 300) {
      assert.ok(!stale, 'a change of a former version was accepted');
      assert.ok(step.version !== 'none' || !takes(operation, 'If-Match')?.required, 'a change without a version was accepted');
      await this.#changed(text ? (JSON.parse(text) as Stored) : undefined);
      this.#last = { operation, plan, text };
      this.shown.add(`${operation.operationId} succeeds`);
      return;
    }
    if (status === 412) {
      assert.deepEqual((JSON.parse(text) as { current: Stored }).current, this.#stored);
      this.shown.add(`${operation.operationId} is stale`);
    }
    assert.deepEqual(await this.#read(), this.#stored, 'a refused change left something behind');
  }

  async #repeat({ operation, plan, text: first }: Done): Promise<void> {
    const { status, text, replayed } = await this.#ask(operation, plan);
    assert.deepEqual([status < 300, text && JSON.parse(text), replayed], [true, first && JSON.parse(first), 'true']);
    assert.deepEqual(await this.#read(), this.#stored, 'a repetition had an effect');
    this.shown.add(`${operation.operationId} is repeated`);
  }

  async #expectReuse(operation: Operation, plan: Plan, status: number): Promise<void> {
    const last = this.#last!;
    const same = operation === last.operation && contentOf(plan.body) === contentOf(last.plan.body);
    // The same content under another type is repeated or refused, as the operation takes that type or not.
    const asBefore = JSON.stringify(plan.body) === JSON.stringify(last.plan.body) || !same;
    assert.ok(!asBefore || (same ? status < 300 : status >= 400), `a key that belongs to another change was answered ${status}`);
    assert.deepEqual(await this.#read(), this.#stored, 'a reused key had an effect');
  }

  async #changed(answered: Stored | undefined): Promise<void> {
    const now = await this.#read();
    assert.deepEqual(now, answered, 'the answer is not what is stored');
    const before = this.#stored;
    assert.ok(before, 'what was deleted was changed');
    this.#stored = now;
    if (!now) return;
    const differs = JSON.stringify(now.value) !== JSON.stringify(before.value);
    assert.equal(now.version !== before.version, differs, 'a new version and a new value go together');
    if (now.revision !== undefined) assert.equal(now.revision > before.revision!, differs, 'revisions grow with each change');
    if (!differs) return;
    this.#former.push(before.version);
    await this.#line?.expect(now);
  }

  #versionHeader(version: Step['version']): Record<string, string> {
    const versions = { current: this.#stored?.version ?? 'gone', stale: this.#former.at(-1) ?? 'never', any: undefined, none: undefined };
    if (version === 'none') return {};
    return { 'If-Match': version === 'any' ? '*' : `"${versions[version]}"` };
  }

  async #ask(operation: Operation, plan: Plan): Promise<{ status: number; text: string; replayed: string | null }> {
    const answer = await this.fuzzer.ask(operation, { ...plan, ids: operation === this.living.create ? {} : this.#ids });
    const text = await answer.text();
    return { status: answer.status, text, replayed: answer.headers.get('Idempotency-Replayed') };
  }

  async #read(): Promise<Stored | undefined> {
    const { status, text } = await this.#ask(this.living.read, plainPlan);
    return status === 404 ? undefined : (JSON.parse(text) as Stored);
  }
}

/** The first, made another where the last is the same by another media type: the first letter of its first text stands twice. */
function anotherThanLast(bodies: readonly Body[]): Body | undefined {
  const [first] = bodies;
  if (!first || !('text' in first) || contentOf(first) !== contentOf(bodies.at(-1))) return first;
  return { ...first, text: first.text.replace(/:"(\p{L})/u, ':"$1$1') };
}

/** What a server can tell requests apart by; the same bytes of another media type are the same content. */
const contentOf = (body: Plan['body']) => (body && 'text' in body ? body.text : JSON.stringify(body?.form));
