import type { ReactiveController } from 'lit';
import { adoptLate } from '../../element/late-styles.js';
import { foundStyles } from '../../styles/found.styles.js';
import type { Here, PanelHost } from '../panel-host.js';
import { placeIn } from './found-place.js';
import type { SearchEntry } from './search-index.js';

/** Milliseconds. */
const tinted = 2000;

/** Goes to what was found: opens its section, and leaves the keyboard and a passing tint where it is. */
export class Jump implements ReactiveController {
  #row?: HTMLElement | undefined;
  #timer?: ReturnType<typeof setTimeout>;
  #last?: SearchEntry;

  constructor(
    private readonly host: PanelHost,
    private readonly here: () => Here,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#fade();
  }

  async to(entry: SearchEntry): Promise<void> {
    this.#last = entry;
    // Something is not saved, and the person stays with it.
    if (!(await this.host.open(entry.path))) return;
    await this.host.updateComplete;
    const node = this.here().stage.nodeAt(entry.path);
    await node?.updateComplete;
    // Somebody has gone on meanwhile.
    if (!node?.isConnected || this.#last !== entry) return;
    const place = placeIn(node.renderRoot, entry);
    if (!place) return;
    const { control, row } = place;
    // Words alone take the keyboard only when they are told to.
    if (!control.matches(':any-link, :enabled, summary, [tabindex]')) control.tabIndex = -1;
    control.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
    adoptLate(node, [foundStyles]);
    this.#tint(row);
  }

  #tint(row: HTMLElement): void {
    this.#fade();
    this.#row = row;
    row.toggleAttribute('data-found', true);
    this.#timer = setTimeout(this.#fade, tinted);
  }

  #fade = (): void => {
    clearTimeout(this.#timer);
    this.#row?.removeAttribute('data-found');
    this.#row = undefined;
  };
}
