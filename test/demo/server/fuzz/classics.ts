import fc from 'fast-check';
import type { Operation } from './document.js';
import { currentVersion, plainPlan, type Plan, type Supply } from './plans.js';

/**
 * The mistakes that every client makes one day. They are asked for each time, so that what is shown does not depend on chance.
 * `withEdges`: with bodies at the edge of what the document allows, too.
 */
export function classicsFor(operation: Operation, supply: Supply, withEdges: boolean): Plan[] {
  const names = (operation.parameters ?? []).filter((one) => one.in === 'header').map(({ name }) => name);
  const bodies = goodBodies(operation, supply);
  const headers = (): Plan['headers'] => Object.fromEntries(names.map((name) => [name, goodHeader(name)]));
  // Some of what there is can be asked for only once.
  let asked = 0;
  const good = (more: Partial<Plan> = {}): Plan => ({
    ...plainPlan,
    ids: idsFor(operation, supply, asked++),
    headers: headers(),
    ...(bodies[0] && { body: bodies[0] }),
    ...more,
  });
  const withHeader = (name: string, value: string) => good({ headers: { ...headers(), [name]: value } });
  const without = (name: string) => good({ headers: Object.fromEntries(Object.entries(headers()).filter(([one]) => one !== name)) });
  const again = idsFor(operation, supply, -1);
  const reusing = (key: string) => (body: Plan['body']) => ({ ...withHeader('Idempotency-Key', key), ids: again, ...(body && { body }) });
  return [
    ...(bodies.length ? bodies.map((body) => good({ body })) : [good()]),
    ...supply.bodies.map((body) => good({ ...(body && { body }) })),
    ...names.flatMap((name) => [without(name), withHeader(name, 'two words'), withHeader(name, '"stale"')]),
    ...(names.includes('Idempotency-Key')
      ? [
          ...[bodies[0], bodies[0], ...otherBodies(operation, bodies)].map(reusing(`one-key-for-${operation.operationId}`)),
          reusing('one-key-for-all')(bodies[0]),
        ]
      : []),
    ...(withEdges ? edgeBodies(operation, supply).map((body) => good({ body })) : []),
    ...(bodies.length ? brokenBodies(operation).map((body) => good({ body })) : []),
    good({ who: 'visitor' }),
    good({ who: 'impostor' }),
    good({ who: 'program' }),
    good({ who: 'reader' }),
    good({ origin: 'foreign' }),
  ];
}

/** What a list has answered; `-1`: the last of it. */
const idsFor = ({ path, parameters = [] }: Operation, { idsOf }: Supply, index: number): Plan['ids'] =>
  Object.fromEntries(
    parameters
      .filter((one) => one.in === 'path')
      .flatMap(({ name }) => {
        const ids = idsOf(path.slice(0, path.indexOf(`/{${name}}`)));
        return ids.length ? [[name, ids.at(index % ids.length)!]] : [];
      }),
  );

const goodHeader = (name: string): string =>
  name === 'Idempotency-Key'
    ? crypto.randomUUID()
    : name === 'Last-Event-ID'
      ? 'first.1'
      : name === 'Challenge-Proof'
        ? 'none'
        : currentVersion;

/** One for each media type. */
export function goodBodies({ requestBody }: Operation, { values }: Supply): NonNullable<Plan['body']>[] {
  return Object.entries(requestBody?.content ?? {}).map(([type, { schema, example, encoding }]) => {
    const [file] = Object.entries(encoding ?? {});
    if (file) return { form: [[file[0], file[1].contentType.split(', ')[0]!]] };
    return { type, text: JSON.stringify(example ?? fc.sample(values.valid(schema), { numRuns: 1, seed: 1 })[0]) };
  });
}

const edgeBodies = ({ requestBody }: Operation, { values }: Supply): NonNullable<Plan['body']>[] =>
  Object.entries(requestBody?.content ?? {})
    .filter(([, { encoding }]) => !encoding)
    .slice(0, 1)
    .flatMap(([type, { schema }]) => values.edges(schema).map((value) => ({ type, text: JSON.stringify(value) })));

/** With the same key as the first, each is a mistake. */
const otherBodies = ({ requestBody }: Operation, bodies: readonly Plan['body'][]): Plan['body'][] => [
  ...bodies,
  // The same to a reader, and other bytes.
  ...bodies.flatMap((body) => (body && 'text' in body ? [{ type: body.type, text: `${body.text} ` }] : [])),
  ...Object.keys(requestBody?.content ?? {}).map((type) => ({ type, text: '{}' })),
];

function brokenBodies({ requestBody }: Operation): NonNullable<Plan['body']>[] {
  return Object.entries(requestBody?.content ?? {}).flatMap(([type, { encoding = {} }]): NonNullable<Plan['body']>[] => {
    const [member] = Object.keys(encoding);
    const ofType = [
      { type, text: '{' },
      { type, text: '' },
      { type, text: '{"nobody":1}' },
    ];
    if (member === undefined) return [...ofType, { type: 'text/plain', text: '{}' }, { type, text: ' '.repeat(70_000) }];
    const files = ['too large', 'half a picture', 'application/pdf', 'no file', 'nothing'];
    return [...ofType, { form: [] }, ...files.map((file): Plan['body'] & object => ({ form: [[member, file]] }))];
  });
}
