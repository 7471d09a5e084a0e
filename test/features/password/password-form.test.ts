import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { heard, unmountAll, until } from '../../support/mount.js';
import { passwordsAre, passwordScene, present, wanted } from './password-scene.js';

describe('password-form', () => {
  afterEach(unmountAll);

  it('changes the password, says so, and stands there empty', async () => {
    const scene = await passwordScene();
    const { screen, element, adapter } = scene;
    const saved = heard(element, 'settings-saved');
    const changed = heard(element, 'password-changed');
    const form = scene.root.querySelector('form');
    scene.fill();
    await scene.press();
    await until(() => screen.text().includes('Your password has been changed'));
    expect(scene.said()).to.equal('Your password has been changed');
    expect(saved).to.deep.equal([{ area: 'password', members: ['password'] }]);
    expect(changed).to.deep.equal([{}]);
    expect(['Current password', 'New password', 'Repeat new password'].map(screen.value)).to.deep.equal(['', '', '']);
    expect(scene.root.querySelector('form'), 'another form, so that a password manager offers to keep it').not.to.equal(form);
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Password');
    expect(element.matches(':state(dirty)')).to.equal(false);
    scene.fill('Another-8-otters!', wanted);
    await scene.press();
    await until(() => changed.length === 2);
    expect(adapter.requests.filter(({ on }) => on === 'password.change').map(({ answer }) => answer)).to.deep.equal(['ok', 'ok']);
  });

  it('falls silent about the success after a moment', async () => {
    const scene = await passwordScene();
    scene.fill();
    await scene.press();
    const status = () => scene.root.querySelector('[part~="footer"] [data-kind="saved"]');
    await until(() => status());
    await until(() => !status()).catch(() => until(() => !status()));
  }).timeout(12_000);

  it('says when the password was last changed, and follows the change', async () => {
    const { screen, ...scene } = await passwordScene({ ...passwordsAre({ changedAt: '2026-03-04T09:12:00Z' }), locale: 'en' });
    expect(screen.text()).to.contain('Last changed on March 4, 2026');
    scene.adapter.backend.now = () => Date.parse('2027-01-30T12:00:00Z');
    scene.fill();
    await scene.press();
    await until(() => screen.text().includes('Last changed on January 30, 2027'));
  });

  it('is a form that browsers and password managers understand', async () => {
    const { root, screen, element } = await passwordScene();
    const form = root.querySelector('form')!;
    expect(form.method).to.equal('post');
    expect(form.hasAttribute('action')).to.equal(false);
    const username = form.querySelector<HTMLInputElement>('[autocomplete="username"]')!;
    await until(() => username.value === 'maya.lindqvist@fernweh.example');
    expect([username.type, username.hidden]).to.deep.equal(['text', true]);
    const tokens = ['Current password', 'New password', 'Repeat new password'].map((label) => screen.control(label).autocomplete);
    expect(tokens).to.deep.equal(['current-password', 'new-password', 'new-password']);
    expect(screen.control('New password').getAttribute('passwordrules')).to.contain('minlength: 8; maxlength: 128; required: upper;');
    const describing = screen.control('New password').getAttribute('aria-describedby')!.split(' ');
    expect(describing).to.include(root.querySelector('[part~="rules"]')!.id);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(screen.button('Change password')!.type).to.equal('submit');
  });

  it('asks once where the host says so', async () => {
    const scene = await passwordScene({}, '<password-form norepeat></password-form>');
    expect(scene.screen.text()).not.to.contain('Repeat new password');
    const changed = heard(scene.element, 'password-changed');
    scene.fill();
    await scene.press();
    await until(() => changed.length === 1);
  });

  it('is one request, however often the button is pressed, and says that it works', async () => {
    const scene = await passwordScene({ faults: [{ on: 'password.change', hang: true }] });
    scene.fill();
    await scene.press();
    const button = scene.root.querySelector<HTMLButtonElement>('button[type="submit"]')!;
    button.click();
    await scene.element.updateComplete;
    button.click();
    expect(button.disabled).to.equal(false);
    expect(button.getAttribute('aria-busy')).to.equal('true');
    expect(button.textContent).to.contain('Changing…');
    expect(scene.element.matches(':state(saving)')).to.equal(true);
    const changed = heard(scene.element, 'password-changed');
    scene.adapter.calm();
    await until(() => changed.length === 1);
    expect(scene.changes()).to.equal(1);
  });

  it('sends nothing when the host calls it off', async () => {
    const scene = await passwordScene();
    scene.element.addEventListener('settings-before-save', (event) => event.preventDefault());
    scene.fill();
    await scene.element.save();
    expect(scene.changes()).to.equal(0);
    expect(scene.screen.value('New password')).to.equal(wanted);
  });

  it('offers to sign out everywhere else only where the backend can, and does so', async () => {
    const without = await passwordScene(passwordsAre({ signOutOthers: false }));
    expect(without.screen.text()).not.to.contain('Sign out everywhere else');
    unmountAll();
    const scene = await passwordScene();
    const there = async () => (await scene.adapter.sessions.load({})).value.items.length;
    expect(await there()).to.equal(4);
    const stays = scene.screen.control('Sign out everywhere else');
    expect(stays.checked).to.equal(true);
    stays.click();
    const changed = heard(scene.element, 'password-changed');
    scene.fill();
    await scene.press();
    await until(() => changed.length === 1);
    expect(await there()).to.equal(4);
    expect(scene.screen.control('Sign out everywhere else').checked, 'on again').to.equal(true);
    scene.fill('Another-8-otters!', wanted);
    await scene.press();
    await until(() => changed.length === 2);
    expect(await there()).to.equal(1);
  });

  it('warns before a change that ends this sign-in, and then leads to the next one', async () => {
    const scene = await passwordScene(passwordsAre({ endsSession: true }));
    expect(scene.screen.text()).to.contain('Changing your password signs you out here.');
    const needed = heard(scene.provider, 'settings-sign-in-needed');
    scene.fill();
    await scene.press();
    await until(() => needed.length === 1);
    await until(() => scene.screen.text().includes('Your password has been changed. Sign in with the new one.'));
    expect(scene.root.querySelector('form')).to.equal(null);
    scene.screen.press('Sign in');
    expect(needed).to.have.length(2);
  });

  it('can be filled in and sent by keyboard alone', async () => {
    const scene = await passwordScene();
    scene.element.focus();
    await sendKeys({ type: present });
    const place = () => {
      const active = scene.element.shadowRoot!.activeElement!;
      return active.getAttribute('aria-label') ?? active.getAttribute('name') ?? active.textContent.trim();
    };
    const places = [place()];
    for (let step = 0; step < 7; step++) {
      await sendKeys({ press: 'Tab' });
      places.push(place());
      if (/^(new|repeat)-password$/.test(place())) await sendKeys({ type: wanted });
    }
    expect(places).to.deep.equal([
      'current-password',
      'Show current password',
      'new-password',
      'Show new password',
      'Suggest a strong password',
      'repeat-password',
      'Show repeated password',
      'sign-out-others',
    ]);
    const changed = heard(scene.element, 'password-changed');
    await sendKeys({ press: 'Enter' });
    await until(() => changed.length === 1);
  });
});
