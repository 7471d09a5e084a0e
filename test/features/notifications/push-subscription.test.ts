import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import { AdapterError } from '../../../src/contract/index.js';
import { fingerprintOf } from '../../../src/features/notifications/notifications.js';
import { PushSubscriptionElement } from '../../../src/features/notifications/index.js';
import { heard, unmountAll, until } from '../../support/mount.js';
import { noOthers, showPush } from './push-scene.js';

const isOn = 'Push is on in this browser.';

describe('push-subscription', () => {
  afterEach(() => {
    unmountAll();
    PushSubscriptionElement.testPatience = 15_000;
  });

  it('says what the person will get, and asks for nothing by itself', async () => {
    const { screen, browser, push } = await showPush({}, { seed: noOthers });
    expect(screen.text()).to.contain('Reaches you when this tab is closed. Chrome on macOS.');
    expect(screen.text()).to.contain('who wrote, and the first words. Your browser asks you once.');
    expect(screen.part('badge')!.textContent).to.equal('Off');
    browser.tell();
    await push.updateComplete;
    expect(browser.counts).to.deep.equal({ asked: 0, subscribed: 0, released: 0 });
  });

  it('turns on: asks, subscribes with the backend’s key, tells the backend, and says so', async () => {
    const { screen, browser, push, items, adapter } = await showPush({}, { seed: noOthers });
    const changed = heard(push, 'push-subscription-changed');
    screen.press('Turn on');
    await until(() => screen.text().includes(isOn));
    await until(() => screen.part('badge')!.textContent === 'On');
    expect(browser.counts).to.include({ asked: 1, subscribed: 1 });
    expect(browser.state.key).to.equal((await adapter.push.load({})).value.key);
    expect((await items()).map(({ fingerprint }) => fingerprint)).to.deep.equal([await fingerprintOf(browser.state.endpoint!)]);
    expect(changed).to.deep.equal([{ on: true }]);
  });

  it('keeps what could be pushed with nowhere in the page', async () => {
    const { screen, browser, push } = await showPush();
    const events: unknown[] = [];
    for (const name of ['settings-before-save', 'settings-saved', 'push-subscription-changed'])
      push.addEventListener(name, (event) => events.push((event as CustomEvent).detail));
    screen.press('Turn on');
    await until(() => events.length === 3);
    const kept = [push.outerHTML, push.shadowRoot!.innerHTML, JSON.stringify(events), JSON.stringify({ ...localStorage })].join('\n');
    expect(kept).not.to.contain(browser.state.endpoint!).and.not.to.contain('S8_O5UGq').and.not.to.contain('BHm6akAb');
  });

  it('keeps the keyboard’s place when it is turned on and off', async () => {
    const { screen, push } = await showPush({}, { seed: noOthers });
    screen.button('Turn on')!.focus();
    screen.press('Turn on');
    await until(() => screen.part('badge')!.textContent === 'On');
    expect(push.shadowRoot!.activeElement).to.equal(screen.button('Send a test'));
    screen.button('Turn off')!.focus();
    screen.press('Turn off');
    await until(() => screen.part('badge')!.textContent === 'Off');
    expect(push.shadowRoot!.activeElement).to.equal(screen.button('Turn on'));
  });

  it('turns off here and at the backend', async () => {
    const { screen, browser, items } = await showPush({}, { seed: noOthers });
    screen.press('Turn on');
    await until(() => screen.button('Turn off'));
    screen.press('Turn off');
    await until(() => screen.text().includes('Push is off for Chrome on macOS.'));
    expect(await items()).to.deep.equal([]);
    expect(browser.state.endpoint).to.equal(undefined);
  });

  it('becomes blocked when the person refuses, and leads out of it', async () => {
    const { screen, browser, push } = await showPush({ answer: 'denied' });
    const failed = heard(push, 'settings-failed');
    screen.press('Turn on');
    await until(() => screen.text().includes('Your browser blocks notifications from this site.'));
    expect(screen.text()).to.contain('Turn on “Notifications”.').and.to.contain('Check macOS too');
    expect(screen.part('badge')!.textContent).to.equal('Blocked');
    expect(failed).to.deep.equal([]);
    screen.press('Check again');
    await until(() => screen.text().includes('They are still blocked.'));
    browser.state.permission = 'default';
    browser.tell();
    await until(() => screen.button('Turn on'));
  });

  it('says so when the browser’s question was left unanswered', async () => {
    const { screen } = await showPush({ answer: 'default' });
    screen.press('Turn on');
    await until(() => screen.alert().startsWith('Push is not on: you have not answered your browser’s question.'));
  });

  for (const [why, words] of [
    ['insecure', 'This page is not encrypted'],
    ['home-screen', '“Add to Home Screen”'],
    ['unsupported', 'This browser cannot receive push'],
  ] as const)
    it(`says why nothing can be pushed here: ${why}`, async () => {
      const { screen } = await showPush({ obstacle: why });
      expect(screen.text()).to.contain('Not possible here').and.to.contain(words);
      expect(screen.button('Turn on')).to.equal(undefined);
      expect(screen.button('Turn off Safari on iPhone')).not.to.equal(undefined);
    });

  for (const [reason, code, words] of [
    ['worker-missing', 'not-found', 'the file /push-worker.js is missing on this site'],
    ['worker-type', 'wrong-type', 'something that is not a script'],
    ['worker-broken', 'invalid', 'does not start'],
    ['push-service', 'unavailable', 'push service cannot be reached'],
  ] as const)
    it(`has words of its own for ${reason}, and tries again`, async () => {
      const { screen, browser, push } = await showPush({ failure: new AdapterError(code, { reason }) });
      screen.press('Turn on');
      await until(() => screen.alert().includes(words));
      expect(push.matches(':state(refused)')).to.equal(true);
      browser.state.failure = undefined;
      screen.press('Try again');
      await until(() => screen.button('Send a test'));
      expect(screen.alert()).to.equal('');
    });

  it('ends the subscription when the backend does not take it', async () => {
    const { screen, browser } = await showPush({}, { faults: [{ on: 'push.subscribe', code: 'unavailable', times: 1 }] });
    screen.press('Turn on');
    await until(() => screen.alert().includes('Push is not on: the server does not answer.'));
    await until(() => browser.state.endpoint === undefined);
    screen.press('Try again');
    await until(() => screen.button('Send a test'));
  });

  it('lists the other browsers and turns one off there', async () => {
    const { screen, items } = await showPush();
    expect(screen.text()).to.contain('Safari on iPhone').and.to.contain('since 9 days ago').and.to.contain('never used');
    screen.press('Turn off Firefox on Windows');
    await until(() => !screen.text().includes('Firefox on Windows since'));
    await until(() => screen.text().includes('Push is off for Firefox on Windows.'));
    expect((await items()).map(({ id }) => id)).to.deep.equal(['push-1']);
  });

  it('says in its row why another browser was not turned off', async () => {
    const { screen } = await showPush({}, { faults: [{ on: 'push.unsubscribe', code: 'unavailable', times: 1 }] });
    screen.press('Turn off Firefox on Windows');
    await until(() => screen.alert().includes('Push is still on: the server does not answer.'));
    screen.press('Try again');
    await until(() => !screen.button('Turn off Firefox on Windows'));
  });

  it('can be called off by the host', async () => {
    const { screen, browser, push } = await showPush();
    push.addEventListener('settings-before-save', (event) => event.preventDefault());
    screen.press('Turn on');
    await push.updateComplete;
    expect(browser.counts.asked).to.equal(0);
  });

  it('loads again when it is asked to after a failure', async () => {
    const adapter = memory();
    const end = adapter.fail({ on: 'push.load', code: 'unavailable' });
    const { screen } = await showPush({}, { adapter });
    await until(() => screen.text().includes('Your push settings did not load'));
    expect(screen.part('badge')).to.equal(null);
    end();
    screen.press('Try again');
    await until(() => screen.button('Turn on'));
  });
});
