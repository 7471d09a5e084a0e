import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memory } from '../../../src/adapters/memory/index.js';
import { heard, settled, unmountAll, until } from '../../support/mount.js';
import { choice, inMinutes, show, toggle } from './switch-page.js';

const busy = 'Agent Chat: Busy';

describe('availability-switch', () => {
  afterEach(unmountAll);

  it('offers the statuses that the backend knows, in words', async () => {
    const { root, chosen } = await show();
    expect([...root.querySelectorAll('[part="segments"] label')].map((label) => label.textContent.trim())).to.deep.equal([
      'Online',
      'Busy',
      'Offline',
    ]);
    expect(chosen()).to.equal('online');
    const { statuses } = await show(choice, {}, { seed: { capabilities: { availability: {} } } });
    expect(statuses().map(({ value }) => value)).to.deep.equal(['online', 'busy']);
  });

  it('saves what is chosen, answers in place, and tells the host', async () => {
    const { choose, saved, element, screen } = await show();
    const changed = heard(element, 'availability-changed');
    const done = heard<{ members: string[] }>(element, 'settings-saved');
    choose('busy');
    await until(() => changed.length);
    expect(changed).to.deep.equal([{ status: 'busy' }]);
    expect(done[0]!.members).to.deep.equal(['status']);
    expect((await saved()).status).to.equal('busy');
    await until(() => screen.part('status')?.textContent.includes('Saved'));
  });

  it('goes by the keyboard alone', async () => {
    const { element, saved, chosen, confirmed } = await show();
    element.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(chosen()).to.equal('busy');
    await confirmed();
    expect((await saved()).status).to.equal('busy');
  });

  it('is one switch for a menu', async () => {
    const { screen, saved, confirmed, root } = await show(toggle);
    expect(screen.text()).to.contain('No new chats while it is on');
    expect(root.querySelector('select')).to.equal(null);
    screen.control(busy).click();
    await confirmed();
    expect((await saved()).status).to.equal('busy');
    expect(root.querySelector('select')).not.to.equal(null);
    screen.control(busy).click();
    await confirmed(2);
    expect((await saved()).status).to.equal('online');
  });

  it('leads back from offline in a menu', async () => {
    const { screen, saved, confirmed } = await show(toggle, { status: 'offline' });
    expect(screen.control(busy).checked).to.equal(false);
    screen.press('Go online');
    await confirmed();
    expect((await saved()).status).to.equal('online');
  });

  it('shows what happens in another tab, or when the backend brings them back', async () => {
    const { adapter, chosen, live, screen, root } = await show();
    await live;
    adapter.elsewhere('availability', { status: 'busy', reason: 'Training', until: inMinutes(60) });
    await until(() => chosen() === 'busy');
    expect(screen.value('Reason')).to.equal('Training');
    adapter.elsewhere('availability', { status: 'online', reason: '', until: '' });
    await until(() => chosen() === 'online');
    expect(root.querySelector('[role="status"]')!.textContent).to.equal('Online');
  });

  it('goes back to what holds when saving is refused, says why, and does it when asked again', async () => {
    const { choose, chosen, screen, element, saved } = await show(
      choice,
      {},
      { faults: [{ on: 'availability.save', code: 'forbidden', times: 1 }] },
    );
    const failed = heard<{ code: string }>(element, 'settings-failed');
    const changed = heard(element, 'availability-changed');
    choose('offline');
    await until(() => failed.length);
    expect(chosen()).to.equal('online');
    expect(screen.alert()).to.contain('Not saved: you may not change this');
    expect(changed).to.deep.equal([]);
    screen.press('Try again');
    await until(() => chosen() === 'offline');
    await settled(element);
    expect((await saved()).status).to.equal('offline');
  });

  it('lets the host call it off', async () => {
    const { choose, chosen, element, saves } = await show();
    element.addEventListener('settings-before-save', (event) => event.preventDefault());
    choose('busy');
    await until(() => chosen() === 'online');
    expect(saves()).to.deep.equal([]);
  });

  it('keeps on this device what is chosen offline', async () => {
    const { choose, chosen, screen, root } = await show(choice, {}, { faults: [{ on: 'availability.save', code: 'offline' }] });
    choose('busy');
    await until(() => screen.text().includes('Kept on this device'));
    expect(chosen()).to.equal('busy');
    // Chosen, and not held yet.
    expect([...root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent)).to.deep.equal([
      'Online',
      'Kept on this device',
    ]);
  });

  it('saves a reason when it is written', async () => {
    const { screen, saved, element, root } = await show(choice, { status: 'busy' });
    expect(screen.button('Save')).to.equal(undefined);
    screen.control('Reason').focus();
    await sendKeys({ type: 'Lunch' });
    expect((await saved()).reason).to.equal('');
    await sendKeys({ press: 'Enter' });
    await until(() => screen.note('Reason') === 'Saved');
    expect((await saved()).reason).to.equal('Lunch');
    expect(root.activeElement).to.equal(screen.control('Reason'));
    const begun = heard(element, 'settings-before-save');
    await sendKeys({ press: 'Enter' });
    expect(begun, 'what is saved already is not saved again').to.deep.equal([]);
    screen.type('Reason', 'x'.repeat(81));
    await element.updateComplete;
    screen.press('Save');
    await until(() => screen.note('Reason').includes('At most 80 characters'));
    expect((await saved()).reason).to.equal('Lunch');
  });

  it('goes offline with the last page where the person wants it', async () => {
    const { screen, saved, confirmed } = await show(choice, { autoOffline: false });
    screen.control('Mark me offline automatically').click();
    await confirmed();
    expect((await saved()).autoOffline).to.equal(true);
  });

  it('does not ask for what the backend does not keep, and does not send it', async () => {
    const capabilities = { availability: { statuses: ['busy', 'online', 'on-call'], readOnly: ['reason', 'until'] } };
    const { screen, statuses, choose, confirmed, saves } = await show(choice, { status: 'busy' }, { seed: { capabilities } });
    expect(statuses().map(({ value }) => value)).to.deep.equal(['busy', 'online']);
    expect(screen.text()).not.to.contain('For how long').and.not.to.contain('Reason');
    choose('online');
    await confirmed();
    expect(saves()).to.have.length(1);
  });

  it('explains what somebody else decides', async () => {
    const capabilities = { availability: { statuses: ['online', 'busy'], locked: { status: 'administrator' }, readOnly: ['autoOffline'] } };
    const { screen, element } = await show(choice, { status: 'busy' }, { seed: { capabilities } });
    expect(screen.value('Availability')).to.equal('Busy');
    expect(screen.text()).to.contain('Set by your administrator').and.to.contain('Cannot be changed here');
    expect(element.matches(':state(readonly)')).to.equal(true);
  });

  it('is not there where the backend has none, and offers another try when it did not load', async () => {
    const { root } = await show(choice, {}, { seed: { capabilities: { availability: false } } });
    expect(root.textContent.trim()).to.equal('');
    const adapter = memory({ id: 'away' });
    const end = adapter.fail({ on: 'availability.load', code: 'unavailable' });
    const { screen, chosen } = await show(choice, {}, { adapter });
    expect(screen.text()).to.contain('Your availability did not load: the server does not answer.');
    end();
    screen.press('Try again');
    await until(() => chosen() === 'online');
  });
});
