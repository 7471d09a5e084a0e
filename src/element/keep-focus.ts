import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment; readonly focused: Element | null };

/** A button that goes away with its cause ("Undo", "Save changes") must not take the keyboard's place with it. */
export class KeepFocus implements ReactiveController {
  #active: Element | null = null;
  #home: Element | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#active = this.host.focused;
    this.#home = this.#active?.closest('[part~="control"]') ?? null;
  }

  hostUpdated(): void {
    if (!this.#active || this.#active.isConnected || this.host.focused) return;
    // A picture opens what it has to show when it is focused, and nobody asked for that.
    const next = this.#home?.isConnected
      ? this.#home.querySelector<HTMLElement>('input:not([hidden]), button:not([part~="avatar"]), select')
      : undefined;
    if (next) next.focus();
    // Known to a screen reader, and no jump for those who see.
    else this.host.renderRoot.querySelector<HTMLElement>('[part~="title"]')?.focus({ preventScroll: true });
  }
}
