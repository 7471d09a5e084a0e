import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import type { DeskPage } from './support/desk-page.js';
import { DeskServer } from './support/desk-server.js';
import { PushVisit } from './support/push-visit.js';

describe('push in a browser at the Desk', () => {
  let server: DeskServer;
  let visit: PushVisit;

  before(async () => void (server = await DeskServer.start()));
  after(() => server.stop());
  beforeEach(async () => void ([visit] = await Promise.all([PushVisit.begin(server.url), server.reset()])));
  afterEach(() => visit.end());

  const push = ({ page }: DeskPage): Locator => page.locator('push-subscription');
  const badge = (desk: DeskPage, word: string) => push(desk).locator('[part~="badge"]').getByText(word, { exact: true }).waitFor();
  const press = (desk: DeskPage, name: string) => push(desk).getByRole('button', { name, exact: true }).click();

  async function arrive(): Promise<DeskPage> {
    const desk = await visit.open('/#notifications');
    await desk.signIn();
    await badge(desk, 'Off');
    return desk;
  }
  async function turnedOn(): Promise<DeskPage> {
    const desk = await arrive();
    await press(desk, 'Turn on');
    await badge(desk, 'On');
    return desk;
  }

  it('asks for nothing on its own, and follows the permission at once', async () => {
    const desk = await arrive();
    await visit.permit('denied');
    await badge(desk, 'Blocked');
    await desk.reads(push(desk), 'Select the icon at the start of the address bar.');
    await visit.permit('prompt');
    await badge(desk, 'Off');
    assert.equal(visit.asked, 0);
  });

  it('is on in a second tab too, is renewed at the worker’s word, and is off in both', async () => {
    const desk = await turnedOn();
    await desk.reads(push(desk), 'Chrome on Linux');
    const second = await visit.open('/#notifications');
    await badge(second, 'On');
    const browsers = () =>
      desk.page.evaluate(async () => ((await (await fetch('/api/v1/push')).json()) as { value: { items: { id: string }[] } }).value.items);
    const [before] = await browsers();
    // In whichever tab is the first.
    const renewed = visit.context.waitForEvent('response', (answer) => answer.url().endsWith('/push/subscriptions') && answer.ok());
    await visit.expire(desk.page);
    await renewed;
    await Promise.all([badge(desk, 'On'), badge(second, 'On')]);
    const items = await browsers();
    assert.equal(items.length, 1);
    assert.notEqual(items[0]!.id, before!.id);
    const ended = visit.context.waitForEvent('response', (answer) => answer.request().method() === 'DELETE' && answer.ok());
    await press(second, 'Turn off');
    await Promise.all([ended, badge(desk, 'Off'), badge(second, 'Off')]);
    assert.deepEqual([await browsers(), visit.asked], [[], 1]);
  });

  it('shows what is pushed, whatever it is, and leads a click to the tab that is open, or opens one', async () => {
    const desk = await turnedOn();
    await visit.deliver({ title: 'Maya', body: 'Nobody needs it who looks at the page.' });
    const test = { title: 'Test', body: 'It works.', tag: 'test', url: '#profile', test: 't-1' };
    await visit.deliver(test);
    assert.deepEqual(await visit.shown(1), [{ title: 'Test', body: 'It works.', tag: 'test', data: { url: '#profile' } }]);
    assert.deepEqual(await visit.click('Test'), []);
    await desk.field('Full name').waitFor();
    assert.deepEqual(await visit.shown(1), []);

    await desk.page.close();
    const { hostname } = new URL(server.url);
    const conversation = { title: 'Lena Vogt', body: 'Where is my bag?', tag: 'message:7', url: '#conversations/7' };
    for (const pushed of [{ ...conversation, body: 'Hello' }, conversation, 'nonsense {', '[1]']) await visit.deliver(pushed);
    const shown = await visit.shown(5);
    assert.deepEqual(shown.map(({ title, body }) => `${title}: ${body}`).sort(), [
      `${hostname}: `,
      `${hostname}: nonsense {`,
      'Lena Vogt: Where is my bag?',
    ]);
    assert.deepEqual(await visit.click('Lena Vogt'), [`${server.url}/#conversations/7`]);
  });

  it('says what is wrong with the worker’s file', async () => {
    const desk = await arrive();
    for (const [worker, words] of [
      ['/missing.js', 'the file /missing.js is missing on this site'],
      ['/index.html', 'answers /index.html with something that is not a script'],
    ] as const) {
      await push(desk).evaluate((element, file) => element.setAttribute('worker', file), worker);
      await press(desk, 'Turn on');
      await desk.reads(push(desk), words);
      await badge(desk, 'Off');
    }
    visit.declare(/404/, /MIME type/);
    const { headers } = await fetch(`${server.url}/push-worker.js`);
    assert.match(headers.get('Content-Type')!, /^text\/javascript/);
    assert.equal(headers.get('Cache-Control'), 'no-cache');
    assert.match(headers.get('Content-Security-Policy')!, /worker-src 'self'(;|$)/);
  });
});
