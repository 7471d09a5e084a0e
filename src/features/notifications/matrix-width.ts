import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment; readonly focused: Element | null };

/** Whether a table has room, and the keyboard's place in it when it turns into a list, or back. */
export class MatrixWidth implements ReactiveController {
  #width?: number;
  #least = 0;
  #focused = '';
  #observer = new ResizeObserver(([entry]) => this.#see(entry!.contentRect.width));

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#width = undefined;
  }

  hostUpdate(): void {
    this.#width ??= this.host.clientWidth;
    const { focused } = this.host;
    this.#focused = focused instanceof HTMLInputElement ? focused.name : '';
  }

  hostUpdated(): void {
    if (this.#focused && !this.host.focused)
      this.host.renderRoot.querySelector<HTMLElement>(`input[name="${CSS.escape(this.#focused)}"]`)?.focus();
  }

  /** What has no width is hidden, and no reason to change. */
  isUnder(least: number): boolean {
    this.#least = least;
    return Boolean(this.#width) && this.#width! < least;
  }

  #see(width: number): void {
    const was = this.isUnder(this.#least);
    this.#width = width;
    // Not at once: the height would change while sizes are being told, which browsers report to the page as an error.
    if (this.isUnder(this.#least) !== was) requestAnimationFrame(() => this.host.requestUpdate());
  }
}
