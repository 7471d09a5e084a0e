import { OwnWidth } from '../../element/own-width.js';
import type { SettingsElement } from '../../element/settings-element.js';

/** Whether a table has room, and the keyboard's place in it when it turns into a list, or back. */
export class MatrixWidth extends OwnWidth {
  #focused = '';

  constructor(protected override readonly host: SettingsElement) {
    super(host);
  }

  override hostUpdate(): void {
    super.hostUpdate();
    const { focused } = this.host;
    this.#focused = focused instanceof HTMLInputElement ? focused.name : '';
  }

  hostUpdated(): void {
    if (this.#focused && !this.host.focused)
      this.host.renderRoot.querySelector<HTMLElement>(`input[name="${CSS.escape(this.#focused)}"]`)?.focus();
  }
}
