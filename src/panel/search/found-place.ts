/** Where something is in an element: what gets the keyboard, and what is tinted. */
export interface FoundPlace {
  control: HTMLElement;
  row: HTMLElement;
}

export interface Sought {
  seek: string;
  /** The heading above it; empty: it is a heading itself. */
  group: string;
}

const headings = ['[part~="heading"]', '[part~="title"]', 'h2, h3', 'legend', '[part~="label"]', '[aria-label]'];
const names = ['label', 'legend, [part~="label"]', 'summary, button, th', '[part~="heading"], [part~="title"], h2, h3', '[aria-label]'];
const rows =
  '[part~="field"], [part~="row"], tr, fieldset, [part~="header"], [part~="toolbar"], [part~="footer"], [part~="actions"], [part~="section"]';
/** The first kind that there is; of several radios, the chosen one. */
const controls = [
  'input:checked',
  'input:not([type="hidden"], [type="file"])',
  'select, textarea',
  'button, summary, a[href], [tabindex="0"]',
];

/** As it is read: without what only keeps scripts apart. */
const wordsOf = (text: string | null): string =>
  (text ?? '')
    .replace(/[\u200e\u200f\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** In sight, or behind something that can be opened. */
const isReachable = (node: HTMLElement): boolean => node.checkVisibility() || Boolean(node.closest('details:not([open])'));

/** What is called so: exactly, or else a heading that begins so, with a badge after it. */
function called(name: string, scope: ParentNode, kinds: readonly string[]): HTMLElement | undefined {
  const wanted = wordsOf(name);
  const nodes = kinds.flatMap((kind) => [...scope.querySelectorAll<HTMLElement>(kind)]).filter(isReachable);
  const isCalled = (node: HTMLElement) => wordsOf(node.textContent) === wanted || wordsOf(node.ariaLabel) === wanted;
  return nodes.find(isCalled) ?? nodes.find((node) => /^H\d$/.test(node.tagName) && wordsOf(node.textContent).startsWith(wanted));
}

function controlOf(node: HTMLElement, row: HTMLElement, scope: ParentNode): HTMLElement {
  if (node.matches('summary, button, input, select, textarea')) return node;
  const own = node instanceof HTMLLabelElement ? node.control : undefined;
  if (own) return own;
  if (/^H\d$/.test(node.tagName)) return node;
  const group = node.id && scope.querySelector(`[aria-labelledby~="${CSS.escape(node.id)}"]`);
  for (const place of [group, node, row]) {
    const within = place && controls.flatMap((kind) => [...place.querySelectorAll<HTMLElement>(kind)]);
    const first = within && within.find((one) => !one.matches(':disabled') && one.checkVisibility());
    if (first) return first;
  }
  return node;
}

/** Opens what it is in. Where it is not there now, its heading is; of an element without any, nothing. */
export function placeIn(root: ParentNode, { seek, group }: Sought): FoundPlace | undefined {
  const heading = called(group || seek, root, headings);
  const near = heading?.closest('[part~="section"], section, fieldset, form');
  const node = (group && ((near && called(seek, near, names)) ?? called(seek, root, names))) || heading || anyHeading(root);
  if (!node) return undefined;
  for (let closed = detailsAround(node); closed; closed = detailsAround(closed)) closed.open = true;
  const row = node.closest<HTMLElement>(rows) ?? node;
  return { row, control: controlOf(node, row, root) };
}

/** What a summary is of is open to it already. */
const detailsAround = (node: HTMLElement): HTMLDetailsElement | null =>
  (node.matches('summary') ? node.parentElement : node)?.parentElement?.closest('details') ?? null;

const anyHeading = (root: ParentNode) => root.querySelector<HTMLElement>('[part~="title"], [part~="heading"], [part~="label"]');
