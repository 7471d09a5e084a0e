import { expect } from '@open-wc/testing';
import { alerts } from '../../../src/features/alerts/index.js';
import { availability, type Availability } from '../../../src/features/availability/index.js';
import { until } from '../../support/mount.js';
import { beginStandIns, Clock, endStandIns, happeningOf, openTab, openTabs, StandInAudio, StandInNotification } from './desk-of-alerts.js';

describe('createAlerts', () => {
  beforeEach(beginStandIns);
  afterEach(endStandIns);
  const alertsMade = () => [StandInAudio.heard.length, StandInNotification.shown.length];

  it('plays the kind’s tone as loud as the person wants it, pops up who and what, and counts the conversation', async () => {
    const [tab] = await openTabs(1, { 'sound:volume': 40 });
    await tab!.told();
    expect(StandInAudio.heard).to.deep.equal(['soft-tap 40']);
    const [popup] = StandInNotification.shown;
    expect([popup!.title, popup!.options.body]).to.deep.equal(['Nils Holm', 'Where is my parcel?']);
    await tab!.told({ kind: 'mention', conversation: '2', title: '' });
    expect(StandInNotification.shown[1]!.title).to.equal('You were mentioned');
    expect(tab!.alerts.$unread.get()).to.equal(2);
  });

  it('alerts once of what is told twice, in one of three tabs', async () => {
    const [tab, ...others] = await openTabs(3);
    const happening = happeningOf(tab!.clock, '7:1');
    for (const { alerts } of [tab!, ...others, tab!]) alerts.handle(happening);
    await tab!.clock.pass(1);
    expect(alertsMade()).to.deep.equal([1, 1]);
    for (const { alerts } of [tab!, ...others]) expect(alerts.$unread.get()).to.equal(1);
  });

  for (const [when, made] of [
    ['always', [1, 1]],
    ['hidden', [0, 0]],
  ] as const)
    it(`lets the tab that the person looks at speak for the hidden ones: ${when}`, async () => {
      const [hidden, looked] = await openTabs(2, { 'sound:when': when, 'popup:when': when });
      Object.assign(looked!.looks, { focus: true, onScreen: '1' });
      // The first is on screen.
      for (const conversation of ['1', '2'])
        for (const { alerts } of [hidden!, looked!]) alerts.handle(happeningOf(hidden!.clock, conversation, { conversation }));
      await hidden!.clock.pass(3);
      expect(alertsMade()).to.deep.equal(made);
      await until(() => hidden!.alerts.$unread.get() === 1, 'the look at the first');
      expect(looked!.alerts.$unread.get()).to.equal(1);
    });

  it('waits as long as it is told to, and lets what is seen meanwhile pass, in every tab', async () => {
    const [tab, other] = await openTabs(2, { 'sound:delay': 10, 'popup:delay': 20 });
    const happening = happeningOf(tab!.clock, 'slow');
    for (const { alerts } of [tab!, other!]) alerts.handle(happening);
    await tab!.clock.pass(9);
    expect(alertsMade()).to.deep.equal([0, 0]);
    await tab!.clock.pass(2);
    expect(alertsMade()).to.deep.equal([1, 0]);
    other!.alerts.seen('1');
    await until(() => tab!.alerts.$unread.get() === 0, 'the other tab’s look');
    await tab!.clock.pass(30);
    expect(alertsMade()).to.deep.equal([1, 0]);
  });

  it('sounds again every half minute until it is seen, in one of the tabs, and then nothing waits any more', async () => {
    const [tab, other] = await openTabs(2, { 'sound:repeat': true });
    const before = tab!.clock.due.length;
    for (const [id, conversation] of [
      ['a', '1'],
      ['b', '2'],
    ] as const)
      for (const { alerts } of [tab!, other!]) alerts.handle(happeningOf(tab!.clock, id, { conversation }));
    await tab!.clock.pass(1);
    expect(StandInAudio.heard).to.have.length(1);
    for (const count of [2, 3, 4]) {
      await tab!.clock.pass(31);
      expect(StandInAudio.heard).to.have.length(count);
    }
    tab!.alerts.seen('1');
    tab!.alerts.seen('2');
    await until(() => other!.alerts.$unread.get() === 0);
    await tab!.clock.pass(150);
    expect(StandInAudio.heard).to.have.length(4);
    expect(tab!.clock.due.length).to.be.at.most(before);
  });

  it('goes on for the others when the newest of them is on screen', async () => {
    const [tab] = await openTabs(1, { 'sound:repeat': true });
    for (const conversation of ['1', '2']) await tab!.told({ conversation });
    Object.assign(tab!.looks, { focus: true, onScreen: '2' });
    await tab!.clock.pass(35);
    expect(StandInAudio.heard).to.have.length(2);
    tab!.alerts.seen('1');
    await tab!.clock.pass(35);
    expect(StandInAudio.heard).to.have.length(2);
  });

  it('pops up again for a second message, in the place of the first', async () => {
    const [tab] = await openTabs(1);
    for (const text of ['Hello?', 'Are you there?']) await tab!.told({ text });
    const [first, second] = StandInNotification.shown.map(({ options }) => options as { tag: string; renotify?: boolean });
    expect([second!.tag, second!.renotify]).to.deep.equal([first!.tag, true]);
  });

  it('is silent for who wants no sound, the browser’s own included', async () => {
    const [tab] = await openTabs(1, { 'sound:mine': false });
    await tab!.told();
    expect([StandInAudio.heard.length, StandInNotification.shown[0]!.options.silent]).to.deep.equal([0, true]);
  });

  it('sounds no more when the person pauses', async () => {
    const [tab] = await openTabs(1, { 'sound:repeat': true });
    await tab!.told();
    const pause = new Date(tab!.clock.now() + 3_600_000).toISOString();
    tab!.adapter.elsewhere('alerts', { 'pause:until': pause });
    const { $here } = tab!.session.store(alerts);
    await until(() => $here.get()?.['pause:until'] === pause, 'the pause');
    await tab!.clock.pass(120);
    expect(StandInAudio.heard).to.have.length(1);
  });

  it('makes one sound of what comes together', async () => {
    const [tab, other] = await openTabs(2);
    for (let count = 0; count < 12; count++)
      for (const { alerts } of [tab!, other!]) alerts.handle(happeningOf(tab!.clock, `many:${count}`, { conversation: String(count) }));
    await tab!.clock.pass(1);
    expect(StandInAudio.heard).to.have.length(1);
    expect(tab!.alerts.$unread.get()).to.equal(12);
  });

  it('counts what the device slept through, and makes up for none of it', async () => {
    const [tab] = await openTabs(1, { 'sound:delay': 5, 'popup:delay': 5 });
    tab!.alerts.handle(happeningOf(tab!.clock, 'waited for'));
    const missed = happeningOf(tab!.clock, 'told late', { conversation: '2' });
    await tab!.clock.oversleep(3600);
    tab!.alerts.handle(missed);
    await tab!.clock.pass(60);
    expect(alertsMade()).to.deep.equal([0, 0]);
    expect(tab!.alerts.$unread.get()).to.equal(2);
  });

  it('brings the person to what they click', async () => {
    const [tab] = await openTabs(1);
    await tab!.told();
    let focused = 0;
    const { focus } = window;
    window.focus = () => void (focused += 1);
    StandInNotification.shown[0]!.onclick!();
    window.focus = focus;
    expect(focused).to.equal(1);
    expect(tab!.opened).to.deep.equal(['1']);
    expect(StandInNotification.shown[0]!.closed).to.equal(true);
    expect(tab!.alerts.$unread.get()).to.equal(0);
  });

  it('takes coming back to the conversation on screen for a look', async () => {
    const [tab] = await openTabs(1);
    await tab!.told();
    Object.assign(tab!.looks, { focus: true, onScreen: '1' });
    dispatchEvent(new FocusEvent('focus'));
    expect(tab!.alerts.$unread.get()).to.equal(0);
  });

  it('leaves a busy person alone with what is nobody’s', async () => {
    const [tab] = await openTabs(1, { 'sound:unassigned': true });
    tab!.adapter.elsewhere('availability', { status: 'busy' });
    const { $availability } = tab!.session.store(availability);
    await until(() => ($availability.get() as { confirmed?: Availability }).confirmed?.status === 'busy', 'busy');
    await tab!.told({ audience: 'unassigned' });
    expect(alertsMade()).to.deep.equal([0, 0]);
    await tab!.told({ audience: 'mine' });
    expect(StandInAudio.heard).to.have.length(1);
  });

  it('drops everything when another person signs in', async () => {
    const [tab] = await openTabs(1, { 'sound:delay': 10, 'popup:delay': 0 });
    await tab!.told();
    tab!.adapter.signIn({ user: '2', account: 'fernweh', name: 'Omar', username: 'omar@fernweh.example' });
    await tab!.session.signedIn();
    await tab!.clock.pass(20);
    expect(alertsMade()).to.deep.equal([0, 1]);
    expect(StandInNotification.shown[0]!.closed).to.equal(true);
    expect(tab!.alerts.$unread.get()).to.equal(0);
  });

  it('keeps nothing for the next person of what is told while nobody is signed in', async () => {
    const [tab] = await openTabs(1);
    await tab!.session.signOut();
    await tab!.told();
    tab!.adapter.signIn({ user: '2', account: 'fernweh', name: 'Omar', username: 'omar@fernweh.example' });
    await tab!.session.signedIn();
    await tab!.told({ conversation: '2' });
    await until(() => tab!.alerts.$unread.get());
    await tab!.clock.pass(5);
    expect(alertsMade()).to.deep.equal([1, 1]);
    expect(tab!.alerts.$unread.get()).to.equal(1);
  });

  it('decides when it is known what the person wants', async () => {
    const clock = new Clock();
    const tab = openTab(`late-${Math.random()}`, clock, {}, {}, { faults: [{ on: 'alerts.load', hang: true }] });
    await tab.alerts.unlock();
    await until(() => tab.adapter.requests.some(({ on, answer }) => on === 'availability.load' && answer));
    await tab.told();
    expect(alertsMade()).to.deep.equal([0, 0]);
    tab.adapter.calm();
    await until(() => tab.alerts.$unread.get() === 1);
    await clock.pass(1);
    expect(alertsMade()).to.deep.equal([1, 1]);
  });

  it('alerts though the clock of the device is fast', async () => {
    const [tab] = await openTabs(1);
    for (const conversation of ['1', '2']) {
      await tab!.told({ conversation, at: new Date(tab!.clock.now() - 300_000).toISOString() });
      await tab!.clock.pass(10);
    }
    expect(alertsMade()).to.deep.equal([1, 1]);
  });

  it('counts before the title of the page, and gives the title back', async () => {
    const { title } = document;
    const [tab] = await openTabs(1, {}, { badge: true });
    await tab!.told();
    expect(document.title).to.equal(`(1) ${title}`);
    tab!.alerts.close();
    expect(document.title).to.equal(title);
  });

  it('leaves nothing behind', async () => {
    const [tab] = await openTabs(1, { 'sound:repeat': true, 'sound:delay': 5 });
    const before = tab!.clock.due.length;
    await tab!.told();
    tab!.alerts.close();
    expect(tab!.clock.due.length).to.equal(before);
    await tab!.told();
    await tab!.clock.pass(60);
    expect(StandInAudio.heard).to.deep.equal([]);
    const { held } = await navigator.locks.query();
    expect(held!.map(({ name }) => name!).filter((name) => name.includes(`${tab!.adapter.id}|`) && name.includes('/alert/'))).to.deep.equal(
      [],
    );
  });
});
