import { expect } from '@open-wc/testing';
import { memory, memoryBackend } from '../../../src/adapters/memory/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { proveWhenAsked } from '../../support/prove.js';
import { entries, show } from './activity-scene.js';

const more = 'Show more';

describe('activity-log, page by page', () => {
  afterEach(unmountAll);

  it('shows ten, then ten more, says how many, and keeps the keyboard on the button', async () => {
    const { rows, screen, status, root, asked, quiet } = await show({ seed: { activity: () => entries(25) } });
    await quiet();
    expect(rows()).to.have.length(10);
    screen.button(more)!.focus();
    screen.press(more);
    await until(() => rows().length === 20);
    await until(() => status() === '10 more are shown, 20 in all.');
    expect(root.activeElement).to.equal(screen.button(more));
    expect(asked()).to.equal(3);
  });

  it('goes on at the first entry that came where there is no more to ask for', async () => {
    const { rows, screen, status, root } = await show({ seed: { activity: () => entries(11) } });
    screen.button(more)!.focus();
    screen.press(more);
    await until(() => status() === '1 more is shown, 11 in all.');
    expect(screen.button(more)).to.equal(undefined);
    expect(root.activeElement).to.equal(rows()[10]);
  });

  it('has no button where ten are all', async () => {
    const { rows, screen } = await show({ seed: { activity: () => entries(10) } });
    expect(rows()).to.have.length(10);
    expect(screen.button(more)).to.equal(undefined);
  });

  it('is busy at the button, and asks once', async () => {
    const { adapter, screen, asked, quiet } = await show({ seed: { activity: () => entries(11) } });
    await quiet();
    const button = screen.button(more)!;
    adapter.fail({ on: 'activity.list', hang: true });
    button.click();
    await until(() => screen.button('Loading…') === button);
    button.click();
    expect(asked()).to.equal(3);
    adapter.calm();
    await until(() => !screen.text().includes('Loading…'));
  });

  it('says why nothing more came, keeps what is there, and goes on when asked again', async () => {
    const { adapter, rows, screen, quiet } = await show({ seed: { activity: () => entries(12) } });
    await quiet();
    adapter.fail({ on: 'activity.list', code: 'offline', times: 1 });
    screen.press(more);
    await until(() => screen.alert().includes('Nothing more was loaded: you are offline.'));
    expect(rows()).to.have.length(10);
    screen.press(more);
    await until(() => rows().length === 12);
    expect(screen.alert()).to.equal('');
  });

  it('shows what happens elsewhere without being asked, and keeps the older pages', async () => {
    const backend = memoryBackend({ seed: { activity: () => entries(25) } });
    const { rows, screen, labels, quiet } = await show({ backend });
    await quiet();
    screen.press(more);
    await until(() => rows().length === 20);
    await memory({ backend }).identify({});
    await until(() => rows().length === 21);
    expect(labels()[0]).to.equal('Signed in on a new device');
    screen.press(more);
    await until(() => rows().length === 26);
    const ids = rows().map((row) => row.querySelector('bdi')!.textContent);
    expect(new Set(ids).size).to.equal(26);
  });

  it('tells of what is done here', async () => {
    const mounted = await show();
    proveWhenAsked(mounted);
    await mounted.live;
    const { session } = mounted.provider;
    await session!.secretly((call) => mounted.adapter.sessions.revoke({ id: 'sign-in-2' }, call));
    await until(() => mounted.labels()[0] === 'A session was ended: Firefox, Windows');
    const current = mounted.adapter.backend.seed.password;
    const change = { currentPassword: current, newPassword: 'Quiet-7-otters!', signOutOthers: true };
    await session!.secretly((call) => mounted.adapter.password.change(change, call));
    await until(() => mounted.labels()[1] === 'The password was changed');
    expect(mounted.labels()[0]).to.equal('2 sessions were ended');
  });

  it('shows nothing of one person to the next, nor what came too late', async () => {
    const { adapter, rows, screen, provider, quiet } = await show({ seed: { activity: () => entries(11) } });
    await quiet();
    adapter.fail({ on: 'activity.list', hang: 'reply', times: 1 });
    screen.press(more);
    await until(() => screen.button('Loading…'));
    adapter.signIn({ user: '2', account: 'fernweh', name: 'Omar' });
    await provider.session!.signedIn();
    await until(() => rows().length === 10);
    adapter.calm();
    await until(() => adapter.requests.every(({ answer }) => answer));
    expect(rows()).to.have.length(10);
    expect(screen.button(more)!.getAttribute('aria-disabled')).to.equal('false');
  });
});
