import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether there is room, by the width of the element and not of its window. */
export class OwnWidth implements ReactiveController {
  #width = 0;
  #least = 0;
  #observer = new ResizeObserver(([entry]) => {
    // Not at once: the height would change while sizes are being told, which browsers report to the page as an error.
    if (this.#see(entry!.contentRect.width)) requestAnimationFrame(() => this.host.requestUpdate());
  });

  constructor(protected readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host);
    // In a provider that has not rendered yet it has no width. Before the first picture of it, it has.
    requestAnimationFrame(() => !this.#width && this.#see(this.host.clientWidth) && this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#width = 0;
  }

  hostUpdate(): void {
    this.#width ||= this.host.clientWidth;
  }

  /** While it is rendered: whether it is narrower than this. What has no width is hidden, and no reason to change. */
  isUnder(least: number): boolean {
    this.#least = least;
    return this.#isNarrow;
  }

  get #isNarrow(): boolean {
    return this.#width > 0 && this.#width < this.#least;
  }

  /** Whether that makes a difference. */
  #see(width: number): boolean {
    const was = this.#isNarrow;
    if (width) this.#width = width;
    return this.#isNarrow !== was;
  }
}
