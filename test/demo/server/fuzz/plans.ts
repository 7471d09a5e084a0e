import fc from 'fast-check';
import type { Media, Operation, Parameter } from './document.js';
import { hostileText, type Values } from './values.js';

/** One request, as plain data: what a failure prints must be enough to repeat it. */
export interface Plan {
  /** `program` and `reader`: with a token that may do all, or only read. */
  who: 'person' | 'visitor' | 'impostor' | 'program' | 'reader';
  origin: 'own' | 'foreign';
  ids: Record<string, string>;
  /** {@link currentVersion} stands for the version that is stored when the request is sent. */
  headers: Record<string, string>;
  query: string;
  body?: { type: string; text: string } | { form: [member: string, file: string][] };
}

export const plainPlan: Plan = { who: 'person', origin: 'own', ids: {}, headers: {}, query: '' };

export const currentVersion = '(current)';

const weighted = <T>(...choices: [weight: number, arbitrary: fc.Arbitrary<T>][]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** What a header can carry at all. */
const inHeader = (text: string) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').trim();
const hostileHeader = hostileText.map(inHeader);

const nothing = fc.constant<string | undefined>(undefined);

function headerOf({ name, required, schema }: Parameter, values: Values): fc.Arbitrary<string | undefined> {
  const missing: [number, typeof nothing] = [required ? 1 : 6, nothing];
  if (name === 'If-Match' || name === 'If-None-Match') {
    const known = fc.constantFrom(currentVersion, currentVersion, `"other", ${currentVersion}`, `W/${currentVersion}`, '*');
    return weighted<string | undefined>(missing, [10, known], [2, fc.constant('"stale"')], [2, hostileHeader]);
  }
  const own = name === 'Idempotency-Key' ? fc.uuid() : values.valid(schema).map((value) => inHeader(String(value)));
  return weighted<string | undefined>(missing, [14, own], [1, fc.constant('the-same-again')], [2, hostileHeader]);
}

const others = ['Accept', 'Accept-Encoding', 'Range', 'Content-Length', 'Content-Encoding', 'X-HTTP-Method-Override', 'Challenge-Proof'];

function headersOf(parameters: readonly Parameter[], values: Values): fc.Arbitrary<Record<string, string>> {
  const documented = fc.record(
    Object.fromEntries(parameters.filter((one) => one.in === 'header').map((one) => [one.name, headerOf(one, values)] as const)),
  );
  const undocumented = weighted<Record<string, string>>(
    [8, fc.constant({})],
    [1, fc.dictionary(fc.constantFrom(...others), hostileHeader, { maxKeys: 2 })],
  );
  return fc
    .tuple(documented, undocumented)
    .map(
      ([found, more]) =>
        Object.fromEntries(Object.entries({ ...more, ...found }).filter(([, value]) => value !== undefined)) as Record<string, string>,
    );
}

const wrongTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/xml',
  'multipart/form-data',
  'application/json; charset=utf-16',
  '',
];

/** `files`: names of those there are; the good ones are named by their media type. */
function bodyOf(
  type: string,
  { schema, example, encoding = {} }: Media,
  values: Values,
  files: readonly string[],
): fc.Arbitrary<Plan['body']> {
  if (type === 'multipart/form-data') {
    const [[member, { contentType }] = ['file', { contentType: '' }]] = Object.entries(encoding);
    const good = fc.constantFrom(...contentType.split(', ')).map((file): [string, string][] => [[member, file]]);
    const part = fc.tuple(fc.constantFrom(member, member, 'other', '__proto__', ''), fc.constantFrom(...files));
    return weighted<[string, string][]>(
      [5, good],
      [4, fc.constantFrom(...files).map((file): [string, string][] => [[member, file]])],
      [2, fc.array(part, { maxLength: 3 })],
    ).map((form) => ({ form }));
  }
  const text = (arbitrary: fc.Arbitrary<unknown>) => arbitrary.map((value) => ({ type, text: JSON.stringify(value) ?? '' }));
  return weighted<Plan['body']>(
    [8, text(values.valid(schema))],
    [example === undefined ? 0 : 4, text(fc.constant(example))],
    [8, text(values.hostile(schema))],
    [1, hostileText.map((broken) => ({ type, text: broken }))],
    [1, fc.constantFrom('{', '[]', '{"a":1}{', '\ufeff{}', '['.repeat(5_000)).map((broken) => ({ type, text: broken }))],
    [
      1,
      fc
        .tuple(fc.constantFrom(...wrongTypes), values.valid(schema))
        .map(([wrong, value]) => ({ type: wrong, text: JSON.stringify(value) })),
    ],
    [1, fc.integer({ min: 60_000, max: 90_000 }).map((length) => ({ type, text: JSON.stringify({ name: 'x'.repeat(length) }) }))],
    [1, fc.constant(undefined)],
  );
}

export interface Supply {
  values: Values;
  /** Ids that a list has answered. */
  idsOf(list: string): readonly string[];
  /** Names of files to upload. */
  files: readonly string[];
  /** What the document cannot know, such as passwords. */
  bodies: readonly Plan['body'][];
}

/** Requests for one operation, good and bad. */
export function plansFor(operation: Operation, { values, idsOf, files, bodies: known }: Supply): fc.Arbitrary<Plan> {
  const { parameters = [], requestBody, path } = operation;
  const bodies = Object.entries(requestBody?.content ?? {}).map(([type, media]) => bodyOf(type, media, values, files));
  if (known.length) bodies.push(fc.constantFrom(...known));
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = parameters.filter((one) => one.in === 'query');
  const idOf = ({ name, schema }: Parameter): fc.Arbitrary<string> => {
    const known = idsOf(path.slice(0, path.indexOf(`/{${name}}`)));
    const own = values.valid(schema).map(String);
    return known.length ? weighted([6, fc.constantFrom(...known)], [1, own], [1, hostileText]) : fc.oneof(own, hostileText);
  };
  const query = fc.record(
    Object.fromEntries(inQuery.map((one) => [one.name, fc.oneof(values.valid(one.schema).map(String), hostileText)] as const)),
    { requiredKeys: [] },
  );
  return fc.record({
    who: weighted<Plan['who']>([14, fc.constant('person')], [1, fc.constant('visitor')], [1, fc.constant('impostor')]),
    origin: weighted<Plan['origin']>([20, fc.constant('own')], [1, fc.constant('foreign')]),
    ids: fc.record(Object.fromEntries(inPath.map((one) => [one.name, idOf(one)] as const))),
    headers: headersOf(parameters, values),
    query: fc
      .tuple(query, weighted<Record<string, string>>([12, fc.constant({})], [1, fc.dictionary(hostileText, hostileText, { maxKeys: 2 })]))
      .map(([own, more]) => new URLSearchParams({ ...more, ...own } as Record<string, string>).toString()),
    body: bodies.length ? fc.oneof(...bodies) : fc.constant(undefined),
  });
}
