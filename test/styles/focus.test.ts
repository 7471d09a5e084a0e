import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { mount, settled, unmountAll, until } from '../support/mount.js';
import { screenOf } from '../support/screen.js';
import { everyElement } from './every-element.js';
import { told } from './fitting.js';
import { isFramed, usable } from './focus-line.js';
import { around, inside } from './painted.js';

const stops = (all: readonly HTMLElement[]) =>
  all.flatMap((element) =>
    inside(element)
      .elements.filter((node) => node.matches(usable) && !node.matches(':disabled'))
      .map((node) => [element, node as HTMLElement] as const),
  );

/** What a pointer would meet there, through all shadow roots. */
function metAt(x: number, y: number): Element | null {
  let met = document.elementFromPoint(x, y);
  for (;;) {
    const deeper = met?.shadowRoot?.elementFromPoint(x, y);
    if (!deeper || deeper === met) return met;
    met = deeper;
  }
}

/** Whether anything of it, or of the label that it lies unseen over, is in the window and under nothing else (2.4.11). */
function isInSight(node: HTMLElement): boolean {
  const shown: Element[] = [node, node.closest('label')].filter((one) => one !== null);
  return shown.some((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [0.1, 0.3, 0.5, 0.7, 0.9].some((across) =>
      [0.2, 0.5, 0.8].some((down) => {
        for (let met = metAt(left + across * width, top + down * height); met; met = around(met)) if (shown.includes(met)) return true;
        return false;
      }),
    );
  });
}

/** Forwards and backwards, as Tab goes: a browser scrolls no further than it must. */
function unseen(all: readonly HTMLElement[]): string[] {
  const found = stops(all);
  return [...found, ...[...found].reverse()].flatMap(([element, node]) => {
    node.focus();
    // One engine scrolls only for keys.
    node.scrollIntoView({ block: 'nearest' });
    return node.matches(':focus') && !isInSight(node) ? told(element, node) : [];
  });
}

describe('the focus', () => {
  afterEach(unmountAll);

  for (const scheme of ['light', 'dark'])
    it(`has a line that is seen round every control (${scheme})`, async () => {
      const all = await everyElement(`color-scheme: ${scheme}; background: Canvas; color: CanvasText`);
      const found = stops(all);
      expect(found.length).to.be.above(80);
      const bare = found.flatMap(([element, node]) => {
        node.focus();
        // Of a time, WebKit marks the hours or the minutes, and not the whole.
        const isMarkedInside = node.matches('[type="time"]:not(:focus-visible)');
        return node.matches(':focus') && !isMarkedInside && !isFramed(node) ? told(element, node) : [];
      });
      expect(bare).to.deep.equal([]);
    });

  it('is under nothing else, wherever it goes', async () => {
    expect(unseen(await everyElement())).to.deep.equal([]);
  });

  it('is not under a save bar', async () => {
    const later = ['preferences-form', 'notification-matrix', 'alert-settings'].map((tag) => `<${tag} explicit-save></${tag}>`);
    const { element } = await mount(`<div><profile-form></profile-form>${later.join('')}</div>`);
    const all = [...element.querySelectorAll<HTMLElement>('div > *')];
    for (const one of all) await settled(one);
    screenOf(all[0]!).type('Public name', 'Maya from Fernweh');
    for (const one of all.slice(1)) one.shadowRoot!.querySelector<HTMLInputElement>('input[type="checkbox"]:enabled')!.click();
    await until(() => all.every(({ shadowRoot }) => shadowRoot!.querySelector('[part~="save"]')), 'the save bars');
    expect(stops(all).length).to.be.above(30);
    expect(unseen(all)).to.deep.equal([]);
  });

  for (const [tag, button] of [
    ['canned-response-manager', /^Delete/],
    ['welcome-message-editor', /^Delete/],
  ] as const)
    it(`is not under the toast of <${tag}>`, async () => {
      const { element } = await mount<HTMLElement>(`<${tag}></${tag}>`);
      const root = element.shadowRoot!;
      const wanted = () => [...root.querySelectorAll('button')].find((one) => button.test(one.ariaLabel ?? one.textContent.trim()));
      await until(wanted, 'the button');
      wanted()!.click();
      await until(() => root.querySelector('[part~="toast"]:popover-open'), 'the toast');
      expect(stops([element]).length).to.be.above(5);
      expect(unseen([element])).to.deep.equal([]);
    });
});
