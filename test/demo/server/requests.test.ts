import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onOneDatabase } from './desk.js';
import { problemIn } from './person.js';

await onOneDatabase(
  (desk) => {
    it('accepts a change only from its own pages', async () => {
      const person = await desk().signIn();
      const { name } = (await person.profile()).value;
      for (const Origin of ['http://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:81', '']) {
        for (const [method, path] of [
          ['PATCH', '/api/v1/profile'],
          ['POST', '/api/v1/session'],
          ['DELETE', '/api/v1/session'],
          ['PATCH', '/api/v1/availability'],
        ] as const) {
          const answer = await person.request(method, path, { Origin, 'Content-Type': 'application/json' }, '{"name":"Mallory"}');
          assert.equal(answer.status, 403, `${method} ${path} from ${Origin}`);
          assert.equal((await problemIn(answer)).code, 'wrong-origin');
        }
      }
      assert.equal((await person.profile()).value.name, name);
    });

    it('accepts a change that states no origin from nobody', async () => {
      const answer = await desk().app.request('/api/v1/session', { method: 'DELETE' });
      assert.equal(answer.status, 403);
    });

    it('accepts the origin of a proxy that it was told of', async () => {
      const person = await desk().signIn();
      assert.equal((await person.patch({ name: 'Maya L' }, { Origin: 'https://desk.example' })).status, 200);
    });

    it('gives every answer a reference, and repeats it in the problem', async () => {
      const answer = await desk().visitor().get('/api/v1/nothing');
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      const problem = await problemIn(answer);
      assert.equal(problem.reference, answer.headers.get('X-Request-Id'));
      assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
      const again = await desk().visitor().get('/api/v1/nothing');
      assert.notEqual(again.headers.get('X-Request-Id'), problem.reference);
    });

    it('says which methods an address understands', async () => {
      const answer = await (await desk().signIn()).post('/api/v1/profile', {});
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get('Allow'), 'GET, PATCH');
      assert.equal((await problemIn(answer)).code, 'method-not-allowed');
    });

    it('names what is wrong with a body that is no object', async () => {
      const person = await desk().signIn();
      const facts: [string, number, string][] = [
        ['{"name":', 400, 'malformed'],
        ['', 400, 'malformed'],
        ['[]', 400, 'malformed'],
        ['null', 400, 'malformed'],
        ['"name"', 400, 'malformed'],
        ['['.repeat(60_000), 400, 'malformed'],
        [`{"name":"${'x'.repeat(70_000)}"}`, 413, 'too-large'],
      ];
      for (const [body, status, code] of facts) {
        const answer = await person.patch(body);
        assert.equal(answer.status, status, body.slice(0, 40));
        assert.equal((await problemIn(answer)).code, code);
      }
    });

    it('refuses bytes that are no UTF-8', async () => {
      const person = await desk().signIn();
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'bytes', 'If-Match': '*' };
      const bytes = new Uint8Array([...Buffer.from('{"name":"'), 0xff, ...Buffer.from('"}')]);
      assert.equal((await person.request('PATCH', '/api/v1/profile', headers, bytes)).status, 400);
    });

    it('refuses a body of another type', async () => {
      const answer = await (await desk().signIn()).patch({ name: 'Maya' }, { 'Content-Type': 'text/plain' });
      assert.equal(answer.status, 415);
      assert.equal((await problemIn(answer)).code, 'wrong-type');
    });

    it('asks for an idempotency key that it can keep', async () => {
      const person = await desk().signIn();
      for (const [key, code] of [
        ['', 'idempotency-key-required'],
        ['x'.repeat(201), 'idempotency-key-invalid'],
        ['a b', 'idempotency-key-invalid'],
      ] as const) {
        for (const [method, path] of [
          ['PATCH', '/api/v1/profile'],
          ['DELETE', '/api/v1/profile/avatar'],
        ] as const) {
          const body = method === 'PATCH' ? '{}' : undefined;
          const answer = await person.request(method, path, { 'Idempotency-Key': key, 'Content-Type': 'application/json' }, body);
          assert.equal(answer.status, 400, `${method} ${key}`);
          assert.equal((await problemIn(answer)).code, code);
        }
      }
    });

    it('asks for one with an upload too', async () => {
      const answer = await (await desk().signIn()).upload(new Uint8Array([1, 2, 3]), { key: '' });
      assert.equal((await problemIn(answer)).code, 'idempotency-key-required');
    });
  },
  { origins: ['https://desk.example'] },
);
