import { expect } from '@open-wc/testing';
import { memory, memoryBackend, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import { createSession } from '../../../src/session/create-session.js';
import type { Session } from '../../../src/session/session.js';
import { heard, mount, unmountAll, until } from '../../support/mount.js';
import { proveWhenAsked } from '../../support/prove.js';

const list = '<session-list></session-list>';
const firefox = 'Sign out Firefox on Windows';
const edge = 'Sign out Edge on Windows';

async function show(options: MemoryOptions = {}) {
  const mounted = await mount(list, options);
  const asked = proveWhenAsked(mounted);
  const root = mounted.element.shadowRoot!;
  const rows = () => [...root.querySelectorAll('[part~="row"] [part~="label"]')].map((label) => label.textContent.trim());
  const focused = () => root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.textContent?.replace(/\s+/g, ' ').trim();
  const status = () => root.querySelector('section > [role="status"]')!.textContent;
  return { ...mounted, asked, root, rows, focused, status };
}

describe('session-list', () => {
  const sessions: Session[] = [];
  afterEach(() => {
    unmountAll();
    for (const session of sessions.splice(0)) session.close();
  });

  it('lists this device first, the others by their last activity', async () => {
    const { rows, screen, root } = await show();
    expect(rows()).to.deep.equal(['Chrome on macOS', 'Safari on iPhone', 'Firefox on Windows', 'Edge on Windows']);
    expect(screen.part('row')!.textContent).to.contain('This device').and.to.contain('active now');
    expect(root.textContent.replaceAll('\u00a0', ' ')).to.contain('Malmö, Sweden · 198.51.100.4 · 3 days ago');
  });

  it('tells the exact time beside the relative one', async () => {
    const { root, adapter } = await show();
    const { items } = (await adapter.sessions.load({})).value;
    const { lastActiveAt } = items.find(({ browser }) => browser === 'Firefox')!;
    const time = [...root.querySelectorAll('time')][2]!;
    expect(time.dateTime).to.equal(lastActiveAt);
    expect(time.title).to.contain(String(new Date(lastActiveAt).getFullYear()));
  });

  it('says what it does not know', async () => {
    const unknown = { id: '1', browser: '', system: '', device: '', address: '', place: '', startedAt: '', lastActiveAt: '' };
    const signIns = () => [unknown, { ...unknown, id: '2', browser: 'Lynx' }, { ...unknown, id: '3', system: 'Haiku', place: 'Lund' }];
    const { rows, root } = await show({ seed: { signIns } });
    expect(rows().slice(1)).to.deep.equal(['Unknown device', 'Lynx on an unknown system', 'Unknown browser on Haiku']);
    expect([...root.querySelectorAll('[part~="hint"]')].map((hint) => hint.textContent.trim()).slice(1, 4)).to.deep.equal([
      'Unknown place',
      'Unknown place',
      'Lund',
    ]);
  });

  it('tells by their beginning what looks the same otherwise', async () => {
    const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const twin = { browser: 'Opera', system: 'Linux', device: 'desktop', address: '198.51.100.9', place: '', lastActiveAt: at(1) };
    const signIns = () => [
      { ...twin, id: 'a', startedAt: at(2) },
      { ...twin, id: 'b', startedAt: at(5) },
      { ...twin, id: 'c', startedAt: at(5), address: '203.0.113.1' },
    ];
    const { root } = await show({ seed: { signIns } });
    const hints = [...root.querySelectorAll('[part~="row"] [part~="hint"]')].map((hint) => hint.textContent.replace(/\s+/g, ' ').trim());
    expect(hints.slice(1).map((hint) => /signed in .*/.exec(hint)?.[0])).to.have.members([
      'signed in 2 hours ago',
      'signed in 5 hours ago',
      undefined,
    ]);
  });

  it('signs one out after a proof, says so, and leaves the keyboard on the next', async () => {
    const { screen, element, rows, focused, status, asked } = await show();
    const revoked = heard(element, 'session-revoked');
    screen.button(firefox)!.focus();
    screen.press(firefox);
    await until(() => !screen.button(firefox) && !screen.text().includes('Signing out'));
    await until(() => status() === 'Firefox on Windows was signed out.');
    expect(rows()).to.deep.equal(['Chrome on macOS', 'Safari on iPhone', 'Edge on Windows']);
    expect(focused()).to.equal(edge);
    expect(revoked).to.deep.equal([{ count: 1 }]);
    expect(asked()).to.equal(1);
  });

  it('leaves the keyboard on the row before when the last one goes', async () => {
    const { screen, rows, focused } = await show();
    screen.button(edge)!.focus();
    screen.press(edge);
    await until(() => rows().length === 3);
    expect(focused()).to.equal(firefox);
  });

  it('is busy where it was pressed, and asks the backend once', async () => {
    const { screen, adapter, root } = await show({ faults: [{ on: 'sessions.revoke', hang: true }] });
    const button = screen.button(firefox)!;
    button.focus();
    button.click();
    await until(() => screen.button('Signing out…') === button);
    button.click();
    expect(root.activeElement).to.equal(button);
    expect(screen.button(edge)!.getAttribute('aria-disabled')).to.equal('false');
    expect(adapter.requests.filter(({ on }) => on === 'sessions.revoke')).to.have.length(1);
  });

  it('says at the row why it failed, and does it when asked again', async () => {
    const { screen, element, rows } = await show({ faults: [{ on: 'sessions.revoke', code: 'offline', times: 1 }] });
    const failed = heard<{ members: string[] }>(element, 'settings-failed');
    screen.press(firefox);
    await until(() => screen.alert().includes('Still signed in: you are offline.'));
    expect(screen.button(firefox)!.closest('[part~="row"]')!.querySelector('[role="alert"]')).not.to.equal(null);
    expect(failed[0]!.members).to.deep.equal(['revoke:sign-in-2']);
    screen.press(firefox);
    await until(() => rows().length === 3);
    expect(screen.alert()).to.equal('');
  });

  it('takes a sign-in that ended meanwhile for ended', async () => {
    const { screen, adapter, rows } = await show({ faults: [{ on: 'listen' }] });
    adapter.fail({ on: 'sessions.revoke', code: 'not-found', times: 1 });
    adapter.backend.keep('sessions/1', () => ({ signIns: [] as { id: string }[] })).signIns.splice(1, 1);
    screen.press(firefox);
    await until(() => rows().length === 3);
    expect(screen.alert()).to.equal('');
  });

  it('does nothing without a proof, and calls that no failure', async () => {
    const { screen, provider, rows, adapter } = await mount(list).then((mounted) => ({
      ...mounted,
      rows: () => mounted.element.shadowRoot!.querySelectorAll('[part~="row"]').length,
    }));
    screen.press(firefox);
    await until(() => provider.session!.$challenge.get());
    provider.session!.$challenge.get()!.answer();
    await until(() => screen.button(firefox));
    expect(screen.alert()).to.equal('');
    expect(rows()).to.equal(4);
    expect(adapter.backend.ended.size).to.equal(0);
  });

  it('does nothing when the host calls it off', async () => {
    const { screen, element, adapter } = await show();
    element.addEventListener('settings-before-save', (event) => event.preventDefault());
    screen.press(firefox);
    await element.updateComplete;
    expect(adapter.requests.some(({ on }) => on === 'sessions.revoke')).to.equal(false);
  });

  it('signs out the browser that it ends, at once', async () => {
    const backend = memoryBackend();
    const other = createSession(memory({ backend }));
    sessions.push(other);
    await until(() => other.$identity.get());
    const { screen, rows } = await show({ backend });
    await until(() => rows().length === 5);
    screen.press('Sign out Chrome on macOS');
    await until(() => other.$needs.get() === 'sign-in');
    await until(() => rows().length === 4);
  });

  it('shows a new sign-in without being asked', async () => {
    const backend = memoryBackend();
    const { rows, live } = await show({ backend });
    await live;
    await memory({ backend }).identify({});
    await until(() => rows().length === 5);
  });
});
