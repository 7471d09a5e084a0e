import { expect } from '@open-wc/testing';
import type { LitElement, PropertyDeclaration } from 'lit';
import '../../src/define.js';
import '../../src/provider/challenge-dialog.define.js';
import { mount, unmountAll, until } from '../support/mount.js';
import { elements as underContract } from './elements.js';

interface Named {
  name: string;
}
interface Declared {
  tagName: string;
  members?: (Named & { kind: 'field' | 'method'; readonly?: boolean })[];
  attributes?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as { modules: { declarations: Declared[] }[] };
const declared = manifest.modules.flatMap(({ declarations }) => declarations);
const names = (list: readonly Named[] = []) => list.map(({ name }) => name).sort();

/** Read once when the element is connected, so not observed. */
const unobserved = ['defer-hydration', 'light-dom'];
const stateNames = ['loading', 'ready', 'failed', 'unavailable', 'dirty', 'saving', 'pending', 'refused', 'conflict', 'readonly'];

describe('custom-elements.json', () => {
  afterEach(unmountAll);

  it('has every element that is registered for the contract', () => {
    expect(names(declared.map(({ tagName }) => ({ name: tagName })))).to.include.members(underContract.map(({ tag }) => tag));
  });

  for (const element of declared) {
    const { tagName, members = [], cssParts, cssStates } = element;
    const Class = () => customElements.get(tagName) as unknown as typeof LitElement;

    describe(`<${tagName}>`, () => {
      it('is registered under its tag', () => {
        expect(Class()).to.be.a('function');
      });

      it('observes the attributes it documents, and documents those it observes', () => {
        expect(names(element.attributes).filter((name) => !unobserved.includes(name))).to.deep.equal(
          [...Class().observedAttributes].sort(),
        );
      });

      it('has the properties and methods it documents', () => {
        const instance = document.createElement(tagName);
        for (const { name, kind } of members) {
          if (kind === 'method') expect(instance[name as keyof HTMLElement], name).to.be.a('function');
          else expect(name in instance, `the property ${name}`).to.equal(true);
        }
      });

      it('documents its public properties', () => {
        const properties = [...Class().elementProperties].filter(([, { state }]: [PropertyKey, PropertyDeclaration]) => !state);
        expect(names(members)).to.include.members(properties.map(([name]) => String(name)));
      });

      for (const scene of underContract.find(({ tag }) => tag === tagName)?.scenes ?? []) {
        if (scene.act) continue;
        it(`documents the parts and states it has when ${scene.name}`, async () => {
          const { element: shown } = await mount(`<${tagName}></${tagName}>`, scene.options);
          await until(() => scene.states.every((name) => shown.matches(`:state(${name})`)), `<${tagName}> ${scene.name}`);
          await shown.updateComplete;
          const parts = [...(shown.shadowRoot ?? shown).querySelectorAll('[part]')].flatMap((part) => [...part.part]);
          expect(names(cssParts)).to.include.members([...new Set(parts)]);
          expect(names(cssStates)).to.include.members(stateNames.filter((name) => shown.matches(`:state(${name})`)));
        });
      }
    });
  }
});
