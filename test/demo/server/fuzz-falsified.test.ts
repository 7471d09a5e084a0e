import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Hono } from 'hono';
import type { Env } from '../../../demo/server/env.js';
import { describeContract } from '../../../demo/server/openapi/document.js';
import { operation } from '../../../demo/server/openapi/operation.js';
import { asProblem, problemResponse } from '../../../demo/server/http/problems.js';
import { resource } from '../../../demo/server/http/resource.js';
import { onOneDatabase } from './desk.js';
import { document, forgetAttempts, placeAt } from './fuzz/desk-place.js';
import type { Answer, Document, Media, Schema } from './fuzz/document.js';
import { Fuzzer } from './fuzz/fuzzer.js';
import { Person } from './person.js';

type Members = Record<string, Schema>;

const answerTo = (contract: Document, path: string, method: string, status: number): Answer =>
  contract.paths[path]![method]!.responses[status]!;
const memberOf = (contract: Document, shape: string): Members => contract.components.schemas[shape]!['properties'] as Members;
const problemOf = (contract: Document, status: number): Media =>
  answerTo(contract, '/profile', 'patch', status).content!['application/problem+json']!;

interface Lie {
  name: string;
  falsify(contract: Document): void;
  operation: string;
  complaint: RegExp;
}

/** Each makes the document say what the server does not do. */
const lies: Lie[] = [
  {
    name: 'a status is left out',
    falsify: (contract) => delete contract.paths['/profile']!['patch']!.responses['412'],
    operation: 'saveProfile',
    complaint: /the status 412 is not documented/,
  },
  {
    name: 'a member has another type',
    falsify: (contract) => (memberOf(contract, 'Profile')['name'] = { type: 'number' }),
    operation: 'readProfile',
    complaint: /the body is wrong at "\/value\/name": must be number/,
  },
  {
    name: 'a member is left out',
    falsify: (contract) => delete memberOf(contract, 'Identity')['account'],
    operation: 'readSession',
    complaint: /must NOT have additional properties {"additionalProperty":"account"}/,
  },
  {
    name: 'a member must be there that is not',
    falsify: (contract) => (contract.components.schemas['Avatar']!['required'] = ['url', 'width']),
    operation: 'readAvatar',
    complaint: /must have required property 'width'/,
  },
  {
    name: 'a header must be there that is not',
    falsify: (contract) => {
      contract.components.headers['Content-Language'] = { required: true, schema: { type: 'string' } };
      answerTo(contract, '/availability', 'get', 200).headers!['Content-Language'] = {
        $ref: '#/components/headers/Content-Language',
      } as never;
    },
    operation: 'readAvailability',
    complaint: /the header Content-Language is missing/,
  },
  {
    name: 'a header has another form',
    falsify: (contract) => (contract.components.headers['ETag']!.schema = { type: 'string', pattern: '^W/' }),
    operation: 'readAvailability',
    complaint: /the header ETag is wrong/,
  },
  {
    name: 'an answer has another content type',
    falsify: (contract) => {
      const answer = answerTo(contract, '/capabilities', 'get', 200);
      answer.content = { 'application/vnd.api+json': answer.content!['application/json']! };
    },
    operation: 'readCapabilities',
    complaint: /the content type "application\/json" is not documented/,
  },
  {
    name: 'an answer without a body has one',
    falsify: (contract) => delete answerTo(contract, '/profile/avatar/gallery', 'get', 200).content,
    operation: 'readGallery',
    complaint: /a body that is not documented/,
  },
  {
    name: 'a code of a problem is left out',
    falsify: (contract) => ((problemOf(contract, 422).schema['properties'] as Members)['code'] = { 'x-codes': ['invalid'] }),
    operation: 'saveProfile',
    complaint: /must pass "x-codes" keyword validation/,
  },
  {
    name: 'a code of a member is left out',
    falsify: (contract) => (contract['x-problems']!.members = []),
    operation: 'saveProfile',
    complaint: /the member code "[a-z-]+" is not in the table/,
  },
  {
    name: 'an event is left out',
    falsify: (contract) => delete answerTo(contract, '/events', 'get', 200).content!['text/event-stream']!['x-events']!['ping'],
    operation: 'listen',
    complaint: /the event "ping" is not documented/,
  },
];

await onOneDatabase((desk) => {
  for (const { name, falsify, operation: id, complaint } of lies) {
    it(`fails when ${name}`, async () => {
      const contract = document();
      falsify(contract);
      const fuzzer = new Fuzzer(contract, await placeAt(desk()));
      await forgetAttempts(desk());
      await assert.rejects(
        fuzzer.fuzz(
          fuzzer.operations.find(({ operationId }) => operationId === id)!,
          60,
        ),
        complaint,
      );
    });
  }

  it('fails when a route answers 500, though the document names that status', async (test) => {
    test.mock.method(console, 'error', () => {});
    const app = new Hono<Env>();
    app.onError((error, c) => problemResponse(c, asProblem(error, 'a reference')));
    const answers = { 200: { says: 'Never.', shape: 'Identity' } } as const;
    let asked = 0;
    const breaksDown = operation({ id: 'breakDown', tag: 'session', summary: 'Break down', open: true, answers }, (c) => {
      asked += 1;
      if (asked < 20) return c.json({ user: 'maya' }, 200, { 'X-Request-Id': 'a reference' });
      throw new Error('The twentieth is one too many.');
    });
    resource(app, '/api/v1/broken', { GET: breaksDown });
    const visitor = () => new Person((path, init) => app.request(path, init));
    const place = { ...(await placeAt(desk())), visitor, signIn: async () => visitor() };
    const fuzzer = new Fuzzer(describeContract(app) as unknown as Document, place);
    await assert.rejects(fuzzer.fuzz(fuzzer.operations[0]!, 60), /the server failed: 500/);
  });

  it('fails when a route under /api does not say what it does', () => {
    const app = new Hono<Env>();
    resource(app, '/api/v1/silent' as '/silent', { GET: (c) => c.json({}) });
    assert.throws(() => describeContract(app), /GET \/api\/v1\/silent does not say what it does/);
  });
});
