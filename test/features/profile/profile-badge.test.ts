import { expect } from '@open-wc/testing';
import { mount, unmountAll, until } from '../../support/mount.js';

const badge = '<profile-badge></profile-badge>';

describe('profile-badge', () => {
  afterEach(unmountAll);

  it('shows initials and the full name', async () => {
    const { screen } = await mount(badge);
    expect(screen.part('avatar')!.textContent).to.contain('ML');
    expect(screen.text()).to.contain('Maya Lindqvist');
    expect(screen.text()).not.to.contain('Busy');
  });

  it('says that the person is busy, as soon as they are', async () => {
    const { screen, adapter, live } = await mount(badge);
    await live;
    adapter.elsewhere('availability', { status: 'busy' });
    await until(() => screen.text().includes('Busy'));
  });

  it('says that the person is offline, and until when and why to whoever points at it', async () => {
    const until = new Date(Date.now() + 60_000).toISOString();
    const seed = { availability: { status: 'offline' as const, reason: 'Lunch', until, autoOffline: false } };
    const { screen } = await mount(badge, { seed });
    expect(screen.text()).to.match(/Offline until .*\d/);
    expect(screen.part('badge')!.title).to.match(/^until .*\d.* · Lunch$/);
  });

  it('follows a name that was changed elsewhere', async () => {
    const { screen, adapter, live } = await mount(badge);
    await live;
    adapter.elsewhere('profile', { name: 'Ada Berg' });
    await until(() => screen.text().includes('Ada Berg'));
    expect(screen.part('avatar')!.textContent).to.contain('AB');
  });

  it('does without availability where the backend has none', async () => {
    const { screen } = await mount(badge, { seed: { capabilities: { availability: false } } });
    expect(screen.text()).to.contain('Maya Lindqvist');
  });
});
