import { expect } from '@open-wc/testing';
import { memory, memoryBackend } from '../../../src/adapters/memory/index.js';
import { heard, mount, unmountAll, until, type MountOptions } from '../../support/mount.js';
import { proveWhenAsked } from '../../support/prove.js';

const list = '<session-list></session-list>';
const others = 'Sign out the other 3';
const leave = 'Sign out this device';

async function show(options: MountOptions = {}) {
  const mounted = await mount(list, options);
  proveWhenAsked(mounted);
  const root = mounted.element.shadowRoot!;
  const dialog = () => root.querySelector('dialog');
  const answer = (name: string) => [...dialog()!.querySelectorAll('button')].find((button) => button.textContent.trim() === name)!.click();
  const rows = () => root.querySelectorAll('[part~="row"]').length;
  const pointer = (type: string) => root.querySelector('ul')!.dispatchEvent(new PointerEvent(type));
  return { ...mounted, root, dialog, answer, rows, pointer };
}

describe('session-list, more than one at a time', () => {
  afterEach(unmountAll);

  it('asks before it signs out the others, and says what that does', async () => {
    const { screen, dialog, answer, rows, root } = await show();
    screen.button(others)!.focus();
    screen.press(others);
    await until(() => dialog()?.open);
    expect(dialog()!.textContent).to.contain('Sign out the other 3 sessions?').and.to.contain('You stay signed in here.');
    expect(root.activeElement!.textContent).to.equal('Cancel');
    answer('Cancel');
    await until(() => !dialog());
    expect(root.activeElement).to.equal(screen.button(others));
    expect(rows()).to.equal(4);
  });

  it('signs out the others in one go', async () => {
    const { screen, element, dialog, answer, rows } = await show();
    const revoked = heard(element, 'session-revoked');
    screen.press(others);
    await until(() => dialog()?.open);
    answer(others);
    await until(() => rows() === 1);
    expect(screen.text()).to.contain('You are not signed in anywhere else.').and.to.contain('The other 3 sessions were signed out.');
    expect(screen.button(others)).to.equal(undefined);
    expect(revoked).to.deep.equal([{ count: 3 }]);
  });

  it('says above the list why the others were not signed out', async () => {
    const { screen, dialog, answer, rows } = await show({ faults: [{ on: 'sessions.revokeOthers', code: 'unavailable' }] });
    screen.press(others);
    await until(() => dialog()?.open);
    answer(others);
    await until(() => screen.alert().includes('Still signed in: the server does not answer.'));
    expect(rows()).to.equal(4);
  });

  it('offers one by one only, where a backend has no more', async () => {
    const adapter = memory();
    Reflect.deleteProperty(adapter.sessions, 'revokeOthers');
    const { screen, rows } = await show({ adapter });
    expect(rows()).to.equal(4);
    expect(screen.button(others)).to.equal(undefined);
  });

  it('signs out this device last, asked, and leaves nothing on screen', async () => {
    const { screen, dialog, answer, provider, adapter } = await show();
    const needed = heard(provider, 'settings-sign-in-needed');
    screen.press(leave);
    await until(() => dialog()?.open);
    expect(dialog()!.textContent).to.contain('You need your password to come back.');
    answer(leave);
    await until(() => provider.session!.$needs.get() === 'sign-in');
    await until(() => !screen.text().includes('Firefox on Windows'));
    expect(adapter.backend.ended.size).to.equal(1);
    expect(needed).to.have.length(1);
  });

  it('lets nothing move under the pointer', async () => {
    const backend = memoryBackend();
    const { screen, rows, pointer, root } = await show({ backend });
    pointer('pointerenter');
    screen.press('Sign out Safari on iPhone');
    await until(() => root.querySelectorAll('[part~="row"]')[1]!.textContent.includes('Signed out'));
    expect(rows()).to.equal(4);
    expect(screen.button('Sign out the other 2')).not.to.equal(undefined);
    pointer('pointerleave');
    await until(() => rows() === 3);
  });

  it('forgets what it asked and said when somebody else signs in', async () => {
    const { screen, dialog, adapter, provider, element } = await show({ faults: [{ on: 'sessions.revoke', code: 'offline' }] });
    screen.press('Sign out Safari on iPhone');
    await until(() => screen.alert());
    screen.press(others);
    await until(() => dialog()?.open);
    adapter.signIn({ user: '2', name: 'Tomás Rey' });
    await provider.session!.signedIn();
    await until(() => element.matches(':state(ready)'));
    expect(dialog()).to.equal(null);
    expect(screen.alert()).to.equal('');
  });

  it('is one sentence when the backend has no sessions', async () => {
    const { screen } = await show({ seed: { capabilities: { sessions: false } } });
    expect(screen.text()).to.equal('Sessions cannot be seen here.');
  });

  it('loads again when it is asked to after a failure', async () => {
    const { screen, rows } = await show({ faults: [{ on: 'sessions.load', code: 'unavailable', times: 1 }] });
    expect(screen.text()).to.contain('Your sessions did not load');
    screen.press('Try again');
    await until(() => rows() === 4);
  });
});
