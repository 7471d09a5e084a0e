import { expect } from '@open-wc/testing';
import { until } from '../../support/mount.js';
import { openEditorScene, pasteOf, words, type EditorScene } from './editor-scene.js';

const preview = ({ dialog }: EditorScene) => dialog()!.querySelector<HTMLElement>('[part~="preview"]')!;
const bubble = (scene: EditorScene) => words(preview(scene).querySelector('[part~="bubble"]'));
const kinds = (scene: EditorScene, kind: string) => [...preview(scene).querySelectorAll(`[data-kind="${kind}"]`)].map(words);

function paste(target: HTMLElement, text: string): Event {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = pasteOf(clipboardData);
  target.dispatchEvent(event);
  return event;
}

async function opened(content = ''): Promise<EditorScene> {
  const scene = await openEditorScene();
  await scene.edit();
  if (content) scene.fill('Message', content);
  await scene.element.updateComplete;
  return scene;
}

describe('the message of a canned response', () => {
  it('puts a variable in at the caret, and makes what is chosen its fallback', async () => {
    const { message, press } = await opened('Hi , welcome');
    message().setSelectionRange(3, 3);
    await press('contact.first_name');
    expect(message().value).to.equal('Hi {{contact.first_name}}, welcome');
    message().setSelectionRange(3, 25);
    message().setRangeText('there', 3, 25, 'select');
    await press('contact.name');
    expect(message().value).to.equal('Hi {{contact.name|there}}, welcome');
  });

  it('puts in a gap to fill, with its name ready to be written over', async () => {
    const { message, press } = await opened('By ');
    message().setSelectionRange(3, 3);
    await press('fill-in');
    expect(message().value).to.equal('By {{|what}}');
    const { selectionStart, selectionEnd } = message();
    expect(message().value.slice(selectionStart, selectionEnd)).to.equal('what');
  });

  it('lets one step of undo take an insertion back', async function () {
    const { message, press } = await opened('Hi ');
    message().setSelectionRange(3, 3);
    await press('agent.name');

    if (!document.execCommand('undo')) return this.skip();
    expect(message().value).to.equal('Hi ');
  });

  it('previews what a customer reads: values, fallbacks, gaps, and what is not known', async () => {
    const scene = await opened('Hi {{contact.first_name|there}}, {{order.total}} by {{|day}}. {{contact.name}}');
    expect(bubble(scene)).to.equal('Hi Amina, {{order.total}} by day. Amina Haddad');
    expect(kinds(scene, 'unknown')).to.deep.equal(['{{order.total}}']);
    expect(kinds(scene, 'gap')).to.deep.equal(['day']);
    expect(words(preview(scene))).to.contain('{{order.total}} is not known here');
    expect(words(preview(scene))).to.contain('Without contact.first_name it says “there”.');
    preview(scene).querySelectorAll('input')[1]!.click();
    await scene.element.updateComplete;
    expect(bubble(scene)).to.equal('Hi there, {{order.total}} by day. contact.name');
    expect(kinds(scene, 'missing')).to.deep.equal(['contact.name']);
  });

  it('lets the preview run as its own words do', async () => {
    const scene = await opened('مرحبا {{contact.first_name}}');
    const paragraph = preview(scene).querySelector('[part~="bubble"] > p')!;
    expect(paragraph.matches(':dir(rtl)')).to.equal(true);
  });

  it('counts against the limit, and says how much is too much when it is saved', async () => {
    const { screen, press, said, element } = await opened('x'.repeat(2001));
    await element.updateComplete;
    expect(screen.text()).to.contain('2,001 of 2,000: 1 too many');
    await press('Save');
    expect(said('Message')).to.equal('At most 2,000 characters; these are 2,001');
  });

  it('takes a paste that is over the limit, so that it can be shortened', async () => {
    const { message } = await opened();
    expect(paste(message(), 'x'.repeat(5_000)).defaultPrevented).to.equal(false);
  });

  it('does not take ten million characters, says so, and keeps what was typed', async () => {
    const { message, screen, said, element } = await opened('Typed');
    expect(paste(message(), 'x'.repeat(10_000_000)).defaultPrevented).to.equal(true);
    await element.updateComplete;
    expect(message().value).to.equal('Typed');
    const sentence = 'That text has 10,000,000 characters and a response holds 2,000, so nothing of it was put in.';
    expect(said('Message')).to.contain(sentence);
    screen.type('Message', 'y'.repeat(10_000_000));
    await element.updateComplete;
    expect(message().value, 'put in by a programme').to.equal('Typed');
    expect(said('Message')).to.contain(sentence);
    screen.type('Message', 'Typed on');
    await element.updateComplete;
    expect(said('Message')).to.equal('');
  });

  it('finds what nobody can read, and takes it out when asked', async () => {
    const { message, press, said, element } = await opened('a\u0000b\ud800c 👋\td');
    expect(said('Message')).to.equal('There are characters in it that no customer can read.');
    await press('Take them out');
    await element.updateComplete;
    expect(message().value).to.equal('abc 👋\td');
    expect(said('Message')).to.equal('');
  });

  it('saves by Ctrl+Enter', async () => {
    const { message, fill, item, dialog } = await opened('Quick');
    fill('Short code', 'quick');
    message().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
    await until(() => !dialog());
    expect(item('quick')?.row.content).to.equal('Quick');
  });

  it('offers the labels in use, the most used first', async () => {
    const { edit, screen } = await openEditorScene({
      responses: ['a', 'b', 'c'].map((shortCode, at) => ({ id: shortCode, shortCode, content: 'x', label: at ? 'Money' : 'Travel' })),
    });
    await edit();
    const list = screen.control('Label').list!;
    expect([...list.options].map(({ value }) => value)).to.deep.equal(['Money', 'Travel']);
  });
});
