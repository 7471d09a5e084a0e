import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment; readonly focused: Element | null };

/** A button that goes away with its cause ("Undo", "Save changes") must not take the keyboard's place with it. */
export class KeepFocus implements ReactiveController {
  #active: Element | null = null;
  #home: Element | null = null;
  /** Its place in a list. */
  #place = -1;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#active = this.host.focused;
    this.#home = this.#active?.closest('[part~="control"], [part~="row"], [part~="bulk"]') ?? null;
    const row = this.#active?.closest('[part~="row"]');
    this.#place = row ? this.#rows.indexOf(row) : -1;
  }

  hostUpdated(): void {
    if (!this.#active || this.#active.isConnected || this.host.focused) return;
    // A picture opens what it has to show when it is focused, and nobody asked for that.
    const next =
      (this.#home?.isConnected && this.#home.querySelector<HTMLElement>('input:not([hidden]), button:not([part~="avatar"]), select')) ||
      this.#nextInList;
    if (next) next.focus();
    // Known to a screen reader, and no jump for those who see.
    else
      this.host.renderRoot.querySelector<HTMLElement>(':is([part~="title"], [part~="heading"])[tabindex]')?.focus({ preventScroll: true });
  }

  /** The first button of the row that took the place, of one after it, or else before it. */
  get #nextInList(): HTMLElement | undefined {
    if (this.#place < 0) return undefined;
    const buttons = this.#rows.map((row) => row.querySelector('button'));
    return (buttons.slice(this.#place).find(Boolean) ?? buttons.slice(0, this.#place).findLast(Boolean)) || undefined;
  }

  get #rows(): Element[] {
    return [...this.host.renderRoot.querySelectorAll('[part~="row"]')];
  }
}
