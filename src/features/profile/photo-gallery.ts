import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../contract/index.js';
import type { SettingsElement } from '../../element/index.js';
import { avatar } from '../../ui/avatar.js';
import { keepBeside } from '../../ui/beside.js';
import { errorLine } from '../../ui/error-line.js';
import { textForCode, type UiText } from '../../ui/ui.messages.js';
import type { PhotoText } from './photo-words.js';
import type { GalleryPicture } from './profile.js';

export interface GalleryView {
  /** An id that no other gallery of the page has. */
  id: string;
  /** The picture there is now. */
  url: string;
  photo: PhotoText;
  ui: UiText;
}

export interface GalleryOptions {
  load(): Promise<readonly GalleryPicture[]>;
  onTake(picture: GalleryPicture): void;
}

/** Ready-made pictures. Arrow keys only choose: each of them saved would be a picture that nobody wanted. */
export class PhotoGallery {
  #open = false;
  #pictures?: readonly GalleryPicture[];
  #error?: AdapterError;
  #asked = 0;
  #arrow = false;
  #wantsFocus = false;
  #release?: () => void;

  constructor(
    private readonly host: SettingsElement,
    private readonly options: GalleryOptions,
  ) {}

  /** The popover has opened or closed. */
  hear(event: Event): void {
    this.#open = (event as ToggleEvent).newState === 'open';
    if (this.#open) void this.#load();
    else {
      this.#end();
      // Not every browser gives it back when what had it is in a shadow root.
      if (this.#popover?.contains(this.host.focused)) this.#button?.focus();
    }
    this.host.requestUpdate();
  }

  render(view: GalleryView): TemplateResult | typeof nothing {
    const { photo, ui } = view;
    if (!this.#open) return nothing;
    if (this.#pictures?.length) return this.#renderPictures(view, this.#pictures);
    if (this.#pictures) return html`<p part="hint" role="status">${photo('galleryEmpty')}</p>`;
    if (!this.#error)
      return html`<div data-kind="pictures" role="status" aria-label=${photo('galleryLoading')}>
        ${Array.from({ length: 6 }, () => html`<span part="skeleton"></span>`)}
      </div>`;
    const reason = textForCode(ui, '', this.#error.code, 'unavailable');
    return errorLine(
      html`${photo('galleryFailed', { reason })} <button part="link" type="button" @click=${this.#onAgain}>${ui('tryAgain')}</button>`,
    );
  }

  /** After every update of the host. */
  shown(): void {
    const popover = this.#popover;
    if (!this.#open || !popover) return;
    this.#release ??= keepBeside(popover, this.#button!, 'below');
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    const { focused } = this.host;
    // Somebody who went on meanwhile is not called back.
    if (focused && focused !== this.#button && !popover.contains(focused)) return;
    (popover.querySelector<HTMLElement>(':checked') ?? popover.querySelector<HTMLElement>('input'))?.focus();
  }

  leave(): void {
    this.#popover?.hidePopover();
    this.#open = false;
    this.#pictures = undefined;
    this.#end();
  }

  #renderPictures({ id, url, photo }: GalleryView, pictures: readonly GalleryPicture[]): TemplateResult {
    return html`<div
        data-kind="pictures"
        role="radiogroup"
        aria-label=${photo('gallery')}
        aria-describedby=${`${id}-keys`}
        @keydown=${this.#onKey}
        @keyup=${this.#onKeyUp}
        @focusout=${this.#onFocusOut}
      >
        ${pictures.map(
          (picture) =>
            html`<label title=${picture.name}
              ><input
                type="radio"
                name=${id}
                value=${picture.id}
                .checked=${picture.url === url}
                @click=${() => this.#arrow || this.#take(picture)}
              />${avatar(picture.url, '', 48)}<span data-hidden>${picture.name}</span></label
            >`,
        )}
      </div>
      <p data-hidden id=${`${id}-keys`}>${photo('galleryKeys')}</p>`;
  }

  get #popover(): HTMLElement | null {
    return this.host.renderRoot.querySelector('[data-kind="gallery"]');
  }

  get #button(): HTMLElement | null {
    return this.host.renderRoot.querySelector('[popovertarget]');
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked;
    this.#error = undefined;
    // What was there before is shown meanwhile.
    this.#wantsFocus = Boolean(this.#pictures?.length);
    try {
      const pictures = await this.options.load();
      if (asked !== this.#asked) return;
      this.#wantsFocus = !this.#pictures?.length;
      this.#pictures = pictures;
    } catch (error) {
      if (asked === this.#asked) this.#error = error as AdapterError;
    }
    this.host.requestUpdate();
  }

  #end(): void {
    this.#asked += 1;
    this.#release?.();
    this.#release = undefined;
  }

  #take(picture: GalleryPicture): void {
    const popover = this.#popover!;
    if (!popover.matches(':popover-open')) return;
    const hadFocus = popover.contains(this.host.focused);
    popover.hidePopover();
    if (hadFocus) this.#button?.focus();
    this.options.onTake(picture);
  }

  #onAgain = (): void => {
    void this.#load();
    this.host.requestUpdate();
  };

  #onKey = (event: KeyboardEvent): void => {
    this.#arrow = event.key.startsWith('Arrow');
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // The form around it would take Enter for its own; Space does nothing to what is chosen already.
    event.preventDefault();
    if (event.key === 'Enter') this.#takeChosen(event);
  };

  /** Not before the key is up: the button that gets the focus would hear the end of it. */
  #onKeyUp = (event: KeyboardEvent): void => {
    this.#arrow = false;
    if (event.key === ' ') this.#takeChosen(event);
  };

  /** Left by Tab, it must not lie over what has the focus now. */
  #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const next = relatedTarget as Node | null;
    if (next && next !== this.#button && !this.#popover?.contains(next)) this.#popover?.hidePopover();
  };

  #takeChosen({ target }: Event): void {
    const chosen = (target as HTMLInputElement).value;
    const picture = this.#pictures?.find(({ id }) => id === chosen);
    if (picture) this.#take(picture);
  }
}
