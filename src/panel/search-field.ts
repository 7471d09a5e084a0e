import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { loadModule } from '../contract/index.js';
import { LatePart } from '../element/late-part.js';
import { errorLine } from '../ui/error-line.js';
import { icon } from '../ui/icon.js';
import type { Here, PanelHost } from './panel-host.js';
import { search as magnifier } from './panel-icons.js';
import type { PanelSearch } from './search/panel-search.js';
import { waysBundle } from './ways.messages.js';

/** On demand. Tests let it fail. */
export const searchChunks = { loadSearch: () => loadModule(() => import('./search/panel-search.js')) };

/** Where somebody types what they look for. What finds it comes when they come here first. */
export class SearchField {
  typed = '';
  #late: LatePart<PanelSearch>;

  constructor(
    private readonly host: PanelHost,
    private readonly here: () => Here,
  ) {
    this.#late = new LatePart(host, async () => new (await searchChunks.loadSearch()).PanelSearch(host, here, this));
  }

  get input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector<HTMLInputElement>('#find');
  }

  /** What one looked for is none of the next one's business. */
  forget(): void {
    this.typed = '';
    this.#late.part?.close();
  }

  /** What follows the input stands right after it, so that Tab goes there. */
  render(): TemplateResult {
    const { session, text, ui } = this.here();
    const ways = session.texts.for(waysBundle);
    const { part, again } = this.#late;
    const list = part?.render() ?? nothing;
    const option = part?.option;
    return html`<div class="find" role="search" @focusout=${this.#onLeave}>
      <span part="affix" data-kind="search"
        >${icon(magnifier, 'small')}<input
          part="input"
          id="find"
          type="text"
          role="combobox"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${text('search')}
          placeholder=${text('search')}
          aria-autocomplete="list"
          aria-expanded=${option !== undefined}
          aria-controls=${ifDefined(option && 'found')}
          aria-activedescendant=${ifDefined(option)}
          .value=${live(this.typed)}
          @focus=${this.#want}
          @input=${this.#onInput}
          @keydown=${(event: KeyboardEvent) => part?.onKey(event)}
      /></span>
      ${
        again
          ? errorLine(html`${ways('searchNotLoaded')} <button part="link" type="button" @click=${this.#again}>${ui('tryAgain')}</button>`)
          : list
      }
    </div>`;
  }

  #want = (): void => {
    if (!this.#late.part) void this.#late.use((search) => search.type());
  };

  /** The button goes away, and who pressed it goes on in the field. */
  #again = (): void => {
    this.#want();
    this.input?.focus();
  };

  #onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.#late.part?.type();
  };

  #onLeave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.#late.part?.close();
  };
}
