import { expect } from '@open-wc/testing';
import { memory, memoryBackend } from '../../../src/adapters/memory/index.js';
import { AdapterError } from '../../../src/contract/index.js';
import { createPush, PushSubscriptionElement } from '../../../src/features/notifications/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { noOthers, showIn, showPush, type PushScene } from './push-scene.js';

async function turnedOn(options: Parameters<typeof showPush>[1] = { seed: noOthers }): Promise<PushScene> {
  const scene = await showPush({}, options);
  scene.screen.press('Turn on');
  await until(() => scene.screen.button('Send a test') && !scene.push.matches(':state(saving)'));
  return scene;
}
const badge = ({ screen }: PushScene) => screen.part('badge')?.textContent;

describe('push-subscription, by itself', () => {
  afterEach(() => {
    unmountAll();
    PushSubscriptionElement.testPatience = 15_000;
  });

  it('sees at once that the permission was taken away, and tells the backend', async () => {
    const scene = await turnedOn();
    const begun = performance.now();
    Object.assign(scene.browser.state, { permission: 'denied', endpoint: undefined });
    scene.browser.tell();
    await until(() => badge(scene) === 'Blocked');
    expect(performance.now() - begun).to.be.below(1000);
    await scene.itemsWhen((items) => items.length === 0);
  });

  it('is on again by itself when the person allows it again', async () => {
    const scene = await turnedOn();
    Object.assign(scene.browser.state, { permission: 'denied', endpoint: undefined });
    scene.browser.tell();
    await until(() => badge(scene) === 'Blocked');
    scene.browser.state.permission = 'granted';
    scene.browser.tell();
    await until(() => badge(scene) === 'On');
    expect(scene.browser.counts.asked).to.equal(1);
  });

  for (const [what, change] of [
    ['the browser lost it', { endpoint: undefined }],
    ['it ends soon', { expiresAt: Date.now() + 60_000 }],
    ['the backend has another key', { key: 'another' }],
    ['the browser made another', { endpoint: 'https://push.example/renewed' }],
  ] as const)
    it(`renews quietly when ${what}, in place of the former`, async () => {
      const scene = await turnedOn();
      const [before] = await scene.items();
      Object.assign(scene.browser.state, change);
      scene.browser.tell({ settingsPush: 'changed' });
      const after = await scene.itemsWhen(([item]) => item && item.fingerprint !== before!.fingerprint);
      expect(after).to.have.length(1);
      await until(() => badge(scene) === 'On');
      expect(scene.asked('push.subscribe')).to.equal(2);
      expect(scene.browser.counts.asked).to.equal(1);
    });

  it('says that it could not be renewed, does not insist, and tries again when it is asked to', async () => {
    const scene = await turnedOn();
    Object.assign(scene.browser.state, { endpoint: undefined, failure: new AdapterError('unavailable', { reason: 'push-service' }) });
    scene.browser.tell();
    await until(() => scene.screen.alert().includes('Push has ended here and could not be renewed'));
    scene.browser.state.failure = undefined;
    scene.browser.tell();
    await scene.push.updateComplete;
    expect(badge(scene)).to.equal('Off');
    scene.screen.press('Try again');
    await until(() => badge(scene) === 'On');
    expect(scene.screen.alert()).to.equal('');
  });

  it('stays off when it was turned off from another browser, and says so', async () => {
    const scene = await turnedOn();
    const [item] = await scene.items();
    await scene.adapter.push.unsubscribe(item!.id, { key: 'elsewhere' });
    await until(() => badge(scene) === 'Off');
    await until(() => scene.screen.text().includes('Push was turned off for this browser from elsewhere'));
    expect(scene.asked('push.subscribe')).to.equal(1);
    scene.screen.press('Turn on');
    await until(() => badge(scene) === 'On');
    expect(scene.browser.counts.subscribed).to.equal(2);
  });

  it('is on after a reload, and asks the backend for nothing but its list', async () => {
    const backend = memoryBackend({ seed: noOthers });
    const first = await turnedOn({ adapter: memory({ backend }) });
    unmountAll();
    const second = await showIn(first.browser, { adapter: memory({ backend }) });
    expect(badge(second)).to.equal('On');
    expect(second.asked('push.subscribe')).to.equal(0);
  });

  it('is off for the next person, and nothing of the first is pushed to them', async () => {
    const scene = await turnedOn();
    scene.adapter.signIn({ user: '2', name: 'Tomás Rey' });
    await scene.provider.session!.signedIn();
    await until(() => badge(scene) === 'Off');
    expect(scene.browser.state.endpoint).to.equal(undefined);
  });

  it('does nothing for the next person of what the first began', async () => {
    const scene = await showPush({}, { seed: noOthers });
    const { ask } = scene.browser;
    const push = createPush(scene.provider.session!, { browser: scene.browser });
    let answer: () => void = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    scene.browser.ask = () => answered.then(ask);
    const turnedOn = push.turnOn().catch((error: AdapterError) => error.code);
    scene.adapter.signIn({ user: '2', name: 'Tomás Rey' });
    await scene.provider.session!.signedIn();
    await until(() => badge(scene) === 'Off');
    answer();
    expect(await turnedOn).to.equal('aborted');
    expect([scene.asked('push.subscribe'), scene.browser.counts.subscribed]).to.deep.equal([0, 0]);
  });

  it('ends a subscription that it finds and that is somebody else’s', async () => {
    const scene = await showPush({ permission: 'granted', endpoint: 'https://push.example/theirs' });
    scene.browser.state.key = (await scene.adapter.push.load({})).value.key;
    scene.browser.tell();
    await until(() => scene.browser.counts.released === 1);
    expect(badge(scene)).to.equal('Off');
  });

  it('is on again for the first person when they come back', async () => {
    const scene = await turnedOn();
    for (const person of [
      { user: '2', name: 'Tomás Rey' },
      { user: '1', account: 'fernweh', name: 'Maya Lindqvist' },
    ]) {
      scene.adapter.signIn(person);
      await scene.provider.session!.signedIn();
    }
    await until(() => badge(scene) === 'On');
    expect(await scene.items()).to.have.length(1);
    expect(scene.browser.counts.asked).to.equal(1);
  });

  it('is on and off in two tabs at once', async () => {
    const backend = memoryBackend({ seed: noOthers });
    const first = await turnedOn({ adapter: memory({ backend }) });
    const second = await showIn(first.browser, { adapter: memory({ backend }) });
    expect(badge(second)).to.equal('On');
    second.screen.press('Turn off');
    await until(() => badge(first) === 'Off' && badge(second) === 'Off');
    expect(first.screen.text()).not.to.contain('from elsewhere');
    first.screen.press('Turn on');
    await until(() => badge(first) === 'On' && badge(second) === 'On');
    expect(await first.items()).to.have.length(1);
  });

  it('tells how long a test took', async () => {
    const scene = await turnedOn();
    const { test } = scene.adapter.push;
    let sent = '';
    scene.adapter.push.test = (id, word, call) => ((sent = word), test(id, word, call));
    scene.screen.press('Send a test');
    await until(() => scene.screen.text().includes('Waiting for it to arrive'));
    scene.browser.tell({ settingsPush: 'arrived', test: 'of another tab' });
    scene.browser.tell({ settingsPush: 'arrived', test: sent });
    await until(() => /Delivered in \d\.\d s/.test(scene.screen.text()));
  });

  it('says what to check when a test does not arrive', async () => {
    PushSubscriptionElement.testPatience = 0;
    const scene = await turnedOn();
    scene.screen.press('Send a test');
    await until(() => scene.screen.text().includes('It has not arrived yet.'));
    expect(scene.screen.text()).to.contain('System Settings → Notifications → Chrome → Allow.');
  });

  it('says why no test was sent', async () => {
    const scene = await turnedOn({ faults: [{ on: 'push.test', code: 'rate-limited', times: 1 }] });
    scene.screen.press('Send a test');
    await until(() => scene.screen.alert().includes('No test was sent: the server asks to wait a while.'));
  });

  it('renews a subscription that the push service has ended, and sends the test then', async () => {
    const scene = await turnedOn({ seed: noOthers, faults: [{ on: 'push.test', code: 'gone', times: 1 }] });
    const [before] = await scene.items();
    scene.screen.press('Send a test');
    await until(() => scene.screen.text().includes('Waiting for it to arrive'));
    const after = await scene.items();
    expect(after.map(({ id }) => id)).not.to.include(before!.id);
    expect([scene.asked('push.test'), scene.browser.counts.subscribed]).to.deep.equal([2, 2]);
  });
});
