import { problemCodes, type ProblemCode } from '../../../src/schemas.js';
import type { Method } from '../http/resource.js';
import { refToHeaders } from './headers.js';
import type { Answer, Description } from './operation.js';
import { anyProblem, problemAnswer } from './problem-answers.js';
import { changeOf, refTo, shapeOf, type JsonSchema } from './shapes.js';

/** Every status an operation answers: its own, and what follows from how it is asked. */
export function answersOf(method: Method, description: Description): JsonSchema {
  const own = Object.entries(description.answers).map(([status, answer]) => [status, describe(answer)]);
  const codes = problemsOf(method, description);
  const statuses = [...new Set(codes.map((code) => problemCodes[code].status))];
  const stored = description.answers[200]?.shape;
  const problems = statuses.map((status) => {
    const ofStatus = codes.filter((code) => problemCodes[code].status === status);
    return [status, problemAnswer(status, ofStatus, stored)];
  });
  return { ...Object.fromEntries([...own, ...problems]), default: anyProblem } as JsonSchema;
}

function describe({ says, shape, files, headers = [], events }: Answer): JsonSchema {
  return {
    description: says,
    headers: refToHeaders(['X-Request-Id', ...headers]),
    ...(shape && { content: { 'application/json': { schema: refTo(shape) } } }),
    ...(files && { content: Object.fromEntries(files.map((type) => [type, {}])) }),
    ...(events && { content: { 'text/event-stream': { schema: { type: 'string' }, 'x-events': describeEvents(events) } } }),
  };
}

const describeEvents = (events: NonNullable<Answer['events']>): JsonSchema =>
  Object.fromEntries(
    Object.entries(events).map(([name, { says, group, shape }]) => [
      name,
      {
        description: says,
        schema: group ? changeOf(group, shape) : shape ? shapeOf(shape) : { type: 'object', additionalProperties: false },
      },
    ]),
  );

function problemsOf(
  method: Method,
  { open, once, secret, inPerson, proves, version, query, body, problems = [] }: Description,
): ProblemCode[] {
  const found: (ProblemCode | false | undefined)[] = [
    open !== true && 'unauthorized',
    method !== 'GET' && 'wrong-origin',
    body && 'malformed',
    body && 'incomplete',
    body && 'too-large',
    body && 'wrong-type',
    (body || query) && 'invalid',
    once && 'idempotency-key-required',
    once && 'idempotency-key-invalid',
    once && 'idempotency-key-reused',
    secret && 'secret-already-shown',
    inPerson && 'not-with-a-token',
    !open && !inPerson && method !== 'GET' && 'insufficient-scope',
    proves && 'verification-required',
    version === 'required' && 'version-required',
    version && 'stale',
    ...problems,
    'internal',
    'unavailable',
  ];
  return [...new Set(found.filter((code) => code !== undefined && code !== false))];
}
