import type { Method } from '../http/resource.js';
import type { Description } from './operation.js';
import type { JsonSchema } from './shapes.js';

const header = (name: string, description: string, schema: JsonSchema, required = false): JsonSchema => ({
  name,
  in: 'header',
  description,
  required,
  schema,
});

const quoted = { type: 'string', examples: ['"v7"'] };
const idInPath = 'An id that a list has answered.';

/** What a request carries beside its body; all of it follows from what the operation is. */
export function parametersOf(method: Method, path: string, description: Description): JsonSchema[] {
  const { open, once, proves, version, resumes, answers, query = {} } = description;
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: idInPath,
    schema: { type: 'string' },
  }));
  const inHeaders = [
    method === 'GET' && 304 in answers && header('If-None-Match', 'Versions that the client has.', quoted),
    once &&
      header(
        'Idempotency-Key',
        'Names the change: however often it is sent, it has one effect. It belongs to the person, and is kept for at least 7 days.',
        { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
        once === true,
      ),
    version === 'required' && header('If-Match', 'The version that the change was made on, or `*` for whatever is stored.', quoted, true),
    version === 'optional' &&
      header('If-Match', 'Refuse the change if this is not the version stored. Without it the last change wins.', quoted),
    method !== 'GET' &&
      (open !== true || proves) &&
      header('Challenge-Proof', 'The proof that a 403 `verification-required` asked for. Only for backends that ask.', { type: 'string' }),
    resumes && header('Last-Event-ID', 'The id of the last event that the client heard.', { type: 'string' }),
  ];
  const inQuery = Object.entries(query).map(([name, { says, schema }]) => ({
    name,
    in: 'query',
    description: says,
    required: false,
    schema,
  }));
  return [...inPath, ...inQuery, ...inHeaders.filter((parameter) => parameter !== undefined && parameter !== false)] as JsonSchema[];
}
