import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { everyElement, tags, unmountAll } from './every-element.js';
import { colourOf } from './painted.js';
import { readings } from './reading.js';

interface Host {
  name: string;
  css: string;
  family: string;
  size: string;
  schemes: readonly ('light' | 'dark')[];
}

/** Pages that nobody had in mind when the elements were drawn. */
const hosts: readonly Host[] = [
  {
    name: 'a serif of 18 px',
    css: 'body { font: 18px/1.7 "Liberation Serif", serif }',
    family: 'serif',
    size: '18px',
    schemes: ['light', 'dark'],
  },
  {
    name: 'a page that is dark by its own colour',
    css: 'html { background: #10131a; color: #c8c8d0 } body { font: 15px monospace }',
    family: 'monospace',
    size: '15px',
    schemes: ['dark'],
  },
  {
    name: 'a root of 62.5 % and rules for everything',
    css: `html { font-size: 62.5% } body { font: 1.4rem sans-serif }
      * { box-sizing: content-box; margin: 3px; padding: 2px; line-height: 1; text-transform: none }`,
    family: 'sans-serif',
    size: '14px',
    schemes: ['light', 'dark'],
  },
];

const brightness = (text: string) =>
  colourOf(text)
    .slice(0, 3)
    .reduce((sum, value) => sum + value, 0);

describe('the look by itself', () => {
  const sheet = document.createElement('style');
  before(() => document.head.append(sheet));
  after(() => sheet.remove());
  afterEach(unmountAll);

  for (const { name, css, family, size, schemes } of hosts)
    for (const scheme of schemes)
      describe(`in ${name}, ${scheme}`, () => {
        beforeEach(() => {
          sheet.textContent = `${css} html { color-scheme: ${scheme} }`;
        });

        it('reads, and shows where its controls end', async () => {
          const found = (await everyElement()).map(readings);
          expect(found.flatMap(({ faint }) => faint)).to.deep.equal([]);
          for (const [at, { texts }] of found.entries()) expect(texts, tags[at]).to.be.above(0);
          expect(found.reduce((sum, { edges }) => sum + edges, 0)).to.be.above(40);
        });

        it('takes the page’s letters and scheme, and keeps its own measures', async () => {
          const all = await everyElement();
          for (const element of all) {
            const style = getComputedStyle(element.shadowRoot?.querySelector('[part]') ?? element);
            expect(style.fontFamily, element.localName).to.contain(family);
          }
          const form = all.find(({ localName }) => localName === 'profile-form')!.shadowRoot!;
          expect(getComputedStyle(form.querySelector('[part~="label"]')!).fontSize).to.equal(size);
          const input = getComputedStyle(form.querySelector('[part~="input"]:not([readonly])')!);
          expect([input.boxSizing, input.minBlockSize, input.margin]).to.deep.equal(['border-box', '32px', '0px']);
          expect(brightness(input.color) < brightness(input.backgroundColor)).to.equal(scheme === 'light');
        });
      });

  it('is found faint where a host makes it so', async () => {
    sheet.textContent = ':root { color-scheme: light; --settings-muted: #999; --settings-control-border: #ccc }';
    const found = (await everyElement()).flatMap((element) => readings(element).faint);
    expect(found.some((words) => words.includes('profile-form: "Seen by colleagues" 2.8'))).to.equal(true);
    expect(found.some((words) => words.includes('profile-form: edge of'))).to.equal(true);
  });
});
