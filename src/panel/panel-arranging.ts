import type { ReactiveControllerHost } from 'lit';
import { loadModule } from '../contract/index.js';
import type { Session } from '../session/session.js';
import { uiBundle, type UiText } from '../ui/ui.messages.js';
import type { Arranged } from './arrangements/arranged.js';
import type { PanelText } from './panel-status.js';
import { panelBundle } from './panel.messages.js';

/** By the name of the product; on demand. Tests let one fail. */
export const arrangementChunks = {
  chatwoot: async (): Promise<Arranged> => (await loadModule(() => import('./arrangements/chatwoot.js'))).chatwoot,
  convrs: async (): Promise<Arranged> => (await loadModule(() => import('./arrangements/convrs.js'))).convrs,
  ycloud: async (): Promise<Arranged> => (await loadModule(() => import('./arrangements/ycloud.js'))).ycloud,
};

export type ArrangementName = keyof typeof arrangementChunks;

export interface Spoken {
  session: Session;
  text: PanelText;
  ui: UiText;
}

const isKnown = (name: string): name is ArrangementName => Object.hasOwn(arrangementChunks, name);

/** The product that a panel is arranged like, as soon as it is there. */
export class PanelArranging {
  /** Undefined: the panel's own way, or not there yet. */
  now?: Arranged | undefined;
  isLoading = false;
  #name = '';
  #spoken?: Spoken & { by: Arranged | undefined; of: Session };

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /** Before each update. */
  see(name: string): void {
    if (name === this.#name) return;
    this.#name = name;
    this.now = undefined;
    this.isLoading = isKnown(name);
    if (isKnown(name)) void this.#load(name);
    else if (name) {
      const names = Object.keys(arrangementChunks).join(', ');
      console.warn(`settings-elements: <${this.host.localName}> knows no arrangement "${name}", but ${names}.`);
    }
  }

  /** The session in the words of the product; the same for the same one. */
  speak(of: Session): Spoken {
    const by = this.now;
    if (this.#spoken?.by !== by || this.#spoken?.of !== of) {
      const session = by?.inWords(of) ?? of;
      this.#spoken = { by, of, session, text: session.texts.for(panelBundle), ui: session.texts.for(uiBundle) };
    }
    return this.#spoken;
  }

  async #load(name: ArrangementName): Promise<void> {
    // What does not load leaves the panel as it is by itself: everything can be set.
    const found = await arrangementChunks[name]().catch(() => undefined);
    if (name !== this.#name) return;
    this.now = found;
    this.isLoading = false;
    this.host.requestUpdate();
  }
}
