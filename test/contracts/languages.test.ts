import { expect } from '@open-wc/testing';
import { memory, sampleSeed } from '../../src/adapters/memory/index.js';
import type { SettingsElement } from '../../src/element/index.js';
import { interfaceLanguages } from '../../src/locales/languages.js';
import { tags } from '../styles/every-element.js';
import { mount, settled, unmountAll } from '../support/mount.js';

/** What a person or a backend has written, and what is the same everywhere. */
const given = 'bdi, [dir], code, kbd, option, time, [part~="badge"] > span, svg, style, [part~="avatar"], [part~="code"], input, select';

/** Told by the browser, which knows no pseudo-language: days, times gone by, names of languages. */
const told =
  /^(today|yesterday|last \w+|\d+ \w+ ago|German|Arabic|Japanese|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(, \w+ \d+)?|(Mon|Tue|Wed|Thu|Fri|Sat|Sun))$/i;

/** What people have written: all that the sample backend knows. */
const { cannedResponses, welcomeMessages } = memory();
const written = JSON.stringify([sampleSeed, await cannedResponses.list({ limit: 500 }, {}), await welcomeMessages.list({}, {})]).replace(
  /(\\n|\s)+/g,
  ' ',
);
const isGiven = (text: string) =>
  told.test(text) || written.includes(JSON.stringify(text.replace(/^\/|[\u2066-\u2069]/gu, '')).slice(1, -1));

/** Of what an element says, what was written into the code. A pseudo-text stands in brackets. */
function plain(root: ParentNode): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement || parentElement.closest(given)?.matches(':not([lang])')) continue;
    const whole = parentElement.textContent;
    if (/\p{L}{2}/u.test(textContent!) && !whole.includes('[')) found.push(whole.trim().replace(/\s+/g, ' '));
  }
  const labels = [...root.querySelectorAll('[aria-label], [placeholder]')].flatMap((one) => [
    one.ariaLabel,
    one.getAttribute('placeholder'),
  ]);
  const said = labels.filter((label): label is string => /\p{L}{2}/u.test(label ?? '') && !label!.includes('['));
  return [...found, ...said].filter((text) => !isGiven(text));
}

async function spoken(tag: string, locale: string): Promise<SettingsElement> {
  const { provider } = await mount(`<div style="inline-size: 320px"><${tag}></${tag}></div>`, { locale, unsettled: true });
  const element = provider.querySelector<SettingsElement>(tag)!;
  await settled(element);
  // Fulfilled when the texts of every area are there.
  await provider.session!.texts.use(locale);
  await element.updateComplete;
  return element;
}

/** Engines differ in how wide things are, and not in the words: the others look at the longest and at the one from right to left. */
const isChromium = 'userAgentData' in navigator;
const locales = isChromium ? [...interfaceLanguages.filter((one) => one !== 'en'), 'en-XA'] : ['de', 'ar'];

/** Closed, the picker says nothing. */
for (const tag of tags) {
  describe(`<${tag}> in other languages`, () => {
    afterEach(unmountAll);

    for (const locale of locales)
      it(`fits into 320 px: ${locale}`, async () => {
        const element = await spoken(tag, locale);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth || element.scrollWidth);
      });

    (isChromium ? it : it.skip)('says nothing that was written into the code', async () => {
      const element = await spoken(tag, 'en-XA');
      expect(plain(element.shadowRoot!)).to.deep.equal([]);
    });
  });
}
