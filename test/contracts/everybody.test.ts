import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { everyElement, unmountAll } from '../styles/every-element.js';
import { told } from '../styles/fitting.js';
import { media } from '../styles/media.js';
import { colourOf, inside, ratio } from '../styles/painted.js';
import { mount, until } from '../support/mount.js';
import { show } from './element-contract.js';
import { elements } from './elements.js';

type Found = readonly (readonly [element: HTMLElement, node: HTMLElement])[];

const matching = (all: readonly HTMLElement[], selector: string): Found =>
  all.flatMap((element) =>
    inside(element)
      .elements.filter((node) => node.matches(selector))
      .map((node) => [element, node as HTMLElement] as const),
  );

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What stands on a control, or beside it as its label, for whoever sees it. */
function seenName(node: HTMLElement): string {
  const read = (one: Node): string => {
    if (one instanceof Text) return one.data;
    if (!(one instanceof HTMLElement) || one.matches('input, select, textarea, [aria-hidden="true"], [data-hidden]')) return '';
    return [...one.childNodes].map(read).join(' ');
  };
  const { labels } = node as HTMLInputElement;
  // What is chosen in a list is its value, and not its name.
  const shown = labels?.length ? [...labels] : node.matches('select') ? [] : [node];
  return plain(shown.map((one) => [...one.childNodes].map(read).join(' ')).join(' '));
}

/** What overrides it: for the ear, and for whoever speaks to the computer. */
function givenName(node: HTMLElement): string | undefined {
  const ids = node.getAttribute('aria-labelledby')?.split(' ');
  const root = node.getRootNode() as ShadowRoot;
  const name = ids ? ids.map((id) => root.getElementById(id)?.textContent).join(' ') : node.getAttribute('aria-label');
  return name === null ? undefined : plain(name);
}

const activeIn = (root: DocumentOrShadowRoot): Element | null => {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? activeIn(active.shadowRoot) : active;
};

describe('every element, for everybody', () => {
  afterEach(unmountAll);

  it('is called by what stands on its controls', async () => {
    const named = matching(await everyElement(), 'a[href], button, input, select, textarea').filter(([, node]) => givenName(node));
    expect(named.filter(([, node]) => seenName(node)).length).to.be.above(0);
    const wrong = named.filter(([, node]) => !givenName(node)!.includes(seenName(node)));
    expect(wrong.map(([element, node]) => `${told(element, node)}: ${givenName(node)}`)).to.deep.equal([]);
  });

  it('takes whatever is pasted, and has no boxes for single letters', async () => {
    const fields = matching(await everyElement(), 'input:not([type="checkbox"], [type="radio"], [type="file"], [type="range"]), textarea');
    expect(fields.filter(([, node]) => node.matches('[type="password"]')).length).to.equal(3);
    const refused = fields.filter(([, node]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Seven-Grey-Otters-41');
      return !node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
    });
    expect(refused.map(([element, node]) => told(element, node))).to.deep.equal([]);
    expect(
      fields.filter(([, node]) => (node as HTMLInputElement).maxLength >= 0).map(([element, node]) => told(element, node)),
    ).to.deep.equal([]);
  });

  it('tells the browser which fields are about the person', async () => {
    const { element } = await mount('<profile-form></profile-form>', { seed: { capabilities: { profile: {} } } });
    await until(() => element.shadowRoot!.querySelector('[name="mobile"]'));
    const tokens = ['name', 'publicName', 'email', 'mobile'].map((name) => [
      name,
      // Not every browser knows every word.
      element.shadowRoot!.querySelector(`input[name="${name}"]`)?.getAttribute('autocomplete'),
    ]);
    expect(tokens).to.deep.equal([
      ['name', 'name'],
      ['publicName', 'nickname'],
      ['email', 'email'],
      ['mobile', 'tel'],
    ]);
  });

  it('goes nowhere and opens nothing when something is switched or chosen', async () => {
    const all = await everyElement();
    const place = location.href;
    const found = matching(all, 'input[type="checkbox"]:not([aria-disabled="true"]), input[type="radio"], select');
    expect(found.length).to.be.above(50);
    const moved: string[] = [];
    for (const [element, node] of found) {
      if (!node.isConnected || node.matches(':disabled, [tabindex="-1"]')) continue;
      node.focus();
      if (node instanceof HTMLSelectElement) {
        node.selectedIndex = (node.selectedIndex + 1) % node.options.length;
        for (const name of ['input', 'change']) node.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
      } else node.click();
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      const isOpen = inside(element).elements.some((one) => one.matches('dialog[open]'));
      if (isOpen || activeIn(document) !== node || location.href !== place) moved.push(told(element, node));
    }
    expect(moved).to.deep.equal([]);
  });

  it('says in which language a person’s texts are', async () => {
    const rows = matching(await everyElement(), '[part~="row"] > [part~="truncate"]');
    const languages = new Set(rows.map(([, node]) => node.lang).filter(Boolean));
    expect([...languages]).to.include.members(['de', 'ar', 'ja']);
    for (const [, node] of rows) if (/[\u0621-\u064a]{3}/.test(node.textContent)) expect(node.lang).to.equal('ar');
  });

  it('shows on which side of its track the knob of a switch is', async () => {
    for (const scheme of ['light', 'dark']) {
      const switches = matching(await everyElement(`color-scheme: ${scheme}; background: Canvas; color: CanvasText`), '[part~="switch"]');
      expect(new Set(switches.map(([, node]) => (node as HTMLInputElement).checked)).size).to.equal(2);
      for (const [element, node] of switches) {
        const [track, knob] = [getComputedStyle(node), getComputedStyle(node, '::before')].map((one) => colourOf(one.backgroundColor));
        expect(ratio(knob!, track!), `${scheme}, ${told(element, node)}`).to.be.at.least(3);
      }
      unmountAll();
    }
  });

  for (const { tag, scenes } of elements)
    for (const scene of scenes.filter(({ name }) => name === 'invalid'))
      it(`says at the control what is wrong in <${tag}>`, async () => {
        const element = await show(tag, scene);
        const invalid = () => matching([element], '[aria-invalid="true"]');
        await until(() => invalid().length, 'what is wrong');
        for (const [, node] of invalid()) {
          const ids = node.getAttribute('aria-describedby')?.split(' ') ?? [];
          const words = ids.map((id) => (node.getRootNode() as ShadowRoot).getElementById(id));
          expect(
            words.some((one) => one?.matches('[part~="error"]') && one.textContent.trim()),
            told(element, node),
          ).to.equal(true);
        }
      });

  it('lets nothing glide for a person who asks for less motion', async function () {
    const gliding = async () => {
      const all = await everyElement();
      const found = all.flatMap((element) =>
        inside(element).elements.filter((node) =>
          getComputedStyle(node)
            .transitionDuration.split(', ')
            .some((time) => parseFloat(time) > 0),
        ),
      );
      unmountAll();
      return found.length;
    };
    if (!(await media({ 'prefers-reduced-motion': 'reduce' }))) this.skip();
    expect(await gliding()).to.equal(0);
    await media({ 'prefers-reduced-motion': 'no-preference' });
    expect(await gliding()).to.be.above(20);
    await media({});
  });
});
