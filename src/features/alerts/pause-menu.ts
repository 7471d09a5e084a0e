import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { SettingsElement } from '../../element/index.js';
import { keepBeside } from '../../ui/beside.js';
import { errorLine } from '../../ui/error-line.js';
import { localTimeInput } from '../../ui/local-time.js';
import { clockTime } from '../../ui/clock-time.js';
import { timeSpan } from './alert-times.js';
import type { AlertView } from './alert-view.js';
import { pauseMenuStyles } from './pause-menu.styles.js';
import { inMinutes } from './pause-span.js';
import { limitsAt, tomorrow } from './pause-times.js';

export const styles: readonly CSSResult[] = [pauseMenuStyles];

/** How long to pause: a few lengths with the time at which each ends, and any other time. */
export class PauseMenu {
  #asks = false;
  #problem = '';
  #leave?: (() => void) | undefined;

  constructor(
    private readonly host: SettingsElement,
    private readonly onPause: (until: number) => void,
  ) {}

  render(view: AlertView): TemplateResult {
    const other = html`<button part="option" type="button" @click=${this.#onOther}><span>${view.text('pauseOther')}</span></button>`;
    return html`<div @keydown=${this.#onKey} @focusout=${leave}>
      ${choicesOf(view).map(
        ({ label, until }) =>
          html`<button part="option" type="button" @click=${() => this.onPause(until)}>
            <span>${label}</span> <span part="hint count">${clockTime(until, view.locale, until)}</span>
          </button>`,
      )}
      ${this.#asks ? this.#renderOther(view) : other}
    </div>`;
  }

  open(popover: HTMLElement, button: Element): void {
    this.#leave = keepBeside(popover, button, this.#isAtEnd(button) ? 'end' : 'below');
    this.#options[0]?.focus();
  }

  close(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#asks = false;
  }

  #renderOther(view: AlertView): TemplateResult {
    const { text, now } = view;
    const { earliest, latest } = limitsAt(now);
    const id = view.id('pause-other');
    const error = `${id}-error`;
    return html`<form novalidate @submit=${(event: Event) => this.#onUntil(event, view)}>
      <label part="label" for=${id}>${text('pauseUntil')}</label>
      ${localTimeInput({ id, earliest, latest, value: inMinutes(120, now), problem: this.#problem ? error : undefined })}
      ${this.#problem ? errorLine(this.#problem, error) : nothing}
      <button part="button primary" type="submit">${text('pause')}</button>
    </form>`;
  }

  #onUntil(event: Event, { text, now, locale }: AlertView): void {
    event.preventDefault();
    const { earliest, latest } = limitsAt(now);
    const until = new Date(this.#input!.value).getTime();
    const isEarly = !(until >= earliest);
    if (!isEarly && until <= latest) return this.onPause(until);
    this.#problem = isEarly
      ? text('pauseTooEarly', { time: clockTime(now, locale, now) })
      : text('pauseTooLate', { time: clockTime(latest, locale, now) });
    this.host.requestUpdate();
    this.#input!.focus();
  }

  #onOther = async (): Promise<void> => {
    this.#asks = true;
    this.#problem = '';
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#input?.focus();
  };

  #onKey = (event: KeyboardEvent): void => {
    const options = this.#options;
    const at = options.indexOf(this.host.focused as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    options[(next + options.length) % options.length]!.focus();
  };

  /** In a narrow place the button stands under the title, at its start. */
  #isAtEnd(button: Element): boolean {
    const { left, right } = button.getBoundingClientRect();
    const place = this.host.getBoundingClientRect();
    const isAtRight = place.right - right < left - place.left;
    return isAtRight !== this.host.matches(':dir(rtl)');
  }

  get #options(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-kind="pause"] [part~="option"]')];
  }

  get #input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector('input[type="datetime-local"]');
  }
}

/** Left by Tab, it must not lie over what has the focus now. Its button opens and closes it by itself. */
function leave({ currentTarget, relatedTarget }: FocusEvent): void {
  const popover = (currentTarget as HTMLElement).parentElement!;
  const next = relatedTarget as Node | null;
  if (next && next !== popover.previousElementSibling && !popover.contains(next)) popover.hidePopover();
}

function choicesOf({ text, locale, now, value }: AlertView): { label: string; until: number }[] {
  const short = [30, 60].map((minutes) => ({ label: timeSpan(minutes * 60_000, locale), until: inMinutes(minutes, now) }));
  return [...short, { label: text('pauseTomorrow'), until: tomorrow(value, now) }];
}
