import { expect } from '@open-wc/testing';
import { createLocalizer } from '../../../src/locales/localizer.js';
import { modifierName } from '../../../src/ui/modifier-name.js';
import { uiBundle } from '../../../src/ui/ui.messages.js';
import { closeWriters, writer } from './writer.js';

const enter = '<textarea></textarea>';

describe('composeWith, when somebody presses Enter', () => {
  afterEach(closeWriters);

  it('sends, and begins another message', async () => {
    const { type, chord, sent, target, text } = await writer(enter);
    await type('hello');
    await chord('Enter');
    expect(sent).to.deep.equal(['Hello']);
    target.value = '';
    await type('again');
    expect(text()).to.equal('Again');
  });

  it('begins a line with Shift, whatever the person has chosen', async () => {
    for (const sendKey of ['enter', 'mod-enter'] as const) {
      const { type, chord, sent, text } = await writer(enter, { sendKey });
      await type('a');
      await chord('Shift', 'Enter');
      await type('b');
      expect(text()).to.equal('A\nb');
      expect(sent).to.deep.equal([]);
    }
  });

  it('sends the lines of an element that can be edited', async () => {
    const { type, chord, sent } = await writer('<div contenteditable="true"></div>');
    await type('a');
    await chord('Shift', 'Enter');
    await type('b');
    await chord('Enter');
    expect(sent).to.deep.equal(['A\nb']);
  });

  it('begins a line where Ctrl or Command and Enter send, and sends with them', async () => {
    const { type, chord, sent, text, key } = await writer(enter, { sendKey: 'mod-enter' });
    await type('a');
    await chord('Enter');
    await type('b');
    expect(text()).to.equal('A\nb');
    expect(sent).to.deep.equal([]);
    await chord('Control', 'Enter');
    expect(sent).to.deep.equal(['A\nb']);
    key({ metaKey: true });
    expect(sent).to.have.length(2);
  });

  it('sends with Ctrl or Command also where Enter does', async () => {
    const { key, sent } = await writer(enter);
    key({ ctrlKey: true });
    key({ metaKey: true });
    expect(sent).to.have.length(2);
  });

  it('submits the form around the target where the host has said nothing else', async () => {
    for (const markup of ['<form><textarea></textarea></form>', '<form><div contenteditable="true"></div></form>']) {
      const { key, target } = await writer(markup, {}, { onSend: undefined });
      let submits = 0;
      target.closest('form')!.addEventListener('submit', (event) => {
        event.preventDefault();
        submits += 1;
      });
      expect(key().defaultPrevented).to.equal(true);
      expect(submits).to.equal(1);
    }
  });

  it('leaves a target without a form and without a receiver alone', async () => {
    const { key } = await writer(enter, {}, { onSend: undefined });
    expect(key().defaultPrevented).to.equal(false);
  });

  it('does not send a single line against what the person has chosen', async () => {
    const { chord, type, target, sent } = await writer('<form><input></form>', { sendKey: 'mod-enter' });
    let submits = 0;
    target.form!.addEventListener('submit', (event) => {
      event.preventDefault();
      submits += 1;
    });
    await type('a');
    await chord('Enter');
    expect([submits, sent.length]).to.deep.equal([0, 0]);
    await chord('Control', 'Enter');
    expect([submits, sent.length]).to.deep.equal([0, 1]);
  });

  it('leaves a key alone that an input method, a list of the host, or the host itself has taken', async () => {
    const { key, sent, target } = await writer(enter);
    for (const more of [{ isComposing: true }, { keyCode: 229 }, { altKey: true }, { shiftKey: true }])
      expect(key(more).defaultPrevented, JSON.stringify(more)).to.equal(false);
    target.setAttribute('aria-activedescendant', 'third');
    expect(key().defaultPrevented).to.equal(false);
    target.removeAttribute('aria-activedescendant');
    const picker = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', picker, { capture: true });
    key();
    document.removeEventListener('keydown', picker, { capture: true });
    target.readOnly = true;
    key();
    expect(sent).to.deep.equal([]);
  });

  it('sends once, however long the key is held', async () => {
    const { key, sent } = await writer(enter);
    key();
    expect(key({ repeat: true }).defaultPrevented).to.equal(true);
    expect(sent).to.have.length(1);
  });

  it('signs what is sent by the channels that the person has chosen', async () => {
    const { composer, prefer } = await writer(enter, { signature: 'Maya' });
    expect(composer.signed('Hello', 'email')).to.equal('Hello\n\n-- \nMaya');
    expect(composer.signed('Hello', 'chat')).to.equal('Hello');
    expect(composer.signed('Hello', 'email', { isPrivate: true })).to.equal('Hello');
    await prefer({ 'signature:chat': true });
    expect(composer.signed('Hello', 'chat')).to.equal('Hello\n\nMaya');
  });

  it('calls the key what this keyboard calls it', () => {
    const ui = createLocalizer({ locale: 'en' }).for(uiBundle);
    for (const [platform, name] of [
      ['MacIntel', '⌘'],
      ['iPad', '⌘'],
      ['Win32', 'Ctrl'],
      ['Linux x86_64', 'Ctrl'],
      ['', 'Ctrl'],
    ] as const)
      expect(modifierName(ui, platform)).to.equal(name);
  });
});
