import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** On one long page: sections come when those above them are finished and the end of them is near the window. */
export class PanelReach implements ReactiveController {
  count = 1;
  #observer?: IntersectionObserver;
  #end: Element | null = null;
  #isNear = false;

  constructor(
    private readonly host: Host,
    /** Whether what is there is finished, and more is wanted. */
    private readonly canGrow: (count: number) => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#isNear = entries.at(-1)!.isIntersecting;
        this.#grow();
      },
      { rootMargin: '100%' },
    );
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#end = null;
  }

  hostUpdated(): void {
    const end = this.host.renderRoot.querySelector('.end');
    if (end !== this.#end) {
      this.#observer?.disconnect();
      if (end) this.#observer?.observe(end);
      this.#end = end;
      this.#isNear = false;
    }
    this.#grow();
  }

  #grow(): void {
    if (!this.#isNear || !this.canGrow(this.count)) return;
    this.count += 1;
    this.host.requestUpdate();
  }
}
