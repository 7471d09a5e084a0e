import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether there is room for navigation beside the section, by the width of the element and not of the window. */
export class PanelWidth implements ReactiveController {
  isNarrow = false;
  #observer?: ResizeObserver;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly least: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#see(this.host.clientWidth);
    // In a provider that has not rendered yet it has no width. Before the first picture of it, it has.
    requestAnimationFrame(() => this.#see(this.host.clientWidth) && this.host.requestUpdate());
    this.#observer = new ResizeObserver(([entry]) => {
      // Not at once: the height would change while sizes are being told, which browsers report to the page as an error.
      if (this.#see(entry!.contentRect.width)) requestAnimationFrame(() => this.host.requestUpdate());
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Whether it is another now. What has no width is hidden, and no reason to change. */
  #see(width: number): boolean {
    const was = this.isNarrow;
    if (width) this.isNarrow = width < this.least;
    return this.isNarrow !== was;
  }
}
