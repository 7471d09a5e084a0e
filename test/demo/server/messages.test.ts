import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { after, describe, it, mock } from 'node:test';
import { openMessages } from '../../../demo/server/messages/open.js';
import type { Messages } from '../../../demo/server/messages/messages.js';
import { Queue } from '../../../demo/server/messages/queue.js';
import { Sink } from '../../../demo/server/messages/sink.js';
import { maya, onOneDatabase } from './desk.js';
import { challengeIn, Prover } from './prover.js';

const mail = { to: 'maya@fernweh.example', subject: 'Grüße aus 東京 ✈', text: 'Code 123456\n\n— Fernweh, Ønsker' };

describe('messages', { timeout: 120_000 }, () => {
  const open: { close(): unknown }[] = [];
  after(() => Promise.all(open.map((one) => one.close())));

  const opened = (options: Parameters<typeof openMessages>[0] = {}): Messages => {
    const messages = openMessages(options);
    open.push(messages);
    return messages;
  };

  it('go into a sink by SMTP where there is no mail server, whatever they are written in', async () => {
    const messages = opened();
    messages.mail(mail);
    messages.sms({ to: '+46701234567', text: '123456 is your code.' });
    await messages.idle();
    const [sms, letter] = messages.sink!.items;
    assert.deepEqual([letter!.kind, letter!.to, letter!.subject, letter!.text], ['mail', mail.to, mail.subject, mail.text]);
    assert.deepEqual([sms!.kind, sms!.to, sms!.subject, sms!.text], ['sms', '+46701234567', '', '123456 is your code.']);
    assert.ok(Math.abs(Date.parse(letter!.at) - Date.now()) < 60_000);
    assert.notEqual(letter!.id, sms!.id);
  });

  it('are kept in the sink up to 200, the newest first', async () => {
    const sink = new Sink();
    open.push(sink);
    for (let n = 0; n < 205; n++) sink.takeSms({ to: '+46', text: String(n) });
    assert.deepEqual([sink.items.length, sink.items[0]!.text, sink.items.at(-1)!.text], [200, '204', '5']);
  });

  it('go to the mail server that was named, and then not into the sink', async () => {
    const elsewhere = new Sink();
    open.push(elsewhere);
    const messages = opened({ smtpUrl: await elsewhere.url() });
    messages.mail(mail);
    await messages.idle();
    assert.equal(elsewhere.items[0]!.subject, mail.subject);
    assert.equal(messages.sink!.items.length, 0);
  });

  it('to phones are posted to the webhook that was named; with both there is no sink', async () => {
    const posted: unknown[] = [];
    const server = await listening((body) => {
      posted.push(body);
      return 204;
    });
    const messages = opened({ smsUrl: urlOf(server), smtpUrl: 'smtp://127.0.0.1:9' });
    messages.sms({ to: '+46701234567', text: 'hello' });
    await messages.idle();
    assert.deepEqual(posted, [{ to: '+46701234567', text: 'hello' }]);
    assert.equal(messages.sink, undefined);
  });

  it('are tried again while the other side is in trouble, and given up when it refuses; the log has neither text nor receiver', async () => {
    const log = mock.method(console, 'warn', () => {});
    const answers = [503, 429, 200, 400];
    let asked = 0;
    let third = () => {};
    const arrived = new Promise<void>((resolve) => (third = resolve));
    const server = await listening(() => {
      const status = answers[asked++]!;
      if (asked === 3) third();
      return status;
    });
    const messages = opened({ smsUrl: urlOf(server), pauses: [1, 2, 3] });
    messages.sms({ to: '+46701234567', text: 'the secret 123456' });
    await arrived;
    await messages.idle();
    messages.sms({ to: '+46701234567', text: 'the secret 123456' });
    await messages.idle();
    assert.equal(asked, 4);
    const lines = log.mock.calls.map(({ arguments: [line] }) => String(line));
    log.mock.restore();
    assert.deepEqual(
      lines.map((line) => /\(HTTP \d+\); .*/.exec(line)?.[0]),
      ['(HTTP 503); trying again in 0.001 s.', '(HTTP 429); trying again in 0.002 s.', '(HTTP 400); given up.'],
    );
    assert.ok(!/123456|\+46|secret/.test(lines.join()));
  });

  it('to phones do not wait behind a mail server that does not answer', async () => {
    const silent = createTcpServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    open.push(silent);
    let posted = () => {};
    const arrived = new Promise<void>((resolve) => (posted = resolve));
    const server = await listening(() => {
      posted();
      return 204;
    });
    const messages = openMessages({ smtpUrl: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, smsUrl: urlOf(server) });
    const log = mock.method(console, 'warn', () => {});
    const connected = once(silent, 'connection');
    messages.mail(mail);
    const [socket] = (await connected) as [Socket];
    messages.sms({ to: '+46701234567', text: 'hello' });
    await arrived;
    socket.destroy();
    await messages.close();
    log.mock.restore();
  });

  it('with codes do not wait behind notifications', async () => {
    const silent = createTcpServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    open.push(silent);
    const messages = openMessages({ smtpUrl: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, smsUrl: 'http://127.0.0.1:9' });
    const log = mock.method(console, 'warn', () => {});
    const sockets: Socket[] = [];
    for (const send of [messages.notice, messages.mail]) {
      const connected = once(silent, 'connection');
      send(mail);
      sockets.push(...((await connected) as [Socket]));
    }
    for (const socket of sockets) socket.destroy();
    await messages.close();
    log.mock.restore();
  });

  it('wait up to a bound, and keep no server from closing that cannot deliver them', async () => {
    const log = mock.method(console, 'warn', () => {});
    const queue = new Queue([60_000], 3);
    let tried = 0;
    let fail = () => {};
    const held = new Promise<never>((_, reject) => (fail = () => reject(new Error('away'))));
    for (let n = 0; n < 4; n++) queue.add('mail', () => (tried++, held));
    await Promise.resolve();
    const closed = queue.close();
    fail();
    await closed;
    const lines = log.mock.calls.map(({ arguments: [line] }) => /\((.*)\)/.exec(String(line))![1]);
    log.mock.restore();
    assert.deepEqual([tried, lines], [1, ['too many wait', 'for a reason unknown', 'the server closes', 'the server closes']]);
  });

  it('to phones go to a webhook with the name and the password of its address', async () => {
    const seen: unknown[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    open.push(server);
    const messages = opened({ smsUrl: urlOf(server).replace('//', '//desk:p%40ss@') });
    messages.sms({ to: '+46701234567', text: 'hello' });
    await messages.idle();
    assert.deepEqual(seen, [`Basic ${Buffer.from('desk:p@ss').toString('base64')}`]);
  });

  it('are not begun with an address that is none, and what is said of it has no password in it', () => {
    for (const options of [{ smtpUrl: 'https://me:hidden@mail.example' }, { smtpUrl: 'me:hidden@mail' }, { smsUrl: 'file:///hidden' }])
      assert.throws(
        () => openMessages(options),
        ({ message }: Error) => /^S(MTP|MS)_URL is no address/.test(message) && !message.includes('hidden'),
      );
  });

  it('have one receiver, whatever an address looks like', async () => {
    const messages = opened();
    messages.mail({ ...mail, to: 'one@fernweh.example, other@fernweh.example' });
    const log = mock.method(console, 'warn', () => {});
    await messages.close();
    log.mock.restore();
    assert.ok(!messages.sink!.items.some(({ to }) => to.includes('other@')));
  });

  async function listening(answer: (body: unknown) => number): Promise<Server> {
    const server = createServer((request, response) => {
      void json(request).then((body) => response.writeHead(answer(body)).end());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    open.push(server);
    return server;
  }
});

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

await onOneDatabase((desk) => {
  it('can be read at the Desk by whoever needs a code to sign in, and nowhere under the contract', async () => {
    const prover = await Prover.signIn(desk());
    await prover.choose(await challengeIn(await prover.person.patch({ mobile: null })), 'email');
    const { items } = await desk().visitor().read<{ items: { to: string; text: string; kind: string }[] }>('/demo/messages');
    assert.deepEqual([items[0]!.kind, items[0]!.to], ['mail', maya]);
    assert.match(items[0]!.text, /Your code is \d{6}\./);
  });
});

describe('a mail server that is away', { timeout: 120_000 }, () => {
  it('fails nobody’s action', async () => {
    const log = mock.method(console, 'warn', () => {});
    const gone = createTcpServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const messages = openMessages({ smtpUrl: `smtp://127.0.0.1:${port}` });
    messages.mail(mail);
    await messages.close();
    assert.match(String(log.mock.calls[0]!.arguments[0]), /^A mail was not delivered \(ESOCKET\)/);
    log.mock.restore();
  });
});
