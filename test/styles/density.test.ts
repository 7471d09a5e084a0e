import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { mount, until } from '../support/mount.js';
import { everyElement, tags, unmountAll } from './every-element.js';
import { standingOut, told } from './fitting.js';
import { colourOf, inside } from './painted.js';

const target = 'a[href], button, select, textarea, input:not([type="file"])';
/** What a finger hits: the node, its label, and what it draws outside of its box. */
function reach(node: Element): DOMRect[] {
  const boxes = [node.getBoundingClientRect()];
  const { position, content, insetBlockStart, insetInlineStart } = getComputedStyle(node, '::after');
  if (content !== 'none' && position === 'absolute') {
    const [block, inline] = [parseFloat(insetBlockStart), parseFloat(insetInlineStart)];
    const { x, y, width, height } = boxes[0]!;
    if (block < 0 || inline < 0) boxes.push(new DOMRect(x + inline, y + block, width - 2 * inline, height - 2 * block));
  }
  const label =
    node.closest('label') ?? (node.id && (node.getRootNode() as ShadowRoot).querySelector(`label[for="${CSS.escape(node.id)}"]`));
  if (label) boxes.push(label.getBoundingClientRect());
  return boxes;
}

/** In a line of text: its height is the text's own (2.5.8, "inline"). */
const isInline = (node: Element) => getComputedStyle(node).display === 'inline';

const centre = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const;

/** Smaller than 24 px, and a circle of 24 px round it meets another target or its circle (2.5.8, "spacing"). */
function tooSmall(all: readonly Element[]): Element[] {
  const isSmall = (node: Element) => !reach(node).some(({ width, height }) => width > 23.9 && height > 23.9);
  return all.filter((node) => {
    if (isInline(node) || !isSmall(node)) return false;
    const [x, y] = centre(node.getBoundingClientRect());
    return all.some((other) => {
      if (other === node) return false;
      const box = other.getBoundingClientRect();
      const [left, top] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)];
      const [across, down] = centre(box);
      return Math.hypot(left, top) < 12 || (isSmall(other) && Math.hypot(across - x, down - y) < 24);
    });
  });
}

describe('density, corners and accent', () => {
  afterEach(unmountAll);

  for (const [space, width] of [
    ['3px', '900px'],
    ['3px', '320px'],
  ] as const)
    it(`keeps everything big enough to hit when it is compact (${width})`, async () => {
      const all = await everyElement(`--settings-space: ${space}; --settings-control-height: 28px; inline-size: ${width}`);
      let targets = 0;
      const small = all.flatMap((element) => {
        const usable = inside(element).elements.filter((node) => node.matches(target) && !node.matches(':disabled'));
        targets += usable.length;
        return tooSmall(usable).map((node) => told(element, node));
      });
      expect(targets).to.be.above(80);
      expect(small).to.deep.equal([]);
    });

  it('keeps the buttons of a toast big enough when it is compact', async () => {
    const { element } = await mount('<canned-response-manager></canned-response-manager>');
    element.style.cssText = '--settings-space: 3px; --settings-control-height: 28px';
    element.shadowRoot!.querySelector<HTMLElement>('[part~="row"] [part~="danger"]')!.click();
    const buttons = () => [...element.shadowRoot!.querySelectorAll('[part~="toast"] button')];
    await until(() => buttons().length, 'the toast');
    expect(buttons()).to.have.length(2);
    for (const button of buttons()) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  for (const space of ['3px', '4px', '5px'])
    it(`fits into 320 px when the unit is ${space}`, async () => {
      const all = await everyElement(`--settings-space: ${space}; inline-size: 320px; font-size: 14px`);
      expect(all.flatMap((element) => standingOut(element).map((node) => told(element, node)))).to.deep.equal([]);
      const wide = all.filter((element) => element.scrollWidth > Math.max(element.clientWidth, 320)).map(({ localName }) => localName);
      expect(wide).to.deep.equal([]);
    });

  it('sets every distance by the unit', async () => {
    const heights = new Map<string, number[]>();
    for (const space of ['3px', '4px', '5px']) {
      const all = await everyElement(`--settings-space: ${space}; inline-size: 720px`);
      for (const element of all) heights.set(element.localName, [...(heights.get(element.localName) ?? []), element.offsetHeight]);
      unmountAll();
    }
    const fixed = tags.filter(
      (tag) => tag !== 'profile-badge' && !(heights.get(tag)![0]! < heights.get(tag)![1]! && heights.get(tag)![1]! < heights.get(tag)![2]!),
    );
    expect(fixed).to.deep.equal([]);
  });

  it('takes corners and accent from two properties', async () => {
    const all = await everyElement('--settings-radius: 0px; --settings-accent: rgb(120, 20, 90)');
    const primary = all.flatMap((element) => inside(element).elements.filter((node) => node.matches('[part~="primary"]')));
    expect(primary.length).to.be.above(0);
    for (const node of primary) {
      expect(getComputedStyle(node).backgroundColor).to.equal('rgb(120, 20, 90)');
      expect(colourOf(getComputedStyle(node).color).slice(0, 3).map(Math.round)).to.deep.equal([255, 255, 255]);
    }
    const boxes = all.flatMap((element) =>
      inside(element).elements.filter((node) => node.matches('[part~="input"], [part~="button"], [part~="group"]')),
    );
    expect(boxes.length).to.be.above(60);
    for (const node of boxes) expect(getComputedStyle(node).borderStartStartRadius, node.getAttribute('part')!).to.equal('0px');
  });
});

describe('the measures of these tests', () => {
  afterEach(() => document.querySelector('#measured')?.remove());

  const page = (inner: string): HTMLElement => {
    document.body.insertAdjacentHTML('beforeend', `<div id="measured" style="inline-size: 200px">${inner}</div>`);
    return document.querySelector<HTMLElement>('#measured')!;
  };
  const button = '<button style="inline-size: 16px; block-size: 16px; padding: 0; border: 0; margin: 0">x</button>';

  it('find small targets that are too near, and let those be that are apart', () => {
    const near = [...page(`<div style="display: flex">${button}${button}</div>`).querySelectorAll('button')];
    expect(tooSmall(near)).to.deep.equal(near);
    expect(tooSmall(near.slice(1))).to.deep.equal([]);
  });

  it('find what stands out', () => {
    const wide = page('<p style="inline-size: 240px">x</p>');
    expect(standingOut(wide).map(({ localName }) => localName)).to.deep.equal(['p']);
  });
});
