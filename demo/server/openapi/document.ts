import type { Hono } from 'hono';
import { problemCodes } from '../../../src/schemas.js';
import type { Env } from '../env.js';
import { resourcesOf, type Method } from '../http/resource.js';
import { answersOf } from './answers.js';
import { conventions, tags } from './conventions.js';
import { headers } from './headers.js';
import type { Description, Operation } from './operation.js';
import { describeProblems } from './problem-answers.js';
import { parametersOf } from './parameters.js';
import { describeShapes, refTo, type JsonSchema } from './shapes.js';

const base = '/api/v1';

/** The wire contract as an OpenAPI 3.1 document, made from the routes of the server. */
export function describeContract(app: Hono<Env>): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'settings-elements: the wire contract',
      version: '1.0.0',
      summary: 'What a backend answers so that `settings-elements/adapters/rest` can speak to it.',
      description: conventions,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: base, description: 'Wherever the host serves it; given to the adapter as `baseUrl`.' }],
    tags,
    security: [{ session: [] }, { token: [] }],
    paths: describePaths(app),
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'desk_session',
          description: 'HttpOnly, SameSite=Lax. A host uses its own sign-in.',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An access token of the person, for programs (RFC 6750). With it no cookie counts, and no `Origin` is needed. One with the scope ' +
            '`read` may only read.',
        },
      },
      headers,
      schemas: describeShapes(),
    },
    'x-problems': describeProblems(problemCodes),
  };
}

function describePaths(app: Hono<Env>): JsonSchema {
  const resources = resourcesOf(app).filter(([path]) => path.startsWith(`${base}/`));
  return Object.fromEntries(
    resources.map(([path, { handlers }]) => [
      path.slice(base.length).replaceAll(/:(\w+)(\{[^/]*\})?/g, '{$1}'),
      Object.fromEntries(
        Object.entries(handlers).map(([method, handler]) => {
          const { description } = handler as Partial<Operation>;
          if (!description) throw new Error(`${method} ${path} does not say what it does.`);
          return [method.toLowerCase(), describe(method as Method, path, description)];
        }),
      ),
    ]),
  );
}

function describe(method: Method, path: string, description: Description): JsonSchema {
  const { id, summary, text, tag, body } = description;
  const security = securityOf(description);
  const parameters = parametersOf(method, path, description);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(text && { description: text }),
    ...(security && { security }),
    ...(parameters.length && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: answersOf(method, description),
  };
}

/** Who may ask, where it is not the person or a program of theirs. */
function securityOf({ open, inPerson }: Description): JsonSchema[] | undefined {
  if (open === 'before') return [{ session: [] }, {}];
  if (open) return [];
  return inPerson && [{ session: [] }];
}

function contentOf(body: NonNullable<Description['body']>): JsonSchema {
  return Object.fromEntries(
    Object.entries(body).map(([type, { shape, example, files }]) => [
      type,
      {
        schema: refTo(shape),
        ...(example !== undefined && { example }),
        ...(files && { encoding: Object.fromEntries(Object.entries(files).map(([member, contentType]) => [member, { contentType }])) }),
      },
    ]),
  );
}
