import { expect } from '@open-wc/testing';
import type { SettingsElement } from '../../src/element/index.js';
import { searchables, entriesOf } from '../../src/panel/search/search-index.js';
import { placeIn } from '../../src/panel/search/found-place.js';
import { synonymsMessages } from '../../src/panel/search/synonyms.messages.js';
import { knownSections } from '../../src/panel/panel-sections.js';
import type { PartTag } from '../../src/panel/panel-parts.js';
import { panelBundle } from '../../src/panel/panel.messages.js';
import { mount, unmountAll, until } from '../support/mount.js';

/** There only at times: the way to them is their heading. */
const seldom = ['For how long', 'Reason', 'Recovery codes', 'Send a test'];

const words = (node: Element) => node.textContent.replace(/\s+/g, ' ').trim();

describe('What can be searched', () => {
  afterEach(unmountAll);

  for (const { tag } of searchables)
    it(`is where it is said to be, in ${tag}`, async () => {
      const { element, provider } = await mount<SettingsElement>(`<${tag}></${tag}>`);
      await until(() => element.matches(':state(ready)'), tag);
      const session = provider.session!;
      await until(() => Object.keys(session.$capabilities.get()).length);
      const [own, ...entries] = entriesOf([{ id: 'x', parts: [{ tag: tag as PartTag }] }], session, session.texts.for(panelBundle));
      expect(own!.label).to.equal('x');
      expect(entries.length).to.be.at.least(1);
      const missing = entries.filter((entry) => {
        const place = placeIn(element.renderRoot, entry);
        const { seek } = entry;
        const isThere = place && [words(place.row), place.control.ariaLabel, place.row.ariaLabel].some((said) => said?.includes(seek));
        return !isThere || (entry.group && /^H\d$/.test(place.control.tagName));
      });
      expect(missing.map(({ label }) => label).filter((label) => !seldom.includes(label))).to.deep.equal([]);
    });

  it('is all that has other words, and all sections have some', () => {
    const known = searchables.flatMap(({ bundle: { area }, groups }) =>
      groups.flatMap(({ heading, finds = [] }) => [heading, ...finds.map(({ label }) => label)].map((key) => `${area}.${key}`)),
    );
    const sections = [...knownSections.map(({ id }) => id), 'activity'].map((id) => `panel.section-${id}`);
    const strays = Object.keys(synonymsMessages).filter((key) => !known.includes(key) && !sections.includes(key));
    expect(strays).to.deep.equal([]);
    expect(sections.filter((key) => !(key in synonymsMessages))).to.deep.equal([]);
  });

  it('is in texts that its element has', () => {
    for (const { tag, bundle, groups } of searchables)
      for (const { heading, hint, finds = [] } of groups)
        for (const key of [heading, hint, ...finds.flatMap(({ label, hint: under, seek }) => [label, under, seek])])
          if (key) expect(typeof bundle.base[key], `${tag}: ${key}`).to.equal('string');
  });
});
