import { colourOf, groundOf, inside, around, ratio } from './painted.js';

const isOff = (node: Element) =>
  node.closest(':disabled, [aria-disabled="true"]') !== null || node.parentElement?.querySelector(':scope > :disabled') !== null;

export interface Readings {
  texts: number;
  edges: number;
  /** What does not reach what WCAG asks for. */
  faint: readonly string[];
}

/** Text needs 4.5:1 (1.4.3), the edge or the body of a control 3:1 (1.4.11); what cannot be used needs neither. */
export function readings(root: Element): Readings {
  const { elements, texts } = inside(root);
  const faint: string[] = [];
  let [read, edged] = [0, 0];
  for (const [words, node] of texts) {
    const ground = groundOf(node);
    if (!ground || isOff(node)) continue;
    read += 1;
    const found = ratio(colourOf(getComputedStyle(node).color), ground);
    if (found < 4.5) faint.push(`${root.localName}: "${words.slice(0, 40)}" ${found.toFixed(2)}`);
  }
  for (const node of elements) {
    if (!node.matches('input:not([type="file"], [type="range"]), select, textarea') || isOff(node) || node.matches('[readonly]')) continue;
    const ground = groundOf(around(node));
    const { borderBlockEndWidth, borderBlockEndColor, backgroundColor } = getComputedStyle(node);
    const painted = [parseFloat(borderBlockEndWidth) > 0 ? borderBlockEndColor : '', backgroundColor].filter(Boolean).map(colourOf);
    // A box that lies unseen over its label: the label is what is seen.
    if (!ground || painted.every(([, , , opacity]) => opacity === 0)) continue;
    edged += 1;
    const found = Math.max(...painted.map((colour) => ratio(colour, ground)));
    if (found < 3) faint.push(`${root.localName}: edge of ${(node as HTMLInputElement).name || node.id} ${found.toFixed(2)}`);
  }
  return { texts: read, edges: edged, faint };
}
