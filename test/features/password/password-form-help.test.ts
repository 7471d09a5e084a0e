import { expect } from '@open-wc/testing';
import type { PasswordPolicy } from '../../../src/features/password/password.js';
import { passwordProblems } from '../../../src/features/password/password-rules.js';
import { sampleSeed } from '../../../src/adapters/memory/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { passwordsAre, passwordScene, wanted } from './password-scene.js';

const { policy } = sampleSeed.capabilities['password'] as { policy: PasswordPolicy };

describe('password-form, helping', () => {
  afterEach(unmountAll);

  it('shows what the backend asks for: open at first, met while typing, broken after leaving', async () => {
    const scene = await passwordScene();
    expect(scene.root.querySelectorAll('[part~="rules"] li')).to.have.length(6);
    expect(scene.rule('A digit')).to.deep.equal({ text: 'A digit, 0–9 (not yet)', kind: '' });
    scene.screen.type('New password', 'Quiet otters!');
    await until(() => scene.rule('A capital letter').kind === 'success');
    expect(scene.rule('A digit').kind).to.equal('');
    expect(scene.rule('A capital letter').text).to.equal('A capital letter, A–Z (met)');
    scene.screen.leave('New password');
    await until(() => scene.rule('A digit').kind === 'failed');
    scene.screen.type('New password', wanted);
    await until(() => scene.rule('A digit').kind === 'success');
  });

  it('names no word that contains another one', async () => {
    const words = ['maya', 'lindqvist', 'maya.lindqvist', '', 'fernweh'];
    const scene = await passwordScene(passwordsAre({ policy: { words } }));
    expect(scene.rule('Without').text).to.equal('Without “maya”, “lindqvist”, or “fernweh” (not yet)');
  });

  it('has no checklist when the backend says nothing about passwords', async () => {
    const { policy: _, ...rest } = sampleSeed.capabilities['password'] as { policy: PasswordPolicy };
    const scene = await passwordScene({ seed: { capabilities: { ...sampleSeed.capabilities, password: rest } } });
    expect(scene.root.querySelector('[part~="rules"]')).to.equal(null);
    expect(scene.screen.control('New password').hasAttribute('aria-describedby')).to.equal(true);
    expect(scene.root.querySelectorAll('[aria-describedby*="rules"]')).to.have.length(0);
  });

  it('tells a screen reader how far it is once the typing stops, not on every key', async () => {
    const scene = await passwordScene();
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(scene.said()));
    watch.observe(scene.root.querySelector('section > [role="status"]')!, { childList: true, characterData: true, subtree: true });
    for (let end = 1; end <= 12; end++) {
      scene.screen.type('New password', 'Quiet otter!'.slice(0, end));
      await scene.element.updateComplete;
    }
    expect(said).to.deep.equal([]);
    await until(() => scene.said());
    expect(scene.said()).to.equal('4 of 5 rules met. Missing: a digit');
    scene.screen.type('New password', wanted);
    await until(() => scene.said() === 'All 5 rules met');
    expect(said).to.deep.equal(['4 of 5 rules met. Missing: a digit', 'All 5 rules met']);
    watch.disconnect();
  });

  it('shows a password and hides it again, with the caret where it was', async () => {
    const scene = await passwordScene();
    scene.screen.type('New password', wanted);
    const input = scene.screen.control('New password');
    input.setSelectionRange(3, 5);
    const button = scene.screen.button('Show new password')!;
    expect(button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })), 'the focus stays').to.equal(false);
    button.click();
    await until(() => input.type === 'text');
    await until(() => input.selectionStart === 3 && input.selectionEnd === 5);
    scene.screen.press('Hide new password');
    await until(() => input.type === 'password');
    await until(() => input.selectionStart === 3 && input.selectionEnd === 5);
    expect(input.value).to.equal(wanted);
    expect(scene.element.shadowRoot!.activeElement).to.equal(input);
  });

  it('tells of a generous maximum only to those who are over it, and of a small one beforehand', async () => {
    const scene = await passwordScene();
    expect(scene.screen.text()).not.to.contain('At most');
    scene.screen.type('New password', 'Quiet-7-otters!'.repeat(9));
    await until(() => scene.rule('At most 128').kind === '');
    scene.screen.leave('New password');
    await until(() => scene.rule('At most 128').kind === 'failed');
    unmountAll();
    const small = await passwordScene(passwordsAre({ policy: { maxLength: 16 } }));
    expect(small.rule('At most').text).to.contain('16');
  });

  it('hides what is shown when it is sent', async () => {
    const scene = await passwordScene({ faults: [{ on: 'password.change', hang: true }] });
    scene.fill();
    scene.screen.press('Show new password');
    await until(() => scene.screen.control('New password').type === 'text');
    await scene.press();
    await until(() => scene.screen.control('New password').type === 'password');
    scene.adapter.calm();
  });

  it('warns of Caps Lock in the field that is typed in', async () => {
    const scene = await passwordScene();
    const input = scene.screen.control('Current password');
    const press = (on: boolean) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: on, bubbles: true }));
    press(true);
    await until(() => scene.screen.text().includes('Caps Lock is on'));
    expect(input.getAttribute('aria-describedby')).to.contain('caps');
    press(false);
    await until(() => !scene.screen.text().includes('Caps Lock is on'));
    press(true);
    await until(() => scene.screen.text().includes('Caps Lock is on'));
    scene.screen.leave('Current password');
    await until(() => !scene.screen.text().includes('Caps Lock is on'));
  });

  it('suggests a password that keeps the policy, shows it in both fields, says so, and copies it', async () => {
    const scene = await passwordScene();
    let copied = '';
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void (copied = text) },
    });
    try {
      scene.screen.press('Suggest a strong password');
      await until(() => scene.screen.control('New password').type === 'text');
      const suggestion = scene.screen.value('New password');
      expect([...suggestion]).to.have.length(20);
      expect(passwordProblems(policy, suggestion)).to.deep.equal([]);
      expect(scene.screen.value('Repeat new password')).to.equal(suggestion);
      expect(scene.said()).to.equal('A strong password was filled in and is shown');
      scene.screen.press('Copy new password');
      await until(() => copied);
      expect(copied).to.equal(suggestion);
      await until(() => scene.screen.text().includes('Copied'));
      scene.screen.press('Suggest a strong password');
      await until(() => !scene.screen.text().includes('Copied'));
      expect(scene.screen.value('New password')).not.to.equal(copied);
      scene.screen.type('New password', `${suggestion}!`);
      await until(() => !scene.screen.button('Copy new password'));
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('says when no password could be suggested', async () => {
    const scene = await passwordScene(passwordsAre({ policy: { maxLength: 2, upper: true, lower: true, digit: true } }));
    scene.screen.press('Suggest a strong password');
    await until(() => scene.said() === 'No password could be suggested here');
    expect(scene.screen.value('New password')).to.equal('');
  });

  it('does all of it without a shadow root, for two forms on one page', async () => {
    const markup = '<password-form light-dom></password-form><password-form light-dom></password-form>';
    const scene = await passwordScene({}, markup);
    expect(scene.element.shadowRoot).to.equal(null);
    const ids = [...scene.provider.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    scene.fill();
    await scene.press();
    await until(() => scene.said() === 'Your password has been changed');
    expect(scene.screen.value('New password')).to.equal('');
  });
});
