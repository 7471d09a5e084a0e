import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { composeWith } from '../../../src/features/preferences/index.js';
import { until } from '../../support/mount.js';
import { closeWriters, writer, type Writer } from './writer.js';

const kinds = {
  'a textarea': '<textarea></textarea>',
  'an input': '<input>',
  'an element that can be edited': '<div contenteditable="true" style="white-space: pre-wrap"></div>',
};

/** Until there is nothing, as a person presses Ctrl and Z again and again. */
async function undoAll({ undo, text }: Writer): Promise<string[]> {
  const seen = [text()];
  while (text() && seen.length < 12) {
    await undo();
    if (seen.at(-1) !== text()) seen.push(text());
  }
  return seen;
}

describe('composeWith, while somebody types', () => {
  afterEach(closeWriters);

  for (const [kind, markup] of Object.entries(kinds)) {
    it(`begins a message with a capital in ${kind}, and leaves the rest alone`, async () => {
      const { type, text } = await writer(markup);
      await type('hello there. and you');
      expect(text()).to.equal('Hello there. and you');
    });

    it(`takes a capital back with one undo in ${kind}, and does not insist`, async () => {
      const { type, text, undo } = await writer(markup);
      await type('i');
      expect(text()).to.equal('I');
      await undo();
      expect(text()).to.equal('');
      await type('iphone');
      expect(text()).to.equal('iphone');
    });

    it(`leaves nothing odd in the history of ${kind}`, async () => {
      const one = await writer(markup);
      await one.type('hi you');
      const seen = await undoAll(one);
      expect(seen.at(-1)).to.equal('');
      for (const text of seen) expect('Hi you'.startsWith(text), text).to.equal(true);
    });

    it(`writes an address in ${kind} as it was typed`, async () => {
      const { type, text } = await writer(markup);
      await type('www.fernweh.example is it');
      expect(text()).to.equal('www.fernweh.example is it');
    });
  }

  it('keeps the caret where it is when an address turns up', async () => {
    const { type, text, caret } = await writer();
    await type('maya@');
    expect([text(), caret()]).to.deep.equal(['maya@', 5]);
  });

  it('keeps a letter small that was made small again', async () => {
    const { type, text, target, chord } = await writer();
    await type('iphone');
    target.setSelectionRange(1, 1);
    await chord('Backspace');
    await type('i');
    expect(text()).to.equal('iphone');
  });

  it('begins anew when the whole message was deleted, and when the page has emptied it', async () => {
    const { type, text, target, chord } = await writer();
    await type('ok');
    target.select();
    await chord('Backspace');
    await type('no');
    expect(text()).to.equal('No');
    target.value = '';
    await type('a');
    await chord('Backspace');
    await type('a');
    expect(text()).to.equal('a');
    target.value = '';
    await type('a');
    expect(text()).to.equal('A');
  });

  it('forgets with the whole message that a letter was to stay small', async () => {
    const { type, text, target, chord } = await writer();
    await type('www.fernweh.example');
    target.select();
    await chord('Backspace');
    await type('hello');
    expect(text()).to.equal('Hello');
  });

  it('types over what is selected', async () => {
    const { type, text, target } = await writer();
    target.value = 'something old';
    target.select();
    await type('new');
    expect(text()).to.equal('New');
  });

  it('tells the page of one input only', async () => {
    const { type, target } = await writer();
    const heard: string[] = [];
    target.addEventListener('input', () => heard.push(target.value));
    await type('h');
    expect(heard).to.deep.equal(['H']);
  });

  it('writes the capitals of the language that is written', async () => {
    const { type, text } = await writer('<div lang="tr"><textarea></textarea></div>');
    await type('istanbul');
    expect(text()).to.equal('İstanbul');
    const other = await writer('<textarea></textarea>', {}, { language: () => 'az' });
    await other.type('i');
    expect(other.text()).to.equal('İ');
  });

  it('hears of the language through shadow roots', async () => {
    const { type, target } = await writer('<div lang="tr"><p></p></div>', {}, { shadow: '<textarea></textarea>' });
    await type('istanbul');
    expect(target.value).to.equal('İstanbul');
  });

  it('writes in another document, such as a frame', async () => {
    const { session } = await writer();
    const frame = document.createElement('iframe');
    frame.srcdoc = '<div contenteditable="true"></div>';
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    const target = frame.contentDocument!.querySelector<HTMLElement>('div')!;
    const composer = composeWith(target, session);
    target.focus();
    await sendKeys({ type: 'maya@fernweh.example' });
    composer.stop();
    frame.remove();
    expect(target.textContent).to.equal('maya@fernweh.example');
  });

  it('loses no letter where the browser does not put one in', async () => {
    const { type, text } = await writer('<div contenteditable="true"></div>');
    document.execCommand = () => false;
    try {
      await type('maya');
    } finally {
      Reflect.deleteProperty(document, 'execCommand');
    }
    expect(text()).to.equal('maya');
  });

  it('neither loses the caret nor a letter in an element within a shadow root', async () => {
    const { type, text } = await writer('<p></p>', {}, { shadow: '<div contenteditable="true"></div>' });
    await type('maya@fernweh.example');
    expect(text().toLowerCase()).to.equal('maya@fernweh.example');
  });

  for (const inputType of ['insertCompositionText', 'insertFromPaste', 'insertReplacementText', 'insertFromDrop', 'insertFromYank'])
    it(`leaves alone what comes by ${inputType}`, async () => {
      const { target } = await writer();
      const event = new InputEvent('beforeinput', { inputType, data: 'h', bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
      expect(target.value).to.equal('');
    });

  it('leaves alone what an input method writes, what the host has handled, and what the page sets', async () => {
    const { target, text } = await writer('<textarea></textarea>');
    const composing = new InputEvent('beforeinput', { inputType: 'insertText', data: 'h', isComposing: true, cancelable: true });
    target.dispatchEvent(composing);
    expect(composing.defaultPrevented).to.equal(false);
    const handled = new InputEvent('beforeinput', { inputType: 'insertText', data: 'h', cancelable: true });
    handled.preventDefault();
    target.dispatchEvent(handled);
    expect(text()).to.equal('');
    target.value = 'hello';
    target.dispatchEvent(new Event('input'));
    expect(text()).to.equal('hello');
  });

  it('is still while the person does not want it, and follows them at once', async () => {
    const { type, text, target, prefer } = await writer('<textarea></textarea>', { capitalize: false });
    await type('a');
    expect(text()).to.equal('a');
    target.value = '';
    await prefer({ capitalize: true });
    await type('b');
    expect(text()).to.equal('B');
    const choosing = prefer({ capitalize: false });
    target.value = '';
    await type('c');
    expect(text()).to.equal('c');
    await choosing;
  });

  it('does nothing where the backend has no preferences, but for what the host says', async () => {
    const { type, text, key, sent, composer } = await writer('<textarea></textarea>', false);
    await type('hello');
    expect(text()).to.equal('hello');
    expect(key().defaultPrevented).to.equal(false);
    expect(sent).to.deep.equal([]);
    expect(composer.signed('Hello', 'email')).to.equal('Hello');
    const other = await writer('<textarea></textarea>', false, { otherwise: { sendKey: 'enter' } });
    await other.type('hello');
    other.key();
    expect(other.sent).to.deep.equal(['hello']);
  });

  it('leaves nothing behind', async () => {
    const { type, text, target, session, composer, key, sent } = await writer();
    composer.stop();
    await type('hello');
    key();
    expect(text().trim()).to.equal('hello');
    expect(sent).to.deep.equal([]);
    composer.stop();
    target.value = '';
    await until(() => (session.texts.$changed as unknown as { lc: number }).lc === 0);
  });

  it('follows a change from another device', async () => {
    const { type, text, adapter, session } = await writer('<textarea></textarea>', { capitalize: false });
    adapter.elsewhere('preferences', { capitalize: true });
    const { preferences } = await import('../../../src/features/preferences/index.js');
    await until(() => session.store(preferences).$decided.get()?.capitalize);
    await type('a');
    expect(text()).to.equal('A');
  });
});
