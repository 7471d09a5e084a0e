import type { Operation, Schema } from './document.js';
import type { Expectation } from './oracle.js';

/** What the document says about the parameters behind the question mark; those that it does not name are left alone. */
export function queryExpectation({ parameters = [] }: Operation, query: string): Expectation {
  const given = new URLSearchParams(query);
  const found = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema }): Expectation => {
      const value = given.get(name);
      return value === null ? 'success' : judge(schema, value);
    });
  return found.find((one) => one === 'refusal') ?? found.find((one) => one === 'either') ?? 'success';
}

function judge(schema: Schema, value: string): Expectation {
  if (schema['x-opaque']) return 'either';
  if (schema['enum']) return among(schema['enum'] as readonly string[], value);
  if (schema['type'] === 'boolean') return among(['true', 'false'], value);
  if (schema['type'] === 'integer') return isWithin(schema, value) ? 'success' : 'refusal';
  const { maxLength } = schema as { maxLength?: number };
  if (maxLength !== undefined && value.length > maxLength) return 'refusal';
  // What a text must not have, the document says in words.
  return maxLength === undefined || /\p{Cc}|\p{Surrogate}/u.test(value) ? 'either' : 'success';
}

const among = (options: readonly string[], value: string): Expectation => (options.includes(value) ? 'success' : 'refusal');

const isWithin = ({ minimum = 0, maximum = 0 }: { minimum?: number; maximum?: number }, value: string) =>
  /^\d+$/.test(value) && Number(value) >= minimum && Number(value) <= maximum;
