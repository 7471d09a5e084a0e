/** How many conversations wait for a look: before the page's title, and as a dot on its icon. */
export interface AlertBadge {
  show(count: number): void;
  /** The page is as it was. */
  close(): void;
}

const size = 32;
/** It stands on icons of every colour. */
const dot = 'crimson';

const iconLink = () => document.querySelector<HTMLLinkElement>('link[rel~="icon"]');

/** Not by `decode`, which waits for a page to be painted: a badge is for those that nobody looks at. */
function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, fail) => {
    const image = new Image(size, size);
    image.crossOrigin = 'anonymous';
    image.onload = () => resolve(image);
    image.onerror = fail;
    image.src = address;
  });
}

/** An address of the icon with a dot; rejects when the icon does not load, or may not be read, or the page's policy forbids what is painted. */
async function withDot(address: string): Promise<string> {
  const image = await loaded(address);
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const paper = canvas.getContext('2d')!;
  paper.drawImage(image, 0, 0, size, size);
  paper.beginPath();
  paper.arc(size * 0.72, size * 0.28, size * 0.26, 0, 2 * Math.PI);
  paper.fillStyle = dot;
  paper.fill();
  const painted = canvas.toDataURL();
  await loaded(painted);
  return painted;
}

type Icon = Pick<HTMLLinkElement, 'href' | 'type'>;
/** Icons that bear a dot, whichever of several badges put it there: what the host had, and what it is now. */
const dotted = new WeakMap<HTMLLinkElement, { bare: Icon; href: string }>();

function iconBadge(): AlertBadge['show'] {
  let shown = false;
  let mine: HTMLLinkElement | undefined;

  /** Unless the host has another one by now. */
  function restore(): void {
    const known = mine && dotted.get(mine);
    if (mine && mine.href === known?.href) Object.assign(mine, known.bare);
    mine = undefined;
  }

  async function mark(): Promise<void> {
    const link = iconLink();
    if (!link || mine) return;
    const seen = link.href;
    const known = dotted.get(link);
    const bare = known?.href === seen ? known.bare : { href: seen, type: link.type };
    const href = await withDot(bare.href).catch(() => undefined);
    if (!href || !shown || mine || link.href !== seen) return;
    mine = link;
    dotted.set(link, { bare, href });
    Object.assign(link, { href, type: 'image/png' });
  }

  return (count) => {
    shown = count > 0;
    if (shown) void mark();
    else restore();
  };
}

function titleBadge(): AlertBadge['show'] {
  let prefix = '';
  const bare = () => document.title.replace(prefix, '');
  /** A host may name its page anew at any time; and may set a number of its own before ours, without end if we did the same. */
  const host = new MutationObserver(() => {
    if (!document.title.includes(prefix)) document.title = prefix + document.title;
  });

  return (count) => {
    const title = bare();
    prefix = count > 0 ? `(${count}) ` : '';
    if (document.title !== prefix + title) document.title = prefix + title;
    host.disconnect();
    if (prefix) host.observe(document.head, { childList: true, subtree: true, characterData: true });
  };
}

export function alertBadge(): AlertBadge {
  const parts = [titleBadge(), iconBadge()];
  const show = (count: number) => parts.forEach((part) => part(count));
  return { show, close: () => show(0) };
}
