import fc from 'fast-check';
import { resolve, type Document, type Schema } from './document.js';

/** Texts that have broken servers before. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    '<script>alert(1)</script>',
    "'; drop table people; --",
    '../../../etc/passwd',
    '%00',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'null', 'NaN', '-1', '1e999', '"', '*', 'W/"x"', '👩‍👩‍👧', 'ﷺ'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.integer({ min: 100, max: 1_200 }).map((length) => 'x'.repeat(length)),
);

/** Anything that JSON can say. `__proto__` as a member of its own is what only a parser makes. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  hostileText,
  fc.constant(JSON.parse('{"__proto__":{"admin":true},"toString":1,"valueOf":{}}')),
);

const manyMembers = 8;

/** Makes values that a schema of the document allows, and such as it does not. `idsOf`: ids that a list has answered. */
export class Values {
  constructor(
    private readonly document: Document,
    private readonly idsOf: (list: string) => readonly string[],
  ) {}

  valid(given: Schema): fc.Arbitrary<unknown> {
    const schema = resolve(this.document, given);
    if ('const' in schema) return fc.constant(schema['const']);
    if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
    const choice = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
    if (choice) return fc.oneof(...choice.map((one) => this.valid(one)));
    const type = Array.isArray(schema['type']) ? (schema['type'] as string[]) : [schema['type'] as string];
    return fc.oneof(...type.map((one) => this.#ofType(one, schema)));
  }

  /** What a schema allows, with one thing wrong with it; or something else altogether. */
  hostile(given: Schema): fc.Arbitrary<unknown> {
    const schema = resolve(this.document, given);
    if (schema['type'] !== 'object') return fc.oneof(anyJson, hostileText);
    const members = Object.keys(schema['properties'] ?? {});
    const member = fc.oneof(
      { arbitrary: fc.constantFrom(...members, 'custom:desk', '__proto__', 'id'), weight: 4 },
      { arbitrary: hostileText, weight: 1 },
    );
    const wrong = fc.oneof(fc.tuple(member, fc.oneof(anyJson, hostileText, fc.constant(undefined))), ...this.#tooLong(schema));
    const spoilt = fc
      .tuple(this.valid(schema), fc.array(wrong, { minLength: 1, maxLength: 3 }))
      .map(([object, wrongs]) => Object.fromEntries([...Object.entries(object as object), ...wrongs]));
    return fc.oneof({ arbitrary: spoilt, weight: 4 }, { arbitrary: anyJson, weight: 1 });
  }

  /**
   * Objects that are as large as may be or larger by one, such as have two members of those that may be left out, and such as have
   * a text that no database takes.
   */
  edges(given: Schema): object[] {
    const schema = resolve(this.document, given);
    const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
    const whole = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, this.#sample(one)]));
    const required = Object.fromEntries(((schema['required'] ?? []) as string[]).map((name) => [name, whole[name]]));
    const optional = Object.keys(properties).filter((name) => !(name in required));
    // Of many members each stands with its neighbour: they are alike, and all pairs of them are hundreds.
    const others = (index: number) => optional.slice(index + 1, optional.length > manyMembers ? index + 2 : undefined);
    const pairs = optional.flatMap((one, index) => others(index).map((other) => [one, other] as const));
    return [
      ...limitsIn(this.document, schema).flatMap(([member, limit]) =>
        [limit, limit + 1].map((length) => ({ ...required, [member]: 'x'.repeat(length) })),
      ),
      ...pairs.map(([one, other]) => ({ ...required, [one]: whole[one], [other]: whole[other] })),
      ...textsIn(this.document, properties).flatMap((member) => ['\u0000', '\ud800'].map((text) => ({ ...required, [member]: text }))),
    ];
  }

  #sample(schema: Schema): unknown {
    const something = this.valid(schema).filter((value) => value !== null && value !== '');
    return fc.sample(something, { numRuns: 1, seed: 1 })[0];
  }

  /** One character more than a member may have. */
  #tooLong(schema: Schema): fc.Arbitrary<[string, unknown]>[] {
    return limitsIn(this.document, schema).map(([member, limit]) => fc.constant([member, 'x'.repeat(limit + 1)]));
  }

  #ofType(type: string, schema: Schema): fc.Arbitrary<unknown> {
    if (type === 'object') return this.#object(schema);
    if (type === 'array') return fc.array(this.valid(schema['items'] as Schema), { maxLength: 5 });
    if (type === 'boolean') return fc.boolean();
    if (type === 'null') return fc.constant(null);
    if (type === 'integer' || type === 'number') {
      const { minimum: min = 0, maximum: max = 1_000 } = schema as { minimum?: number; maximum?: number };
      return fc.integer({ min, max });
    }
    return this.#text(schema);
  }

  #text(schema: Schema): fc.Arbitrary<string> {
    const list = schema['x-id-of'] as string | undefined;
    if (list !== undefined && this.idsOf(list).length > 0) return fc.constantFrom(...this.idsOf(list));
    if (schema['format'] === 'email') return fc.emailAddress();
    const { minLength = 0, maxLength } = schema as { minLength?: number; maxLength?: number };
    if (schema['pattern']) {
      // Letters of any script: some will do.
      const source = (schema['pattern'] as string).replaceAll('\\p{L}\\p{M}\\p{N}', 'a-z0-9äßé日本ةن');
      const pattern = fc.stringMatching(new RegExp(source, 'u'));
      return maxLength === undefined ? pattern : pattern.filter((text) => text.length <= maxLength);
    }
    const short = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength ?? 60, minLength + 60) });
    if (maxLength === undefined) return short;
    return fc.oneof({ arbitrary: short, weight: 5 }, { arbitrary: fc.constant('x'.repeat(maxLength)), weight: 1 });
  }

  #object(schema: Schema): fc.Arbitrary<unknown> {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    const members = Object.fromEntries(properties.map(([name, one]) => [name, this.valid(one)]));
    const required = (schema['required'] ?? []) as string[];
    const optional = properties.map(([name]) => name).filter((name) => !required.includes(name));
    const any = fc.record(members, { requiredKeys: required });
    // With many members there is always one that is refused for a reason the schema does not know.
    const few = fc
      .tuple(fc.record(members), fc.subarray(optional, { maxLength: Math.min(2, optional.length) }))
      .map(([all, kept]) => Object.fromEntries([...required, ...kept].map((name) => [name, all[name]])));
    return fc.oneof(any, few);
  }
}

/** The members that take a text of one's own. */
function textsIn(document: Document, members: Record<string, Schema>): string[] {
  const isText = (schema: Schema) => schema['type'] === 'string' && !('enum' in schema) && !('const' in schema);
  return Object.entries(members).flatMap(([member, given]) => {
    const schema = resolve(document, given);
    return [schema, ...((schema['anyOf'] ?? []) as Schema[])].some((one) => isText(resolve(document, one))) ? [member] : [];
  });
}

/** How many characters the members of an object may have, where the document says so. */
function limitsIn(document: Document, given: Schema): [member: string, limit: number][] {
  const members = Object.entries((resolve(document, given)['properties'] ?? {}) as Record<string, Schema>);
  return members.flatMap(([member, schema]) => {
    const found = [schema, ...((schema['anyOf'] ?? []) as Schema[])].find((one) => one['maxLength'] !== undefined);
    return found ? [[member, found['maxLength'] as number] as [string, number]] : [];
  });
}
