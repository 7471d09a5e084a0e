/** The frame round a part and its name, above everything else, dialogs too. */
let frame: HTMLElement | undefined;
let shown: Element | undefined;

/** The nearest part round what an event is about, through all shadow roots. */
const partOf = (event: Event) =>
  event.composedPath().find((node): node is Element => node instanceof Element && node !== frame && Boolean(node.getAttribute('part')));

/** Whose part it is; an element without a shadow root is the nearest one with a name of its own. */
function ownerOf(part: Element): string {
  const root = part.getRootNode();
  const owner = root instanceof ShadowRoot ? root.host : part.parentElement?.closest('[light-dom], canned-response-picker');
  return owner?.localName ?? '';
}

function clear(): void {
  shown = undefined;
  frame?.hidePopover();
}

function place(part: Element): void {
  if (!frame) return;
  const { x, y, width, height } = part.getBoundingClientRect();
  Object.assign(frame.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
  frame.dataset['name'] = y < 28 ? 'inside' : 'above';
  // Opened anew, it stands above a dialog that was opened meanwhile.
  frame.hidePopover();
  frame.showPopover();
}

function show(event: Event): void {
  const part = partOf(event);
  if (part === shown) return;
  if (!part) return clear();
  shown = part;
  const names = part.getAttribute('part')!.trim().split(/\s+/);
  frame!.firstElementChild!.textContent = `${ownerOf(part)}${names.map((name) => `::part(${name})`).join(' ')}`;
  place(part);
}

const follow = () => (shown?.isConnected ? place(shown) : clear());
const occasions = ['pointermove', 'focusin'] as const;

/** Whether the part under the pointer, or with the focus, is framed and named. */
export function showParts(isOn: boolean): void {
  if (isOn === Boolean(frame)) return;
  if (isOn) {
    frame = Object.assign(document.createElement('div'), { className: 'part-frame', popover: 'manual' });
    frame.append(Object.assign(document.createElement('span'), { role: 'status', dir: 'ltr', lang: 'en' }));
    document.body.append(frame);
    for (const occasion of occasions) addEventListener(occasion, show, { capture: true, passive: true });
    for (const move of ['scroll', 'resize']) addEventListener(move, follow, { capture: true, passive: true });
  } else {
    for (const occasion of occasions) removeEventListener(occasion, show, { capture: true });
    for (const move of ['scroll', 'resize']) removeEventListener(move, follow, { capture: true });
    frame!.remove();
    frame = shown = undefined;
  }
}
