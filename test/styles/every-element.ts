import { elements as underContract } from '../contracts/elements.js';
import { mount, settled, unmountAll, until, type MountOptions } from '../support/mount.js';

export { unmountAll };

/** Every element that shows something by itself: a picker does so only beside a field. The panel shows some of the others once more. */
export const tags: readonly string[] = [
  ...underContract.map(({ tag }) => tag).filter((tag) => tag !== 'canned-response-picker'),
  'settings-panel',
];

/** All of them in one page, one below the other, once they have something to show. `style` is for what is round them. */
export async function everyElement(style = '', options: MountOptions = {}): Promise<readonly HTMLElement[]> {
  const { element } = await mount(`<div>${tags.map((tag) => `<${tag}></${tag}>`).join('')}</div>`, options);
  element.style.cssText = style;
  const all = tags.map((tag) => element.querySelector<HTMLElement>(tag)!);
  for (const one of all) await settled(one);
  await panelFilled(all.at(-1)!);
  return all;
}

/** A panel lists its sections where it is narrow; elsewhere one is open, whose elements are loaded. */
async function panelFilled(panel: HTMLElement): Promise<void> {
  const layout = panel.clientWidth < 640 ? '.list nav' : '.side section';
  await until(() => panel.shadowRoot!.querySelector(layout), 'the layout of the panel');
  await settled(panel);
}
