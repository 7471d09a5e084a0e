import assert from 'node:assert/strict';
import { after, before, describe, it, mock, type Mock } from 'node:test';
import { readPushSubject } from '../../../demo/server/notifications/push.js';
import { pushAddresses } from '../../../demo/server/notifications/push-addresses.js';
import { NotTaken, PushQueue } from '../../../demo/server/notifications/push-queue.js';
import { pushTransport } from '../../../demo/server/notifications/push-transport.js';
import { PushService, reachable, type SubscribedBrowser } from './push-service.js';

const { pushHosts, pushCa } = reachable;

describe('pushing', { timeout: 120_000 }, () => {
  let service: PushService;
  const open: { close(): unknown }[] = [];
  let log: Mock<typeof console.warn>;
  before(async () => {
    service = await PushService.start();
    log = mock.method(console, 'warn', () => {});
  });
  after(async () => {
    await Promise.all(open.map((one) => one.close()));
    await service.close();
    log.mock.restore();
  });

  function queue(pauses: readonly number[] = [1, 1, 1]): PushQueue {
    const opened = new PushQueue(pauses);
    open.unshift(opened);
    return opened;
  }
  function transport(hosts: readonly string[] = pushHosts, ca: string | undefined = pushCa, patience?: number) {
    const opened = pushTransport(pushAddresses(hosts), ca, patience);
    open.push(opened);
    return opened;
  }
  const post = ({ endpoint }: Pick<SubscribedBrowser, 'endpoint'>, through = transport()) =>
    through.post({ endpoint, method: 'POST', headers: {}, body: Buffer.from('sealed') });
  const said = () => log.mock.calls.splice(0).map(({ arguments: [line] }) => String(line));

  it('names whom push services may turn to, and begins with no other subject', () => {
    for (const right of ['mailto:desk@example.com', 'https://desk.example']) assert.equal(readPushSubject(right), right);
    for (const wrong of ['desk@example.com', 'http://desk.example', '']) assert.throws(() => readPushSubject(wrong), /PUSH_SUBJECT/, wrong);
  });

  it('follows no redirect', async () => {
    const [browser, elsewhere] = [service.browser(), service.browser()];
    service.answers.set(browser.path, [{ status: 307, headers: { Location: elsewhere.endpoint } }]);
    assert.equal((await post(browser)).status, 307);
    assert.equal(service.for(elsewhere).length, 0);
  });

  it('connects to no name that leads into a private network, whatever it led to before, unless the host is named', async () => {
    const local = service.browser().endpoint.replace('127.0.0.1', 'localhost');
    await assert.rejects(post({ endpoint: local }, transport([])), { code: 'EPRIVATE' });
    assert.equal((await post({ endpoint: local }, transport(['localhost']))).status, 201);
  });

  it('trusts no certificate that nobody vouches for', async () => {
    await assert.rejects(post(service.browser(), transport(pushHosts, '')), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it('waits for no answer that does not come, and reads none to the end that does not end', async () => {
    const browser = service.browser();
    service.answers.set(browser.path, [new Promise(() => {})]);
    await assert.rejects(post(browser, transport(pushHosts, pushCa, 50)), { name: 'AbortError' });
    const [patient, endless] = [transport(pushHosts, pushCa, 1_000), service.browser()];
    // The connection is made before it counts.
    await post(service.browser(), patient);
    const brokenOff = service.endless(endless);
    assert.equal((await post(endless, patient)).status, 201);
    await brokenOff;
  });

  it('understands both ways to say how long a push service wants to be left alone', async () => {
    const browser = service.browser();
    const date = new Date(Date.now() + 60_000).toUTCString();
    service.answers.set(
      browser.path,
      ['120', date, 'soon', '9'.repeat(400)].map((wait) => ({ status: 429, headers: { 'Retry-After': wait } })),
    );
    const waits = [];
    for (let n = 0; n < 4; n++) waits.push((await post(browser)).wait);
    assert.equal(waits[0], 120_000);
    assert.ok(waits[1]! > 50_000 && waits[1]! <= 60_000);
    assert.deepEqual(waits.slice(2), [undefined, undefined]);
  });

  it('is tried again while it may work later, as late as the service asks, and given up otherwise', async () => {
    /** How often it was tried, until it was delivered or given up. */
    const attemptsOf = async (errors: Error[]) => {
      const work = queue();
      let attempts = 0;
      const ends = errors.findIndex((error) => error instanceof NotTaken && error.forGood);
      await new Promise<void>((resolve) => {
        work.add('push.example', async () => {
          const error = errors[attempts++];
          if (attempts === Math.min(errors.length + 1, ends < 0 ? 4 : ends + 1)) setImmediate(resolve);
          if (error) throw error;
        });
      });
      await work.idle();
      return attempts;
    };
    assert.equal(await attemptsOf([new NotTaken('HTTP 503', false), new NotTaken('HTTP 429', false, 7), new Error('any')]), 4);
    assert.deepEqual(
      said().map((line) => /\(.*/.exec(line)![0]),
      ['(HTTP 503); trying again in 0.001 s.', '(HTTP 429); trying again in 0.007 s.', '(for a reason unknown); trying again in 0.001 s.'],
    );
    assert.equal(await attemptsOf([new NotTaken('HTTP 400', true)]), 1);
    assert.equal(await attemptsOf(Array.from({ length: 9 }, () => new NotTaken('HTTP 500', false))), 4);
    const late = queue();
    late.add('push.example', () => Promise.reject(new NotTaken('HTTP 429', false, 3_700_000)));
    await late.idle();
    const lines = said();
    assert.deepEqual(
      lines.filter((line) => line.endsWith('given up.')).map((line) => /HTTP \d+/.exec(line)![0]),
      ['HTTP 400', 'HTTP 500', 'HTTP 429'],
    );
    assert.ok(lines.every((line) => !line.includes('push.example')));
  });

  it('holds up nobody else when a push service is slow, and gives that one a few at a time', async () => {
    const work = queue();
    const slow: (() => void)[] = [];
    for (let n = 0; n < 20; n++) work.add('slow.example', () => new Promise((resolve) => slow.push(resolve)));
    const quick = await Promise.all(
      Array.from({ length: 20 }, () => new Promise<string>((resolve) => work.add('quick.example', async () => resolve('there')))),
    );
    assert.deepEqual([quick.length, slow.length], [20, 4]);
    while (slow.length) {
      slow.shift()!();
      await new Promise(setImmediate);
    }
    await work.idle();
  });

  it('takes no more than it has room for, with what waits for another attempt', async () => {
    const work = new PushQueue([60_000], 2);
    open.unshift(work);
    for (let n = 0; n < 2; n++) work.add('push.example', () => Promise.reject(new NotTaken('HTTP 503', false)));
    await work.idle();
    work.add('quick.example', () => assert.fail('There is no room.'));
    await work.idle();
    assert.equal(said().at(-1), 'A push message was not delivered (too many wait); given up.');
  });

  it('breaks off what is on its way, and forgets what waits, when the server closes', async () => {
    const browser = service.browser();
    const [work, through] = [queue([60_000]), transport()];
    service.answers.set(browser.path, [new Promise(() => {})]);
    work.add('push.example', async () => void (await post(browser, through)));
    work.add('push.example', () => Promise.reject(new NotTaken('HTTP 500', false)));
    await service.arrived(browser, 1);
    through.close();
    await work.close();
  });
});
