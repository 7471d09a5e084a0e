import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { startServer, type RunningServer } from '../../../demo/server/server.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { maya, onOneDatabase } from './desk.js';
import { photo } from './photos.js';
import { Person, problemIn } from './person.js';
import { joined } from './strange-photos.js';

const address = '/api/v1/profile/avatar';
const boundary = 'between-the-parts';
const multipart = `multipart/form-data; boundary=${boundary}`;
const part = (head: string, content: Uint8Array | string = '') => joined(`--${boundary}\r\n${head}\r\n\r\n`, content, '\r\n');
const end = `--${boundary}--\r\n`;
const named = (name: string) => `Content-Disposition: form-data; name="file"; filename="${name}"`;

const send = (person: Person, body: BodyInit, type?: string) =>
  person.request('PUT', address, { 'Idempotency-Key': randomUUID(), ...(type && { 'Content-Type': type }) }, body);

await onOneDatabase((desk) => {
  it('does not care what a file is called', async () => {
    const person = await desk().signIn();
    const names = [
      '../../etc/passwd',
      '..\\..\\windows.webp',
      'photo\u202egpj.exe',
      'a\u0000.png',
      '%2e%2e%2f',
      '<script>',
      '',
      'x'.repeat(4_000),
    ];
    for (const name of names) {
      const form = joined(part(named(name), await photo({ colour: 'red' })), end);
      const answer = await send(person, form, multipart);
      assert.equal(answer.status, 200, name);
      assert.match(await answer.text(), /"url":"\/files\/avatars\/[0-9a-f]{32}\.webp"/, name);
    }
  });

  it('takes one file and nothing beside it', async () => {
    const person = await desk().signIn();
    const jpeg = new File([await photo()], 'a.jpg');
    const form = (...members: [string, File | string][]) => {
      const filled = new FormData();
      for (const [name, value] of members) filled.append(name, value);
      return filled;
    };
    const errors = async (body: FormData) => (await problemIn(await send(person, body))).errors;
    assert.deepEqual(await errors(form(['file', 'text'])), [{ pointer: '/file', code: 'required' }]);
    assert.deepEqual(await errors(form()), [{ pointer: '/file', code: 'required' }]);
    assert.deepEqual(await errors(form(['file', jpeg], ['file', jpeg])), [{ pointer: '/file', code: 'required' }]);
    assert.deepEqual(await errors(form(['file', jpeg], ['file', ''])), [{ pointer: '/file', code: 'required' }]);
    assert.deepEqual(await errors(form(['file', jpeg], ['a/b~c', ''])), [{ pointer: '/a~1b~0c', code: 'unknown-member' }]);
  });

  it('does not answer megabytes of nonsense with megabytes', async () => {
    const person = await desk().signIn();
    const members = Array.from(
      { length: 50_000 },
      (_, number) => `--${boundary}\r\nContent-Disposition: form-data; name="${number}"\r\n\r\n\r\n`,
    );
    const answer = await send(person, members.join('') + end, multipart);
    assert.equal(answer.status, 422);
    assert.ok((await answer.text()).length < 5_000);
  });

  it('refuses what is no form, and what is only called one', async () => {
    const person = await desk().signIn();
    const whole = joined(part(named('a.jpg'), await photo()), end);
    const facts: [string, Uint8Array<ArrayBuffer>, string | undefined, number, string][] = [
      ['no type', whole, undefined, 415, 'wrong-type'],
      ['the picture itself', await photo(), 'image/jpeg', 415, 'wrong-type'],
      ['another kind of form', joined('file=a'), 'application/x-www-form-urlencoded', 415, 'wrong-type'],
      ['a type that only begins like it', whole, `multipart/form-data-x; boundary=${boundary}`, 415, 'wrong-type'],
      ['no boundary', whole, 'multipart/form-data', 400, 'malformed'],
      ['another boundary', whole, 'multipart/form-data; boundary=elsewhere', 400, 'malformed'],
      ['a boundary of 8 000', whole, `multipart/form-data; boundary=${'x'.repeat(8_000)}`, 400, 'malformed'],
      ['nothing', joined(''), multipart, 400, 'malformed'],
      ['no end', whole.slice(0, -end.length), multipart, 400, 'malformed'],
      ['a part without a head', joined(`--${boundary}\r\n`, 'a', end), multipart, 400, 'malformed'],
      ['a part without a name', joined(part('Content-Disposition: form-data', 'a'), end), multipart, 400, 'malformed'],
      ['a form that begins in the middle', whole.slice(9), multipart, 400, 'malformed'],
      ['a JSON list', joined('[]'), 'application/json', 400, 'malformed'],
      ['JSON that is none', joined('{'), 'application/json', 400, 'malformed'],
    ];
    for (const [fact, body, type, status, code] of facts) {
      const answer = await send(person, body, type);
      assert.deepEqual([answer.status, (await problemIn(answer)).code], [status, code], fact);
    }
  });
});

describe('over a real connection', { timeout: 240_000 }, () => {
  let server: RunningServer;
  let person: Person;
  before(async () => {
    server = await startServer({ port: 0 });
    person = new Person((path, init) => fetch(`${server.url}${path}`, init), server.url);
    await person.post('/api/v1/session', { email: maya, password: seedPassword });
  });
  after(() => server.close());

  /** Headers and the beginning of a body; `then` decides how it goes on. */
  const begin = (headers: Record<string, string>, then: (sending: ReturnType<typeof request>) => void): Promise<string> =>
    new Promise((resolve) => {
      const own = { Origin: server.url, Cookie: person.cookie, 'Idempotency-Key': randomUUID(), 'Content-Type': multipart };
      const sending = request(`${server.url}${address}`, { method: 'PUT', headers: { ...own, ...headers } });
      sending.on('response', (answer) => resolve(String(answer.resume().statusCode)));
      sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code!));
      then(sending);
    });

  it('outlives uploads that end in the middle', async () => {
    const half = joined(`--${boundary}\r\n${named('a.jpg')}\r\n\r\n`, (await photo()).slice(0, 900));
    for (const length of [2_000, 4 * 2 ** 20]) {
      const ended = await begin({ 'Content-Length': String(length) }, (sending) => sending.write(half, () => sending.destroy()));
      assert.equal(ended, 'ECONNRESET');
    }
    assert.equal((await person.upload(await photo())).status, 200);
  });

  it('does not wait for ever for the rest of a body', async () => {
    const former = server;
    server = await startServer({ port: 0, requestTimeout: 200 });
    const impatient = new Person((path, init) => fetch(`${server.url}${path}`, init), server.url);
    await impatient.post('/api/v1/session', { email: maya, password: seedPassword });
    const ended = await begin({ Cookie: impatient.cookie, 'Content-Length': '9000' }, (sending) => sending.write('--'));
    assert.match(ended, /^(400|408|ECONNRESET)$/);
    await server.close();
    server = former;
  });

  it('refuses headers without end, and lengths beyond all patience, before reading on', async () => {
    assert.equal(await begin({ 'Content-Type': `multipart/form-data; boundary=${'x'.repeat(40_000)}` }, (sending) => sending.end()), '431');
    assert.equal(await begin({ 'Content-Length': String(2 ** 40) }, (sending) => sending.write('--')), '413');
    assert.equal((await person.upload(await photo({ colour: 'red' }))).status, 200);
  });
});
