import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { everyElement, unmountAll } from './every-element.js';
import { standingOut, told } from './fitting.js';
import { inside } from './painted.js';

/** What a person may ask of any page (1.4.12). */
const spaced = new CSSStyleSheet();
spaced.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`);

/** As browsers' extensions do, in every root. */
function spaceOut(node: Element): void {
  const { shadowRoot } = node;
  if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, spaced];
  for (const child of (shadowRoot ?? node).querySelectorAll('*')) if (child.shadowRoot) spaceOut(child);
}

/** Rows of one height hold an excerpt of a canned response and its facts; opened, they show the whole. */
const isExcerpt = (node: Element) =>
  node.closest('[part~="list"] > [part~="row"]') !== null && node.parentElement?.closest('[part~="row"]');

/** Text that is cut where nobody can scroll to it. */
const cut = (element: HTMLElement) =>
  inside(element)
    .elements.filter((node) => {
      if (node.matches('input, select, textarea') || !node.textContent.trim() || isExcerpt(node)) return false;
      const { overflowX, overflowY } = getComputedStyle(node);
      const isCut = (overflow: string, has: number, shows: number) => ['hidden', 'clip'].includes(overflow) && has > shows + 1;
      return isCut(overflowX, node.scrollWidth, node.clientWidth) || isCut(overflowY, node.scrollHeight, node.clientHeight);
    })
    .map((node) => told(element, node));

interface Box {
  words: string;
  sides: readonly [left: number, top: number, right: number, bottom: number];
}

/** Where the lines of a text are, as far as nothing cuts them. */
function linesOf(words: string, node: Element): Box[] {
  const clips = [node, node.parentElement].flatMap((one) =>
    one && getComputedStyle(one).overflowY !== 'visible' ? one.getBoundingClientRect() : [],
  );
  const range = document.createRange();
  return [...node.childNodes]
    .filter((one) => one instanceof Text && one.data.trim() === words)
    .flatMap((one) => {
      range.selectNodeContents(one);
      return [...range.getClientRects()];
    })
    .map((box) => ({
      words,
      sides: [
        Math.max(box.left, ...clips.map(({ left }) => left)),
        Math.max(box.top, ...clips.map(({ top }) => top)),
        Math.min(box.right, ...clips.map(({ right }) => right)),
        Math.min(box.bottom, ...clips.map(({ bottom }) => bottom)),
      ] as const,
    }));
}

/** Words that lie over other words. */
function overlapping(element: HTMLElement): string[] {
  const boxes = inside(element).texts.flatMap(([words, node]) => linesOf(words, node));
  const meet = ({ sides: one }: Box, { sides: other }: Box) => {
    const across = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
    const down = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
    return across > 3 && down > Math.min(one[3] - one[1], other[3] - other[1]) / 2 && down > 3;
  };
  return boxes.flatMap((box, at) =>
    boxes
      .slice(at + 1)
      .flatMap((other) =>
        other.words !== box.words && meet(box, other) ? `${element.localName}: "${box.words}" and "${other.words}"` : [],
      ),
  );
}

const lost = (all: readonly HTMLElement[]) => ({
  out: all.flatMap((element) => standingOut(element).map((node) => told(element, node))),
  cut: all.flatMap(cut),
  over: all.flatMap(overlapping),
});

describe('text as a person wants it', () => {
  afterEach(unmountAll);

  for (const width of ['320px', '900px'])
    it(`loses no word when lines, words and letters are spaced out (${width})`, async () => {
      const all = await everyElement(`inline-size: ${width}; font-size: 16px`);
      for (const element of all) spaceOut(element);
      expect(getComputedStyle(all[0]!.shadowRoot!.querySelector('[part~="hint"]')!).letterSpacing).not.to.equal('normal');
      expect(lost(all)).to.deep.equal({ out: [], cut: [], over: [] });
    });

  it('loses no word when it is twice as large', async () => {
    const all = await everyElement('inline-size: 900px; font-size: 16px');
    const heights = all.map(({ offsetHeight }) => offsetHeight);
    all[0]!.parentElement!.style.fontSize = '32px';
    expect(all.filter(({ offsetHeight }, at) => offsetHeight <= heights[at]!)).to.deep.equal([]);
    expect(lost(all)).to.deep.equal({ out: [], cut: [], over: [] });
  });
});

describe('the measures of these tests', () => {
  afterEach(() => document.querySelector('#measured')?.remove());

  const page = (inner: string): HTMLElement => {
    document.body.insertAdjacentHTML('beforeend', `<div id="measured" style="inline-size: 200px">${inner}</div>`);
    return document.querySelector<HTMLElement>('#measured')!;
  };

  it('find what is cut, and what lies over something else', () => {
    expect(cut(page('<p style="block-size: 10px; overflow: hidden">One two three</p>'))).to.have.length(1);
    document.querySelector('#measured')!.remove();
    const words = page('<p style="margin: 0">One two three</p><p style="margin: -1.2em 0 0">Four five six</p>');
    expect(overlapping(words)).to.deep.equal(['div: "One two three" and "Four five six"']);
    expect(overlapping(words.lastElementChild as HTMLElement)).to.deep.equal([]);
  });
});
