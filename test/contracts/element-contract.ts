import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { defineElement, SettingsElement } from '../../src/element/index.js';
import { createSession } from '../../src/session/create-session.js';
import type { Session } from '../../src/session/session.js';
import { mount, settled, unmountAll, until } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

const newAdapter = () => memory({ id: `contract-${Math.random()}` });

const theName: NonNullable<ElementUnderContract['shows']> = {
  word: 'Maya',
  other: 'From Provider',
  options: { profile: { name: 'From Provider', publicName: '' } },
};

/** What is true of every element of this library. */
export function elementContract({ tag, light, shows = theName, scenes }: ElementUnderContract): void {
  describe(`<${tag}> as an element`, () => {
    const make = () => document.createElement(tag) as SettingsElement;
    const words = (element: HTMLElement) => (element.shadowRoot ?? element).textContent.trim();
    const sessions: Session[] = [];
    const newSession = () => {
      sessions.push(createSession(newAdapter()));
      return sessions.at(-1)!;
    };
    let violations: string[] = [];
    let warnings: string[] = [];
    const { warn } = console;
    const note = (event: SecurityPolicyViolationEvent) => violations.push(event.violatedDirective);

    beforeEach(() => {
      violations = [];
      warnings = [];
      console.warn = (message: string) => warnings.push(message);
      document.addEventListener('securitypolicyviolation', note);
    });
    afterEach(() => {
      unmountAll();
      console.warn = warn;
      document.removeEventListener('securitypolicyviolation', note);
      for (const session of sessions.splice(0)) session.close();
      expect(violations).to.deep.equal([]);
    });

    it('may be defined twice', () => {
      const Class = customElements.get(tag)!;
      defineElement(tag, Class);
      expect(customElements.get(tag)).to.equal(Class);
      expect(warnings).to.deep.equal([]);
    });

    it('is made by its class alone, before it is in a page', () => {
      const element = make();
      expect(element).to.be.instanceOf(SettingsElement);
      expect(element.attributes).to.have.length(0);
      expect(element.childNodes).to.have.length(0);
    });

    it('shows something in the task in which it is inserted', async () => {
      const session = newSession();
      const element = make();
      element.session = session;
      document.body.append(element);
      expect((element.shadowRoot ?? element).childElementCount).to.be.above(0);
      element.remove();
    });

    it('keeps a property that was set before it was upgraded', async () => {
      const later = `${tag}-later`;
      const early = document.createElement(later) as SettingsElement;
      const session = newSession();
      early.session = session;
      document.body.append(early);
      customElements.define(later, class extends (customElements.get(tag) as typeof SettingsElement & CustomElementConstructor) {});
      await settled(early);
      expect(early.session).to.equal(session);
      await shows.reveal?.(early);
      expect(words(early)).to.contain(shows.word);
      early.remove();
    });

    it('finds a provider that comes after it', async () => {
      const provider = document.createElement('late-provider-for-' + tag);
      const element = make();
      provider.append(element);
      document.body.append(provider);
      const Provider = customElements.get('settings-provider')!;
      customElements.define(provider.localName, class extends Provider {});
      Object.assign(provider, { adapter: newAdapter() });
      await settled(element);
      await shows.reveal?.(element);
      expect(words(element)).to.contain(shows.word);
      provider.remove();
    });

    it('prefers the session it is given to that of a provider', async () => {
      const { element } = await mount<SettingsElement>(`<${tag}></${tag}>`, shows.options);
      await shows.reveal?.(element);
      expect(words(element)).to.contain(shows.other);
      element.session = newSession();
      await settled(element);
      await shows.reveal?.(element);
      await until(() => words(element).includes(shows.word));
      expect(words(element)).not.to.contain(shows.other);
    });

    it('loads nothing anew and keeps its content when it is moved', async () => {
      const { element, adapter, provider } = await mount<SettingsElement>(`<${tag}></${tag}>`);
      const loads = () => adapter.requests.filter(({ on }) => on.endsWith('.load')).length;
      await until(() => adapter.requests.every(({ answer }) => answer));
      const [before, content] = [loads(), (element.shadowRoot ?? element).firstElementChild];
      const place = document.createElement('div');
      provider.append(place);
      place.append(element);
      await element.updateComplete;
      expect(loads()).to.equal(before);
      expect((element.shadowRoot ?? element).firstElementChild).to.equal(content);
    });

    it('listens to nothing once it is gone', async () => {
      const session = newSession();
      const element = make();
      element.session = session;
      const { $changed } = session.texts;
      expect(listenersOf($changed)).to.equal(0);
      document.body.append(element);
      await settled(element);
      expect(listenersOf($changed)).to.equal(1);
      element.remove();
      await until(() => listenersOf($changed) === 0);
    });

    it('is quiet without a provider, and tells the developer once', async () => {
      const { patience } = SettingsElement;
      SettingsElement.patience = 0;
      const element = make();
      document.body.append(element);
      await until(() => warnings.length);
      SettingsElement.patience = patience;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain(`<${tag}> has no session`);
      expect(words(element)).to.equal('');
      element.remove();
    });

    for (const scene of scenes) {
      it(`shows that it is ${scene.name}, for everybody`, async () => {
        const element = await show(tag, scene);
        for (const state of scene.states) expect(element.matches(`:state(${state})`), state).to.equal(true);
        await expect(element).to.be.accessible();
      });
    }

    if (light)
      for (const scene of scenes)
        it(`shows that it is ${scene.name} without a shadow root`, async () => {
          const element = await show(`${tag} light-dom`, scene);
          expect(element.shadowRoot).to.equal(null);
          await expect(element).to.be.accessible();
        });

    for (const [where, style, locale] of [
      ['in the dark', 'color-scheme: dark; background: Canvas; color: CanvasText', 'en'],
      ['from right to left', '', 'ar-XB'],
      ['in 320 px', 'inline-size: 320px', 'en'],
    ] as const)
      it(`can be read ${where}`, async () => {
        const { element, provider } = await mount(`<div><${tag}></${tag}></div>`, { locale, unsettled: true });
        element.style.cssText = style;
        const inner = provider.querySelector<SettingsElement>(tag)!;
        await settled(inner);
        expect(inner.scrollWidth).to.be.at.most(inner.clientWidth || inner.scrollWidth);
        await expect(inner).to.be.accessible();
      });
  });
}

const listenersOf = (atom: object) => (atom as { lc: number }).lc;

/** Brings an element into a scene. */
export async function show(markup: string, scene: Scene): Promise<SettingsElement> {
  const [tag] = markup.split(' ');
  const { element, screen, adapter } = await mount<SettingsElement>(`<${markup}></${tag}>`, scene.options);
  const press = async (name: string) => {
    await element.updateComplete;
    screen.press(name);
  };
  await scene.act?.({ type: screen.type, press, adapter, element });
  await until(() => scene.states.every((state) => element.matches(`:state(${state})`)), `<${tag}> is ${scene.states.join(', ')}`);
  await element.updateComplete;
  return element;
}
