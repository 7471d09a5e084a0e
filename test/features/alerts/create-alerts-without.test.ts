import { expect } from '@open-wc/testing';
import { sampleSeed } from '../../../src/adapters/memory/index.js';
import type { Happening } from '../../../src/features/alerts/index.js';
import { until } from '../../support/mount.js';
import { beginStandIns, Clock, endStandIns, happeningOf, openTab, openTabs, StandInAudio, StandInNotification } from './desk-of-alerts.js';

/** Takes something away from the page until the test is over. */
const taken: (() => void)[] = [];
function without(owner: object, name: string, value: unknown = undefined): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, get: () => value });
  taken.push(() => (own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name)));
}

describe('createAlerts on a page that lacks something', () => {
  const rejections: unknown[] = [];
  const warnings: string[] = [];
  const onRejection = ({ reason }: PromiseRejectionEvent) => rejections.push(reason);

  beforeEach(() => {
    beginStandIns();
    rejections.length = warnings.length = 0;
    without(console, 'warn', (said: string) => warnings.push(said));
    addEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    for (const giveBack of taken.splice(0).reverse()) giveBack();
    endStandIns();
    removeEventListener('unhandledrejection', onRejection);
    expect(rejections).to.deep.equal([]);
  });

  it('is locked before the first gesture, and unlocked by it', async () => {
    StandInAudio.allowed = false;
    const [tab] = await openTabs(1);
    expect(tab!.alerts.$sound.get()).to.equal('locked');
    await tab!.told();
    expect(StandInNotification.shown).to.have.length(1);
    StandInAudio.allowed = true;
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => tab!.alerts.$sound.get() === 'unlocked');
    await tab!.told({ conversation: '2' });
    expect(StandInAudio.heard).to.deep.equal(['soft-tap 70']);
  });

  it('is locked again when the browser takes its leave back', async () => {
    const [tab] = await openTabs(1);
    StandInAudio.allowed = false;
    await tab!.told();
    expect(tab!.alerts.$sound.get()).to.equal('locked');
  });

  it('leaves the browser its own noise where no tab may sound, and else pops up in one that may', async () => {
    const [locked, unlocked] = await openTabs(2);
    StandInAudio.allowed = false;
    await locked!.told();
    expect(locked!.alerts.$sound.get()).to.equal('locked');
    StandInNotification.shown = [];
    await locked!.told({ conversation: '2' });
    StandInAudio.allowed = true;
    const happening = happeningOf(locked!.clock, 'both', { conversation: '3' });
    for (const { alerts } of [locked!, unlocked!]) alerts.handle(happening);
    await locked!.clock.pass(1);
    expect(StandInNotification.shown.map(({ options }) => options.silent)).to.deep.equal([false, true]);
    StandInNotification.shown[1]!.onclick!();
    expect([locked!.opened, unlocked!.opened]).to.deep.equal([[], ['3']]);
  });

  it('pops up without audio', async () => {
    without(globalThis, 'Audio');
    const [tab] = await openTabs(1);
    expect(tab!.alerts.$sound.get()).to.equal('unavailable');
    await tab!.told();
    expect(StandInNotification.shown).to.have.length(1);
  });

  it('plays the other format when one is missing', async () => {
    StandInAudio.missing = /webm/;
    const [tab] = await openTabs(1);
    await tab!.told();
    expect(StandInAudio.heard).to.deep.equal(['soft-tap 70']);
    expect(warnings).to.deep.equal([]);
  });

  it('plays another tone when both formats are missing, and says once which files do not load', async () => {
    StandInAudio.missing = /glass/;
    const [tab] = await openTabs(1, {}, { tonesUrl: '/sounds', apart: 500 });
    for (const conversation of ['2', '3']) await tab!.told({ kind: 'mention', conversation });
    expect(StandInAudio.heard).to.deep.equal(['soft-tap 70', 'soft-tap 70']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('/sounds/glass.webm, /sounds/glass.mp3');
  });

  it('bears that no tone loads at all', async () => {
    StandInAudio.missing = /./;
    const [tab] = await openTabs(1);
    await tab!.told();
    expect(tab!.alerts.$unread.get()).to.equal(1);
    expect(warnings).to.have.length(1);
  });

  it('plays another tone than one of a newer library', async () => {
    const [tab] = await openTabs(1, { 'sound:message': 'foghorn' });
    await tab!.told();
    expect(StandInAudio.heard).to.deep.equal(['soft-tap 70']);
    expect(warnings).to.have.length(1);
  });

  for (const [name, lose] of [
    ['is not there', () => without(globalThis, 'Notification')],
    ['is denied', () => (StandInNotification.permission = 'denied')],
    ['was never asked for', () => (StandInNotification.permission = 'default')],
  ] as const)
    it(`plays when the notification ${name}`, async () => {
      lose();
      const [tab] = await openTabs(1);
      await tab!.told();
      expect(StandInNotification.shown).to.have.length(0);
      expect(StandInAudio.heard).to.have.length(1);
    });

  it('bears that a notification cannot be made by a page, as on phones', async () => {
    const refusing = Object.assign(
      function () {
        throw new TypeError('Illegal constructor');
      },
      { permission: 'granted' },
    );
    without(globalThis, 'Notification', refusing);
    const [tab] = await openTabs(1);
    await tab!.told();
    expect(StandInAudio.heard).to.have.length(1);
  });

  it('alerts in one of three tabs without locks, as on plain-http pages', async () => {
    without(navigator, 'locks');
    const opened = await openTabs(3);
    const happening = happeningOf(opened[0]!.clock, 'plain');
    for (const { alerts } of opened) alerts.handle(happening);
    await opened[0]!.clock.pass(2);
    expect([StandInAudio.heard.length, StandInNotification.shown.length]).to.deep.equal([1, 1]);
    await opened[0]!.clock.pass(130);
    expect(Object.keys(localStorage).filter((key) => key.includes('|claim|'))).to.deep.equal([]);
  });

  it('alerts without locks and storage', async () => {
    without(navigator, 'locks');
    without(globalThis, 'localStorage');
    const [tab] = await openTabs(1);
    await tab!.told();
    expect(StandInAudio.heard).to.have.length(1);
  });

  it('alerts without a channel to the other tabs', async () => {
    without(globalThis, 'BroadcastChannel');
    const [tab] = await openTabs(1, { 'sound:repeat': true });
    await tab!.told();
    tab!.alerts.seen('1');
    await tab!.clock.pass(60);
    expect([StandInAudio.heard.length, StandInNotification.shown.length]).to.deep.equal([1, 1]);
  });

  it('only counts what is the person’s own when the backend has no alerts', async () => {
    const clock = new Clock();
    const tab = openTab(`none-${Math.random()}`, clock, {}, {}, { seed: { capabilities: { ...sampleSeed.capabilities, alerts: false } } });
    await tab.alerts.unlock();
    await until(() => tab.session.$identity.get() && tab.session.$capabilities.get()['alerts'] === false);
    await tab.told();
    await tab.told({ conversation: '2', audience: 'others' });
    expect([StandInAudio.heard.length, StandInNotification.shown.length, tab.alerts.$unread.get()]).to.deep.equal([0, 0, 1]);
  });

  it('lets nonsense pass', async () => {
    const [tab] = await openTabs(1);
    for (const nonsense of [undefined, null, 7, 'text', [], {}, { id: '1' }, { id: 1, kind: 'message', conversation: '1' }])
      tab!.alerts.handle(nonsense as unknown as Happening);
    await tab!.told({ kind: 'celebration' as Happening['kind'], at: 'yesterday' });
    expect(StandInAudio.heard).to.deep.equal([]);
    expect(tab!.alerts.$unread.get()).to.equal(1);
  });
});
