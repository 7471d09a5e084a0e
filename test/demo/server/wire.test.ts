import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { startServer, type RunningServer } from '../../../demo/server/server.js';
import { maya } from './desk.js';
import { EventReader } from './event-reader.js';
import { Person, problemIn } from './person.js';
import { photo } from './photos.js';

/** What only a real connection shows. */
describe('over the wire', { timeout: 240_000 }, () => {
  let server: RunningServer;
  let second: RunningServer;
  let person: Person;
  before(async () => {
    [server, second] = [await startServer({ port: 0 }), await startServer({ port: 0 })];
    person = new Person((path, init) => fetch(server.url + path, init), server.url);
    await person.post('/api/v1/session', { email: maya, password: seedPassword });
  });
  after(() => server.close());

  it('lets a browser read why a file was too large', async () => {
    const answer = await person.upload(new Uint8Array(20 * 2 ** 20));
    assert.equal(answer.status, 413);
    assert.equal((await problemIn(answer)).limit, 5 * 2 ** 20);
  });

  it('keeps the picture and its senses when an upload breaks off half-way', async () => {
    await person.upload(await photo());
    const before = await (await person.get('/api/v1/profile/avatar')).text();
    const { hostname, port, host } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const head = ['PUT /api/v1/profile/avatar HTTP/1.1', `Host: ${host}`, `Origin: ${server.url}`, `Cookie: ${person.cookie}`];
    const more = [`Idempotency-Key: ${randomUUID()}`, 'Content-Type: multipart/form-data; boundary=x', 'Content-Length: 100000', '', ''];
    socket.write([...head, ...more].join('\r\n'));
    socket.write(Buffer.alloc(50_000), () => socket.resetAndDestroy());
    await once(socket, 'close');
    assert.equal(await (await person.get('/api/v1/profile/avatar')).text(), before);
  });

  it('closes at once though streams are open', { timeout: 20_000 }, async () => {
    const events = new EventReader(await fetch(`${second.url}/demo/events`));
    await events.nextOrPing();
    await second.close();
    assert.equal(await events.next(), undefined);
  });
});
