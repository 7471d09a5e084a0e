import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { onOneDatabase } from './desk.js';
import { startServer, type RunningServer } from '../../../demo/server/server.js';
import { document, placeAt, placeBehind } from './fuzz/desk-place.js';
import { addressOf, type Document } from './fuzz/document.js';
import { Fuzzer } from './fuzz/fuzzer.js';
import { plainPlan } from './fuzz/plans.js';
import { hostileText } from './fuzz/values.js';
import { problemIn } from './person.js';
import { startPostgres } from '../../support/postgres.js';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'constructor', '__proto__'];

/** What lies beside the operations of the document. */
await onOneDatabase((desk) => {
  const contract: Document = document();
  const paths = Object.keys(contract.paths);
  const templates = paths.map((path) => new RegExp(`^${addressOf(contract, path.replaceAll(/\{\w+\}/g, '[^/]+'))}$`));

  it('answers HEAD as GET, without the body', async () => {
    const fuzzer = new Fuzzer(contract, await placeAt(desk()));
    for (const operation of fuzzer.operations.filter(({ method }) => method === 'GET')) {
      const get = await fuzzer.send(operation, plainPlan);
      const head = await fuzzer.send({ ...operation, method: 'HEAD' }, plainPlan);
      assert.equal(head.status, get.status);
      for (const name of ['ETag', 'Content-Type']) assert.equal(head.headers.get(name), get.headers.get(name), `${operation.path} ${name}`);
      assert.deepEqual(await fuzzer.check(operation, head, true), []);
      await get.body?.cancel();
    }
  });

  it('answers every method that is not documented with those that are', async () => {
    const person = await desk().signIn();
    for (const path of paths) {
      const documented = Object.keys(contract.paths[path]!).map((method) => method.toUpperCase());
      for (const method of methods.filter((one) => !documented.includes(one))) {
        const answer = await person.request(method, addressOf(contract, path, { method: 'totp' }));
        assert.equal(answer.status, 405, `${method} ${path}`);
        assert.deepEqual(answer.headers.get('Allow')?.split(', ').sort(), documented.sort());
        assert.equal((await problemIn(answer)).code, 'method-not-allowed');
      }
    }
  });

  it('answers an address that is not documented with a problem', async () => {
    const person = await desk().signIn();
    const address = fc
      .tuple(fc.constantFrom('', ...paths), fc.array(hostileText, { minLength: 1, maxLength: 3 }))
      .map(([path, more]) =>
        [addressOf(contract, path), ...more.map((text) => encodeURIComponent(Buffer.from(text).toString()))].join('/'),
      );
    await fc.assert(
      fc.asyncProperty(address, fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE'), async (path, method) => {
        fc.pre(!templates.some((template) => template.test(path)));
        const answer = await person.request(method, path);
        assert.equal(answer.status, 404, `${method} ${path}`);
        if (method !== 'HEAD') assert.equal((await problemIn(answer)).code, 'not-found');
      }),
      { numRuns: 150 },
    );
  });
});

const postgres = await startPostgres();
after(() => postgres?.stop());

/** A real connection adds headers, buffers and streams of its own. */
describe('over the wire', { timeout: 240_000 }, () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({ port: 0, ...(postgres && { databaseUrl: await postgres.createDatabase() }) });
  });
  after(() => server.close());

  it('answers every classic mistake as the document says', async () => {
    const fuzzer = new Fuzzer(document(), await placeBehind(server.url));
    await fuzzer.readLists();
    for (const operation of fuzzer.operations) await fuzzer.tryClassics(operation);
  });
});
