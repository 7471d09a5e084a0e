import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { everyElement, unmountAll } from './every-element.js';
import { media } from './media.js';
import { around, colourOf, groundOf, inside, ratio } from './painted.js';
import { readings } from './reading.js';

const styleOf = (element: HTMLElement, part: string) => getComputedStyle(element.shadowRoot!.querySelector(part)!);

describe('for a person who asks for more contrast', () => {
  afterEach(async () => {
    unmountAll();
    await media({});
  });

  for (const scheme of ['light', 'dark'])
    it(`makes words equal, and edges as strong as words (${scheme})`, async function () {
      if (!(await media({ 'prefers-contrast': 'more', 'prefers-color-scheme': scheme }))) this.skip();
      const all = await everyElement(`color-scheme: ${scheme}; background: Canvas; color: CanvasText`);
      expect(all.flatMap((element) => readings(element).faint)).to.deep.equal([]);
      const form = all.find(({ localName }) => localName === 'profile-form')!;
      const { color } = styleOf(form, '[part~="label"]');
      expect(colourOf(color).slice(0, 3)).to.deep.equal(scheme === 'light' ? [0, 0, 0] : [255, 255, 255]);
      expect(styleOf(form, '[part~="hint"]').color).to.equal(color);
      expect(styleOf(form, '[part~="input"]:not([readonly])').borderBlockEndColor).to.equal(color);
      const group = form.shadowRoot!.querySelector('[part~="group"]')!;
      const hairline = colourOf(getComputedStyle(group).borderBlockEndColor);
      expect(ratio(hairline, groundOf(around(group))!)).to.be.above(4.5);
    });

  it('goes before what the host has chosen', async function () {
    if (!(await media({ 'prefers-contrast': 'more' }))) this.skip();
    const all = await everyElement(
      '--settings-text: #123456; --settings-muted: #999; --settings-border: #eee; --settings-control-border: #ccc',
    );
    const hints = all.flatMap((element) => inside(element).elements.filter((node) => node.matches('[part~="hint"]')));
    expect(hints.length).to.be.above(20);
    for (const hint of hints) expect(getComputedStyle(hint).color).to.equal('rgb(18, 52, 86)');
    expect(all.flatMap((element) => readings(element).faint)).to.deep.equal([]);
  });

  it('leaves the look to the host where nobody asks', async () => {
    const [form] = await everyElement('--settings-muted: rgb(1, 2, 3)');
    expect(styleOf(form!, '[part~="hint"]').color).to.equal('rgb(1, 2, 3)');
  });
});
