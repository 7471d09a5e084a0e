import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { sampleSeed } from '../../src/adapters/memory/index.js';
import { elements } from '../contracts/elements.js';
import { mount, until } from '../support/mount.js';
import { everyElement, unmountAll } from './every-element.js';
import { isFramed, native, usable } from './focus-line.js';
import { media, systemColour } from './media.js';
import { inside } from './painted.js';

const chosen = ':checked, [type="checkbox"]:indeterminate, [aria-current], [aria-selected="true"], [aria-pressed="true"], [data-active]';

/** The browser draws it, or it or its label is filled or framed with the colour of what is chosen. */
function isShownChosen(node: Element): boolean {
  const highlight = systemColour('Highlight');
  return [node, node.closest('label')].some((one) => {
    if (!one) return false;
    const { backgroundColor, borderBlockEndColor, borderBlockEndWidth, outlineColor, outlineStyle } = getComputedStyle(one);
    const isFilled = backgroundColor === highlight || (borderBlockEndColor === highlight && parseFloat(borderBlockEndWidth) > 0);
    return native(one) || isFilled || (outlineStyle !== 'none' && outlineColor === highlight);
  });
}

function isShownOff(node: Element): boolean {
  const grey = systemColour('GrayText');
  return (
    native(node) ||
    [node, node.closest('label')].some((one) => one && [getComputedStyle(one).color, getComputedStyle(one).backgroundColor].includes(grey))
  );
}

const told = ([tag, node]: readonly [string, Element]) =>
  `${tag}: ${node.localName} ${node.id || (node as HTMLInputElement).name || node.textContent} (${node.getAttribute('part')})`;

const matching = (all: readonly HTMLElement[], selector: string) =>
  all.flatMap((element) =>
    inside(element)
      .elements.filter((node) => node.matches(selector))
      .map((node) => [element.localName, node] as const),
  );

describe('in forced colours', () => {
  before(async function () {
    if (!(await media({ 'forced-colors': 'active' }))) this.skip();
  });
  after(() => media({}));
  afterEach(unmountAll);

  it('shows what is chosen', async () => {
    const found = matching(await everyElement(), chosen);
    expect(found.length).to.be.above(20);
    expect(found.filter(([, node]) => !isShownChosen(node)).map(told)).to.deep.equal([]);
  });

  it('shows where the focus is', async () => {
    const found = matching(await everyElement(), usable);
    const unseen = found.filter(([, node]) => {
      (node as HTMLElement).focus();
      return node.matches(':focus') && !isFramed(node);
    });
    expect(found.length).to.be.above(80);
    expect(unseen.map(told)).to.deep.equal([]);
  });

  it('shows what cannot be used now', async () => {
    // What is locked as a whole is text; what is locked among others is a control that cannot be used.
    const locked = Object.fromEntries(['quiet:monday', 'quiet:sunday', 'quiet:from'].map((name) => [name, 'administrator']));
    const all = await everyElement('', { seed: { capabilities: { ...sampleSeed.capabilities, alerts: { locked } } } });
    const found = matching(all, ':disabled');
    expect(found.map(([, node]) => (node as HTMLInputElement).name).sort()).to.include.members(Object.keys(locked).sort());
    expect(found.filter(([, node]) => !isShownOff(node)).map(told)).to.deep.equal([]);
  });

  for (const { tag, scenes } of elements)
    for (const scene of scenes.filter(({ name }) => name === 'invalid'))
      it(`shows what is wrong in <${tag}> without a colour`, async () => {
        const { element, screen, adapter } = await mount(`<${tag}></${tag}>`, scene.options);
        const press = async (name: string) => {
          await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
          screen.press(name);
        };
        await scene.act?.({ type: screen.type, press, adapter, element });
        await until(() => matching([element], '[aria-invalid="true"]').length);
        const wrong = matching([element], '[aria-invalid="true"]');
        for (const [, node] of wrong) expect(getComputedStyle(node).borderBlockEndStyle, told([tag, node])).to.equal('dashed');
        expect(matching([element], '[part~="error"] [part~="icon"]').length).to.be.at.least(wrong.length);
      });
});
