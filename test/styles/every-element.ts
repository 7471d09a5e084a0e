import { elements as underContract } from '../contracts/elements.js';
import { mount, settled, unmountAll, type MountOptions } from '../support/mount.js';

export { unmountAll };

/** Every element that shows something by itself: a picker does so only beside a field, and a panel shows the others. */
export const tags: readonly string[] = underContract
  .map(({ tag }) => tag)
  .filter((tag) => !['canned-response-picker', 'settings-panel'].includes(tag));

/** All of them in one page, one below the other, once they have something to show. `style` is for what is round them. */
export async function everyElement(style = '', options: MountOptions = {}): Promise<readonly HTMLElement[]> {
  const { element } = await mount(`<div>${tags.map((tag) => `<${tag}></${tag}>`).join('')}</div>`, options);
  element.style.cssText = style;
  const all = tags.map((tag) => element.querySelector<HTMLElement>(tag)!);
  for (const one of all) await settled(one);
  return all;
}
