import type { JsonSchema } from './shapes.js';

const text = { type: 'string' };

/** `components.headers`. */
export const headers: Record<string, JsonSchema> = {
  'X-Request-Id': { description: 'A reference to this exchange, to quote to whoever runs the backend.', required: true, schema: text },
  ETag: {
    description: 'The version of the object in quotes: `"v7"`. Opaque; sent back in If-Match and If-None-Match.',
    required: true,
    schema: { type: 'string', pattern: '^"[^"]*"$' },
  },
  'Set-Cookie': { description: 'The session, or its end.', required: true, schema: text },
  'Idempotency-Replayed': {
    description: '`true`: the change was made earlier, under the same Idempotency-Key; this is its answer.',
    required: false,
    schema: { const: 'true' },
  },
  'Retry-After': {
    description: 'Seconds until another attempt makes sense.',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  },
};

export const refToHeaders = (names: readonly string[]): JsonSchema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
