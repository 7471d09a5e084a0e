import { expect } from '@open-wc/testing';
import { sampleSeed } from '../../../src/adapters/memory/index.js';
import { heard, unmountAll, until } from '../../support/mount.js';
import { matrix, saying } from './matrix-scene.js';

const known = sampleSeed.notifications;

describe('notification-matrix', () => {
  afterEach(unmountAll);

  it('shows a cell for each member, in the order of the backend, and none that cannot be had', async () => {
    const { boxes, root, ticked } = await matrix();
    expect(boxes().filter((name) => !name.includes('*'))).to.deep.equal(Object.keys(known).sort(byEvent));
    expect(ticked('email:mentioned', 'email:message-in-assigned', 'push:message-in-assigned')).to.deep.equal([true, false, true]);
    const last = [...root.querySelectorAll('tbody tr')].at(-1)!;
    expect([...last.querySelectorAll('td')].map((cell) => cell.textContent.trim())).to.deep.equal(['', 'Not available', '']);
  });

  it('names every box in full, under real headers', async () => {
    const { root, box } = await matrix();
    expect(box('push:mentioned').ariaLabel).to.equal('Mention: Push');
    expect(box('*:mentioned').ariaLabel).to.equal('Mention: all channels');
    expect(box('push:*').ariaLabel).to.equal('Push: all events');
    expect([...root.querySelectorAll<HTMLTableCellElement>('thead th')].map(({ scope, abbr }) => [scope, abbr])).to.deep.equal([
      ['col', 'Event'],
      ['col', 'Email'],
      ['col', 'Push'],
      ['col', ''],
    ]);
    expect(root.querySelectorAll('tbody th[scope="row"]')).to.have.length(6);
    expect(root.querySelector('caption')!.textContent.trim()).to.equal('What reaches you, by which channel');
  });

  it('saves a cell by itself, and says so once in its row', async () => {
    const { click, note, saves, element, root, adapter } = await matrix();
    const saved = heard<{ area: string; members: string[] }>(element, 'settings-saved');
    click('email:conversation-created');
    await until(() => note('email:conversation-created').includes('Saved'));
    expect(saves()).to.deep.equal([{ 'email:conversation-created': true }]);
    expect(saved).to.deep.equal([{ area: 'notifications', members: ['email:conversation-created'] }]);
    expect(root.querySelectorAll('[data-kind="saved"]')).to.have.length(1);
    expect(root.querySelector('section > [role="status"]')!.textContent).to.equal('Saved');
    expect(adapter.backend.history.at(-1)!.patch).to.deep.equal({ 'email:conversation-created': true });
  });

  it('says what will happen, and says it anew with every click', async () => {
    const { sentence, click, element } = await matrix();
    expect(sentence()).to.equal('Email for 3 of 6 events; push for what concerns you.');
    click('email:message-in-assigned');
    await element.updateComplete;
    expect(sentence()).to.equal('Email and push for what concerns you.');
    click('push:*');
    await element.updateComplete;
    expect(sentence()).to.equal('Email for what concerns you; push for everything.');
    click('push:*');
    await element.updateComplete;
    expect(sentence()).to.equal('Email for what concerns you; nothing by push.');
  });

  it('changes a row or a column at once, only what is free, in one request', async () => {
    const { click, ticked, saves, element } = await matrix(saying({ locked: { 'email:mentioned': 'administrator' } }));
    expect(ticked('email:*', '*:conversation-assigned', '*:message-in-assigned')).to.deep.equal(['mixed', true, 'mixed']);
    click('email:*');
    await element.updateComplete;
    expect(ticked('email:*', '*:message-in-assigned', '*:conversation-created')).to.deep.equal([true, true, 'mixed']);
    await until(() => saves().length);
    expect(saves()).to.deep.equal([
      { 'email:conversation-created': true, 'email:message-in-assigned': true, 'email:message-in-participating': true },
    ]);
    await until(() => !element.matches(':state(saving)'));
    click('*:message-in-assigned');
    await until(() => saves().length === 2);
    expect(saves()[1]).to.deep.equal({ 'email:message-in-assigned': false, 'push:message-in-assigned': false });
  });

  it('has no box for all where only one can be changed', async () => {
    const { boxes } = await matrix(saying({ locked: { 'email:mentioned': 'administrator' } }));
    expect(boxes()).not.to.include('*:mentioned').and.not.to.include('*:account-security');
  });

  it('chooses a scheme in one request, and shows none once somebody chose cell by cell', async () => {
    const { scheme, saves, sentence, click, element } = await matrix();
    const chosen = () => ['Everything', 'Focus', 'Nothing'].filter((name) => scheme(name)!.checked);
    expect(chosen()).to.deep.equal([]);
    scheme('Nothing')!.click();
    await element.updateComplete;
    expect([chosen(), sentence()]).to.deep.equal([['Nothing'], 'Email only for “Security of your account”; nothing by push.']);
    await until(() => saves().length);
    expect(saves()).to.have.length(1);
    expect(saves()[0]).not.to.have.property('email:account-security');
    scheme('Focus')!.click();
    await element.updateComplete;
    expect([chosen(), sentence()]).to.deep.equal([['Focus'], 'Email and push for what concerns you.']);
    click('push:mentioned');
    await element.updateComplete;
    expect(chosen()).to.deep.equal([]);
  });

  it('brings back what somebody chose cell by cell, when a scheme was not meant', async () => {
    const { scheme, screen, adapter, element, ticked } = await matrix();
    scheme('Everything')!.click();
    await element.updateComplete;
    scheme('Nothing')!.click();
    await until(() => adapter.backend.history.at(-1)?.patch['push:mentioned' as never] === false);
    screen.press('Undo');
    await until(() => ticked('push:mentioned')[0] && adapter.backend.history.at(-1)!.patch['push:mentioned' as never]);
    expect((await adapter.notifications.load({})).value).to.deep.equal(known);
  });

  it('keeps what is locked, says why, and lets the keyboard there', async () => {
    const { click, box, ticked, note, saves, element } = await matrix(saying({ readOnly: ['push:mentioned'] }));
    expect(note('email:account-security')).to.contain('Set by your administrator');
    expect(note('push:mentioned')).to.contain('Push: Cannot be changed here');
    const explained = box('email:account-security').getAttribute('aria-describedby')!;
    expect(element.shadowRoot!.getElementById(explained)!.textContent).to.contain('Set by your administrator');
    box('email:account-security').focus();
    click('email:account-security', 'push:mentioned');
    await element.updateComplete;
    expect(ticked('email:account-security', 'push:mentioned')).to.deep.equal([true, true]);
    expect(saves()).to.deep.equal([]);
  });

  it('says once why nothing can be changed', async () => {
    const locked = Object.fromEntries(Object.keys(known).map((cell) => [cell, 'directory']));
    const { element, screen, scheme, boxes } = await matrix(saying({ locked }));
    expect(element.matches(':state(readonly)')).to.equal(true);
    expect(screen.text().split('Comes from your company directory')).to.have.length(2);
    expect(scheme('Everything')).to.equal(undefined);
    expect(boxes().filter((name) => name.includes('*'))).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('thead')!.textContent).not.to.contain('All');
  });

  it('shows events and channels that a newer backend has, by label or as the id reads, and keeps them', async () => {
    const options = saying({ events: [{ id: 'mentioned' }, { id: 'survey', label: 'Survey answered', mine: true }] });
    const newer = {
      'email:survey': true,
      'pager:survey': false,
      'email:quota_reached': true,
      'email:SLAPaused': true,
      'email:mentioned': false,
    };
    const { root, click, saves, adapter, boxes } = await matrix({ seed: { ...options.seed, notifications: newer } });
    const rows = [...root.querySelectorAll('tbody th [part~="label"]')].map((label) => label.textContent);
    expect(rows).to.deep.equal(['Mention', 'Survey answered', 'Quota reached', 'SLA paused']);
    expect(boxes().filter((name) => !name.includes('*'))).to.deep.equal([
      'email:mentioned',
      'email:survey',
      'pager:survey',
      'email:quota_reached',
      'email:SLAPaused',
    ]);
    click('email:mentioned');
    await until(() => saves().length && adapter.backend.history.length);
    expect(saves()).to.deep.equal([{ 'email:mentioned': true }]);
    expect((await adapter.notifications.load({})).value).to.deep.equal({ ...newer, 'email:mentioned': true });
  });

  it('changes a column of thirty events in one request', async () => {
    const channels = ['email', 'push', 'sms', 'desktop', 'pager', 'fax'];
    const events = Array.from({ length: 30 }, (_, index) => `event-${index}`);
    const none = Object.fromEntries(events.flatMap((event) => channels.map((channel) => [`${channel}:${event}`, false])));
    const { boxes, click, saves, element, provider } = await matrix({ seed: { notifications: none } });
    provider.style.cssText = 'display: block; inline-size: 720px';
    await until(() => boxes().includes('fax:*'));
    click('fax:*');
    await until(() => saves().length && !element.matches(':state(saving)'));
    expect(saves()).to.have.length(1);
    expect(saves()[0]).to.deep.equal(Object.fromEntries(events.map((event) => [`fax:${event}`, true])));
  });

  it('holds the place of what is being loaded', async () => {
    const place = (node: Element) => node.getBoundingClientRect();
    const waiting = await matrix({ unsettled: true, faults: [{ on: 'notifications.load', hang: true }] });
    const there = await matrix();
    for (const pixels of [720, 400]) {
      const rows = [waiting, there].map(({ root, provider }) => {
        provider.style.cssText = `display: block; inline-size: ${pixels}px`;
        return () => {
          const [group] = root.querySelectorAll('[part="group"]');
          const [row] = group!.querySelectorAll('[part="row"], tbody tr, fieldset');
          return { top: place(row!).top - place(provider).top, height: place(row!).height };
        };
      });
      await until(() => Math.abs(rows[0]!().top - rows[1]!().top) <= 2, `the first row at its place in ${pixels} px`);
      expect(rows[0]!().height).to.be.closeTo(rows[1]!().height, 2);
    }
  });

  it('puts a box back when the host calls the change off', async () => {
    const { element, click, ticked, saves } = await matrix();
    element.addEventListener('settings-before-save', (event) => event.preventDefault());
    click('push:conversation-created', 'push:*');
    await element.updateComplete;
    expect(ticked('push:conversation-created', 'push:*')).to.deep.equal([false, 'mixed']);
    expect(saves()).to.deep.equal([]);
  });

  it('says where mails go, and that there may be nothing to choose', async () => {
    expect((await matrix()).screen.text()).to.match(/Email goes to .?maya\.lindqvist@fernweh\.example/);
    const { screen } = await matrix({ seed: { notifications: {} } });
    expect(screen.part('empty')!.textContent).to.contain('Nothing to choose');
  });
});

const order = ['conversation-created', 'conversation-assigned', 'mentioned', 'message-in-assigned', 'message-in-participating'];
function byEvent(one: string, other: string): number {
  const place = (name: string) => (order.indexOf(name.split(':')[1]!) + 7) % 7;
  return place(one) - place(other);
}
