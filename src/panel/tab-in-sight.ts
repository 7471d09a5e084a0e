import type { ReactiveController } from 'lit';
import type { SettingsElement } from '../element/settings-element.js';

/** In a narrow window the tab of the open section may be beyond the edge. Whoever scrolls the tabs meanwhile is left alone. */
export class TabInSight implements ReactiveController {
  #shown: Element | null = null;
  /** The words may be another language's by now. */
  #length = 0;

  constructor(private readonly host: SettingsElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    const tab = this.host.renderRoot.querySelector('[part~="tab"][aria-current]');
    const tabs = tab?.parentElement;
    if (tab === this.#shown && tabs?.scrollWidth === this.#length) return;
    this.#shown = tab;
    if (!tab || !tabs) return;
    this.#length = tabs.scrollWidth;
    const [at, room] = [tab.getBoundingClientRect(), tabs.getBoundingClientRect()];
    // Only along the line: the page stays where it is.
    tabs.scrollLeft += Math.min(0, at.left - room.left) || Math.max(0, at.right - room.right);
  }
}
