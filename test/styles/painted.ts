/** What is painted, by computed colours: no picture is taken. */
type Colour = readonly [red: number, green: number, blue: number, opacity: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, Colour>();

/** As computed styles write colours; what has another form than these is painted and looked at. */
export function colourOf(text: string): Colour {
  const found = known.get(text);
  if (found) return found;
  const numbers = [...text.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  let colour: Colour;
  if (text.startsWith('rgb')) colour = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
  else if (text.startsWith('color(srgb ')) colour = [numbers[0]! * 255, numbers[1]! * 255, numbers[2]! * 255, numbers[3] ?? 1];
  else {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, opacity] = canvas.getImageData(0, 0, 1, 1).data;
    colour = [red!, green!, blue!, opacity! / 255];
  }
  known.set(text, colour);
  return colour;
}

const over = ([red, green, blue, part]: Colour, under: Colour): Colour => [
  red * part + under[0] * (1 - part),
  green * part + under[1] * (1 - part),
  blue * part + under[2] * (1 - part),
  1,
];

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.slice(0, 3).map((value) => {
    const share = Math.min(255, Math.max(0, value)) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

export function ratio(one: Colour, under: Colour): number {
  const [dark, light] = [luminance(over(one, under)), luminance(under)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The node round another one, as it is shown: out of its shadow root, into its slot. */
export function around(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** What a browser calls Canvas where this node is. */
function canvasOf(node: Element): Colour {
  const probe = document.createElement('i');
  probe.style.cssText = `color-scheme: ${getComputedStyle(node).colorScheme}; color: Canvas`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return colourOf(color);
}

/** The colour that lies under a node's own content; `undefined` over a picture. */
export function groundOf(node: Element | null): Colour | undefined {
  const layers: Colour[] = [];
  for (let one = node; one; one = around(one)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(one);
    if (backgroundImage !== 'none' && !(one.localName === 'select' || one.localName === 'input')) return undefined;
    const colour = colourOf(backgroundColor);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
    if (one === document.documentElement) layers.push(canvasOf(one));
  }
  return layers.reduceRight((under, layer) => over(layer, under));
}

export interface Inside {
  elements: readonly Element[];
  texts: readonly (readonly [words: string, node: Element])[];
}

/** Everything that is shown inside a node, shadow roots and all. */
export function inside(root: Element): Inside {
  const elements: Element[] = [];
  const texts: [string, Element][] = [];
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child instanceof Text && child.data.trim() && node instanceof Element) texts.push([child.data.trim(), node]);
      if (!(child instanceof Element)) continue;
      if (child instanceof HTMLOptionElement || !isSeen(child)) continue;
      elements.push(child);
      walk(child.shadowRoot ?? child);
    }
  };
  walk(root.shadowRoot ?? root);
  return { elements, texts };
}

/** There is a box of it that is not made for screen readers alone. */
function isSeen(node: Element): boolean {
  const style = getComputedStyle(node);
  if (style.display === 'contents') return true;
  const { width, height } = node.getBoundingClientRect();
  return (
    node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1 && style.clipPath !== 'inset(50%)'
  );
}
