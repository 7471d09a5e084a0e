import type { ReactiveControllerHost } from 'lit';
import type { Option } from '../../ui/segments.js';
import { everyZone } from './time-zones.js';

/** Every time zone, once somebody goes to the list. */
export class ZoneList {
  #isOpen = false;
  #made?: { locale: string; options: readonly Option[] };

  constructor(private readonly host: ReactiveControllerHost) {}

  options(at: number, locale: string): readonly Option[] {
    if (!this.#isOpen) return [];
    if (this.#made?.locale !== locale) this.#made = { locale, options: everyZone(at, locale) };
    return this.#made.options;
  }

  open = (): void => {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.host.requestUpdate();
  };
}
