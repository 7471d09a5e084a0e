import fc from 'fast-check';
import type { Operation } from './document.js';
import { currentVersion, plainPlan, type Plan, type Supply } from './plans.js';

/** The mistakes that every client makes one day. They are asked for each time, so that what is shown does not depend on chance. */
export function classicsFor(operation: Operation, supply: Supply): Plan[] {
  const names = (operation.parameters ?? []).filter((one) => one.in === 'header').map(({ name }) => name);
  const bodies = goodBodies(operation, supply);
  const headers = (): Plan['headers'] => Object.fromEntries(names.map((name) => [name, goodHeader(name)]));
  const good = (more: Partial<Plan> = {}): Plan => ({
    ...plainPlan,
    headers: headers(),
    ...(bodies[0] && { body: bodies[0] }),
    ...more,
  });
  const withHeader = (name: string, value: string) => good({ headers: { ...headers(), [name]: value } });
  const without = (name: string) => good({ headers: Object.fromEntries(Object.entries(headers()).filter(([one]) => one !== name)) });
  const reusing = (body: Plan['body']) => ({ ...withHeader('Idempotency-Key', 'one-key-for-all'), ...(body && { body }) });
  return [
    ...(bodies.length ? bodies.map((body) => good({ body })) : [good()]),
    ...supply.bodies.map((body) => good({ ...(body && { body }) })),
    ...names.flatMap((name) => [without(name), withHeader(name, 'two words'), withHeader(name, '"stale"')]),
    ...(names.includes('Idempotency-Key') ? [bodies[0], ...otherBodies(operation, bodies)].map(reusing) : []),
    ...edgeBodies(operation, supply).map((body) => good({ body })),
    ...(bodies.length ? brokenBodies(operation).map((body) => good({ body })) : []),
    good({ who: 'visitor' }),
    good({ who: 'impostor' }),
    good({ origin: 'foreign' }),
  ];
}

const goodHeader = (name: string): string =>
  name === 'Idempotency-Key' ? crypto.randomUUID() : name === 'Last-Event-ID' ? 'first.1' : currentVersion;

/** One for each media type. */
export function goodBodies({ requestBody }: Operation, { values }: Supply): NonNullable<Plan['body']>[] {
  return Object.entries(requestBody?.content ?? {}).map(([type, { schema, example, encoding }]) => {
    const [file] = Object.entries(encoding ?? {});
    if (file) return { form: [[file[0], file[1].contentType.split(', ')[0]!]] };
    return { type, text: JSON.stringify(example ?? fc.sample(values.valid(schema), { numRuns: 1, seed: 1 })[0]) };
  });
}

/** As long as may be and longer by one, and every two members together. */
const edgeBodies = ({ requestBody }: Operation, { values }: Supply): NonNullable<Plan['body']>[] =>
  Object.entries(requestBody?.content ?? {})
    .filter(([, { encoding }]) => !encoding)
    .slice(0, 1)
    .flatMap(([type, { schema }]) => values.edges(schema).map((value) => ({ type, text: JSON.stringify(value) })));

/** With the same key as the first, each is a mistake. */
const otherBodies = ({ requestBody }: Operation, bodies: readonly Plan['body'][]): Plan['body'][] => [
  ...bodies,
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
