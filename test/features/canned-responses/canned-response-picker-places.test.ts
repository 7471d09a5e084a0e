import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { kinds, pickerScene, type PickerScene } from './picker-scene.js';

const line = 'width: 400px; font: 16px/20px monospace; padding: 10px; border: 0; margin: 100px 0 0 20px';

/** From the left edge and the bottom of the field to the list, CSS pixels of the window. */
function distance({ picker, field }: PickerScene): { along: number; below: number } {
  const [list, box] = [picker.querySelector('[part~="popover"]')!.getBoundingClientRect(), field.getBoundingClientRect()];
  return { along: list.left - box.left, below: list.top - box.bottom };
}

const frame = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));

describe('canned-response-picker, wherever its field stands', () => {
  afterEach(unmountAll);

  // Where a browser does not tell of a zoom, it counts in pixels of its own within it.
  const zoomed = 'currentCSSZoom' in Element.prototype ? ['zoom: 1.5'] : [];
  for (const enlarged of ['transform: scale(1.5); transform-origin: 0 0', ...zoomed])
    it(`stands at the caret of a field in something with ${enlarged}`, async () => {
      const scene = await pickerScene(`<div style="${enlarged}"><input id="reply" style="${line}; margin: 0"></div>`);
      await scene.type('Hello /');
      await scene.shows('refund', 'refund-late', 'bye', 'referral');
      // Six letters of 9.6 pixels and the padding, half as large again; where the window is wide enough for the list.
      if (innerWidth > 800) expect(distance(scene).along).to.be.within(92, 112);
      expect(distance(scene).below).to.be.within(-20, 10);
    });

  it('keeps to a field that moves without anything being scrolled', async () => {
    const scene = await pickerScene(`<textarea id="reply" style="${line}"></textarea>`);
    await scene.type('/');
    await scene.shows('refund', 'refund-late', 'bye', 'referral');
    const { below } = distance(scene);
    scene.field.style.marginTop = '160px';
    await scene.type('b');
    await scene.shows('bye', 'refund-late');
    await until(() => Math.abs(distance(scene).below - below) < 2);
  });

  it('keeps to its field when the window is resized', async () => {
    const scene = await pickerScene(`<textarea id="reply" style="${line}"></textarea>`);
    await scene.type('/');
    await scene.shows('refund', 'refund-late', 'bye', 'referral');
    const { below } = distance(scene);
    scene.field.style.marginTop = '120px';
    dispatchEvent(new Event('resize'));
    await until(() => Math.abs(distance(scene).below - below) < 2);
  });

  it('stays at the edge of an element whose caret is scrolled out of sight', async () => {
    const scene = await pickerScene(`<div id="reply" contenteditable style="${line}; height: 40px; overflow: auto"></div>`);
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']) {
      await scene.type(word);
      await scene.press('Enter');
    }
    await scene.type('/');
    await scene.shows('refund', 'refund-late', 'bye', 'referral');
    scene.field.scrollTop = 0;
    await frame();
    expect(distance(scene).below).to.be.within(-20, 10);
  });

  it('follows what is scrolled within the shadow root of a host', async () => {
    const { provider, type } = await pickerScene();
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<div id="scrolled" style="height: 240px; overflow: auto"><textarea id="inner" style="${line}"></textarea><div style="height: 900px"></div></div>
      <canned-response-picker for="inner"></canned-response-picker>`;
    provider.prepend(host);
    const field = root.querySelector('textarea')!;
    field.focus();
    await type('/');
    await until(() => root.querySelector('[role="option"]'));
    await frame();
    const popover = root.querySelector(':popover-open')!;
    const away = () => popover.getBoundingClientRect().top - field.getBoundingClientRect().top;
    const before = away();
    root.querySelector('#scrolled')!.scrollTop = 60;
    await until(() => Math.abs(away() - before) < 2);
  });

  for (const [kind, markup] of Object.entries(kinds))
    it(`opens in an empty line of ${kind} from a button of the host, once`, async () => {
      const { picker, shows, press, text } = await pickerScene(markup);
      picker.open();
      await shows('refund', 'refund-late', 'bye', 'referral');
      picker.open();
      expect(text().trim()).to.equal('/');
      await press('Enter');
      expect(text().trim()).to.equal('Hi there, your refund is on its way.');
    });

  it('writes over nothing that the host has put into the field meanwhile', async () => {
    const { type, press, shows, field, isOpen, text, picker } = await pickerScene();
    await type('Well /bye');
    await shows('bye');
    field.value = 'Another message';
    picker.querySelector<HTMLElement>('[role="option"]')!.click();
    expect([text(), isOpen()]).to.deep.equal(['Another message', false]);
    field.value = '';
    await type('/bye');
    await shows('bye');
    field.value = 'And another';
    await press('Enter');
    expect(text()).to.equal('And another\n');
  });

  it('gives the keys back when its field becomes read-only', async () => {
    const { type, shows, field, isOpen } = await pickerScene();
    await type('/bye');
    await shows('bye');
    field.readOnly = true;
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true });
    field.dispatchEvent(enter);
    expect([enter.defaultPrevented, isOpen(), field.value]).to.deep.equal([false, false, '/bye']);
  });

  it('says when there was no room for all of it', async () => {
    const { type, press, shows, said, text } = await pickerScene('<textarea id="reply" maxlength="10"></textarea>');
    await type('/bye');
    await shows('bye');
    await press('Enter');
    await until(() => said() === '/bye inserted in part: there is no room for more');
    expect(text()).to.equal('Have a won');
  });
});
