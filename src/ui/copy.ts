import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from './icon.js';
import { copy } from './security-icons.js';
import type { UiText } from './ui.messages.js';

/** Puts texts on the clipboard and says so for a moment. Plain-http pages have no clipboard: there the text is to be selected by hand. */
export class CopyController implements ReactiveController {
  #done?: string;
  #failed?: string;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly milliseconds = 4000,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#done = this.#failed = undefined;
  }

  /** `name`: which button. False: the browser would not. */
  async copy(name: string, text: string): Promise<boolean> {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.#done = copied ? name : undefined;
    this.#failed = copied ? undefined : name;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.forget, this.milliseconds);
    this.host.requestUpdate();
    return Boolean(copied);
  }

  isCopied(name: string): boolean {
    return this.#done === name;
  }

  hasFailed(name: string): boolean {
    return this.#failed === name;
  }

  /** What was copied is not what stands there now. */
  forget = (): void => {
    clearTimeout(this.#timer);
    this.#done = this.#failed = undefined;
    this.host.requestUpdate();
  };
}

export interface CopyButton {
  isCopied: boolean;
  /** What is copied, in words: "Copy your token". */
  label: string;
  /** The label is shown, not only said. */
  wide?: boolean;
  isBusy?: boolean;
  text: UiText;
  onCopy(): void;
}

export const copyButton = ({ isCopied, label, wide = false, isBusy = false, text, onCopy }: CopyButton): TemplateResult => {
  const shown = isCopied ? text('copied') : wide ? label : '';
  return html`<button
      part=${shown ? 'button' : 'button quiet square'}
      type="button"
      aria-label=${ifDefined(shown ? undefined : label)}
      aria-busy=${isBusy}
      @click=${onCopy}
    >
      ${isBusy ? html`<span part="spinner"></span>` : icon(isCopied ? 'check' : copy, 'small')}${shown}</button
    ><span data-hidden role="status">${isCopied ? text('copied') : ''}</span>`;
};
