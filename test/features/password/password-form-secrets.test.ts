import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import { createSession } from '../../../src/session/create-session.js';
import { heard, unmountAll, until } from '../../support/mount.js';
import { passwordsAre, passwordScene, present, wanted } from './password-scene.js';

const isFound = (text: string) => [present, wanted].filter((secret) => text.includes(secret));

describe('the passwords of password-form', () => {
  afterEach(unmountAll);

  it('stand in the inputs and nowhere else: no attribute, no event, no record, no log', async () => {
    const told: string[] = [];
    const { log, warn, error } = console;
    for (const name of ['log', 'warn', 'error'] as const) console[name] = (...words: unknown[]) => told.push(words.map(String).join(' '));
    try {
      const scene = await passwordScene();
      for (const name of ['settings-before-save', 'settings-saved', 'settings-failed', 'password-changed'])
        scene.provider.addEventListener(name, (event) => told.push(JSON.stringify((event as CustomEvent).detail)));
      const html = () => scene.root instanceof ShadowRoot && scene.root.innerHTML;
      scene.fill('wrong');
      scene.screen.press('Show new password');
      await scene.press();
      await until(() => scene.screen.alert());
      scene.fill();
      await scene.element.updateComplete;
      told.push(String(html()));
      await scene.press();
      await until(() => scene.said() === 'Your password has been changed');
      told.push(String(html()), JSON.stringify(scene.adapter.requests), JSON.stringify(scene.adapter.backend.history));
      told.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), location.href);
      expect(told.join('\n').length).to.be.above(1000);
      expect(isFound(told.join('\n'))).to.deep.equal([]);
    } finally {
      Object.assign(console, { log, warn, error });
    }
  });

  it('are gone when another person is there', async () => {
    const scene = await passwordScene();
    scene.fill();
    const inputs = [...scene.root.querySelectorAll<HTMLInputElement>('input[name$="-password"]')];
    scene.adapter.signIn({ user: '2', account: 'fernweh', name: 'Omar', username: 'omar@fernweh.example' });
    await scene.provider.session!.signedIn();
    await until(() => scene.screen.value('Current password') === '');
    expect(inputs.map(({ value }) => value)).to.deep.equal(['', '', '']);
    expect(scene.root.querySelector<HTMLInputElement>('[autocomplete="username"]')!.value).to.equal('omar@fernweh.example');
  });

  it('are gone after a sign-out', async () => {
    const scene = await passwordScene();
    scene.fill();
    const inputs = [...scene.root.querySelectorAll<HTMLInputElement>('input[name$="-password"]')];
    await scene.provider.session!.signOut();
    await until(() => inputs.every(({ value }) => value === ''));
  });

  it('are gone when the sign-in has run out', async () => {
    const scene = await passwordScene();
    scene.fill();
    const inputs = [...scene.root.querySelectorAll<HTMLInputElement>('input[name$="-password"]')];
    scene.adapter.signOut();
    await scene.press();
    await until(() => scene.screen.button('Sign in'));
    expect(scene.screen.text()).to.contain('You were signed out.');
    expect(inputs.map(({ value }) => value)).to.deep.equal(['', '', '']);
  });

  it('are gone with the element, and stay when it is only moved', async () => {
    const scene = await passwordScene();
    scene.fill();
    const place = document.createElement('div');
    scene.provider.append(place);
    place.append(scene.element);
    await scene.element.updateComplete;
    expect(scene.screen.value('New password')).to.equal(wanted);
    const inputs = [...scene.root.querySelectorAll<HTMLInputElement>('input[name$="-password"]')];
    scene.element.remove();
    await until(() => inputs.every(({ value }) => value === ''));
  });

  it('are gone when the element gets another session', async () => {
    const scene = await passwordScene();
    scene.fill();
    const session = createSession(memory({ id: `other-${Math.random()}` }));
    scene.element.session = session;
    await until(() => scene.screen.value('New password') === '');
    session.close();
  });

  it('are not shown to somebody else by an answer that comes late', async () => {
    const scene = await passwordScene({ faults: [{ on: 'password.change', hang: 'reply', times: 1 }] });
    const saved = heard(scene.element, 'settings-saved');
    scene.fill();
    await scene.press();
    await until(() => scene.changes() === 1);
    scene.adapter.signIn({ user: '2', account: 'fernweh', name: 'Omar' });
    await scene.provider.session!.signedIn();
    scene.adapter.calm();
    await until(() => scene.adapter.requests.every(({ answer }) => answer));
    await scene.element.updateComplete;
    expect(saved).to.deep.equal([]);
    expect(scene.screen.text()).not.to.contain('has been changed');
  });

  it('are taken back by reset', async () => {
    const scene = await passwordScene();
    scene.fill('wrong');
    await scene.press();
    scene.element.reset();
    await scene.element.updateComplete;
    expect(['Current password', 'New password', 'Repeat new password'].map(scene.screen.value)).to.deep.equal(['', '', '']);
    expect(scene.screen.note('New password')).to.equal('');
  });

  it('cannot be typed where they cannot be changed', async () => {
    const scene = await passwordScene(passwordsAre({ locked: { newPassword: 'directory' } }));
    expect(scene.screen.text()).to.contain('Your password cannot be changed here.');
    expect(scene.root.querySelector('form')).to.equal(null);
    expect(scene.element.matches(':state(readonly)')).to.equal(true);
  });
});
