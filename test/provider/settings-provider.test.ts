import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { heard, mount, settled, unmountAll, until } from '../support/mount.js';
import { screenOf } from '../support/screen.js';

describe('settings-provider', () => {
  afterEach(unmountAll);

  it('gives every element inside it the same session', async () => {
    const { provider, element, screen } = await mount('<profile-form></profile-form><profile-badge></profile-badge>');
    const badge = screenOf(provider.querySelector('profile-badge')!);
    screen.type('Full name', 'Maya L. Berg');
    await settled(element);
    screen.press('Save changes');
    await until(() => badge.text().includes('Maya L. Berg'));
  });

  it('ends the session with an adapter that is replaced', async () => {
    const { provider, element, screen } = await mount('<profile-form></profile-form>');
    const first = provider.session;
    provider.adapter = memory({ id: `other-${Math.random()}`, seed: { profile: { name: 'Somebody Else' } } });
    await until(() => screen.value('Full name') === 'Somebody Else');
    expect(provider.session).not.to.equal(first);
    await settled(element);
  });

  it('keeps its session when it is moved', async () => {
    const { provider } = await mount('<profile-form></profile-form>');
    const before = provider.session;
    const place = document.createElement('main');
    document.body.append(place);
    place.append(provider);
    await until(() => provider.session);
    expect(provider.session).to.equal(before);
    place.remove();
    await until(() => provider.session === undefined);
  });

  it('speaks the language of its attribute, in the right direction', async () => {
    const { provider, element } = await mount('<profile-form></profile-form>');
    provider.setAttribute('locale', 'ar');
    await until(() => element.shadowRoot!.querySelector('form')!.dir === 'rtl');
    expect(element.shadowRoot!.querySelector('form')!.lang).to.equal('ar');
  });

  it('tells the host when a sign-in is needed', async () => {
    const { provider, adapter, screen, element } = await mount('<profile-form></profile-form>');
    const needed = heard(provider, 'settings-sign-in-needed');
    adapter.signOut();
    screen.type('Full name', 'Maya Berg');
    await settled(element);
    screen.press('Save changes');
    await until(() => needed.length);
    await until(() => screen.text().includes('You were signed out.'));
    expect(screen.value('Full name')).to.equal('Maya Berg');
    await until(() => element.matches(':state(pending)'));
  });

  it('does not hold back a person who leaves with everything kept', async () => {
    const { screen, element } = await mount('<profile-form></profile-form>');
    screen.type('Full name', 'Maya Berg');
    await settled(element);
    const leave = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leave);
    expect(leave.defaultPrevented).to.equal(false);
  });

  it('holds back a person whose changes would be lost', async () => {
    const adapter = memory({ id: `forgetful-${Math.random()}` });
    const { screen, provider } = await mount('<profile-form></profile-form>', { adapter: { ...adapter, identify: undefined } as never });
    screen.type('Full name', 'Maya Berg');
    await until(() => !provider.session!.$durable.get());
    await until(() => screen.text().includes('Changes are not kept if you close this page before they are saved.'));
    const leave = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leave);
    expect(leave.defaultPrevented).to.equal(true);
  });
});
