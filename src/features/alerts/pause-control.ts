import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { loadModule } from '../../contract/index.js';
import type { SettingsElement } from '../../element/index.js';
import { adoptLate } from '../../element/late-styles.js';
import { numberFormat } from '../../ui/formats.js';
import { errorLine } from '../../ui/error-line.js';
import { icon } from '../../ui/icon.js';
import { clockTime } from '../../ui/clock-time.js';
import { timeSpan } from './alert-times.js';
import type { AlertView } from './alert-view.js';
import type { PauseMenu } from './pause-menu.js';
import { inMinutes, longestPause } from './pause-span.js';

/** On demand. Tests let it fail. */
export const pauseChunks = { loadMenu: () => loadModule(() => import('./pause-menu.js')) };

/** Leaves a person alone until a time: the button that asks how long, and while it lasts what it says of it. */
export class PauseControl implements ReactiveController {
  #menu?: PauseMenu;
  #hasFailed = false;

  constructor(
    private readonly host: SettingsElement,
    private readonly onPause: (until: string) => Promise<void>,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#menu?.close();
  }

  /** Beside the title, as long as nothing is paused. */
  renderButton(view: AlertView): TemplateResult | typeof nothing {
    if (untilOf(view) !== undefined || !view.has('pause:until') || view.lock('pause:until')) return nothing;
    const menu = view.id('pause-menu');
    const { text } = view;
    return html`<div part="actions" data-kind="pause">
      <button part="button" type="button" popovertarget=${menu} aria-haspopup="dialog">${icon('clock', 'small')}${text('pause')}</button>
      <div part="popover" popover role="dialog" id=${menu} aria-label=${text('pauseTitle')} @toggle=${this.#onToggle}>
        ${this.#menu ? this.#menu.render(view) : this.#renderWaiting(view)}
      </div>
    </div>`;
  }

  /** Under the title, as long as it lasts. */
  renderNotice(view: AlertView): TemplateResult | typeof nothing {
    const { text, locale, now } = view;
    const until = untilOf(view);
    const note = view.note(['pause:until'], () => '', true);
    if (until === undefined) return note === nothing ? nothing : html`<div data-kind="pause-note">${note}</div>`;
    const more = inMinutes(30, until);
    const time = clockTime(until, locale, now);
    const halfAnHour = numberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(30);
    const actions = html`<div part="actions">
      <button
        part="button"
        type="button"
        ?hidden=${more > now + longestPause}
        @click=${(event: Event) => void this.#pause(more, event.currentTarget as Element)}
      >
        ${text('pauseMore', { time: halfAnHour })}
      </button>
      <button part="button primary" type="button" @click=${() => void this.#pause(undefined)}>${text('resume')}</button>
    </div>`;
    return html`<div part="notice" data-kind="info" role="group" aria-label=${text('pausedNow', { time })}>
      ${icon('clock')}
      <div>
        <strong>${leftWords(view, until - now)}</strong>
        <p part="hint">${text('pausedText', { time })}</p>
        ${note}
      </div>
      ${view.lock('pause:until') ? nothing : actions}
    </div>`;
  }

  #renderWaiting({ text }: AlertView): TemplateResult {
    return this.#hasFailed
      ? errorLine(text('pauseNotLoaded'))
      : html`<p part="status" data-kind="saving" aria-busy="true"><span part="spinner"></span></p>`;
  }

  async #pause(until: number | undefined, pressed?: Element): Promise<void> {
    this.#popover?.hidePopover();
    void this.onPause(until === undefined ? '' : new Date(until).toISOString());
    await this.host.updateComplete;
    if (pressed?.checkVisibility()) return;
    // What was pressed is gone: the keyboard goes on with what took its place.
    const next = '[part~="notice"][data-kind="info"] [part~="primary"], [data-kind="pause"] > button';
    this.host.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #onToggle = async (event: ToggleEvent): Promise<void> => {
    const popover = event.currentTarget as HTMLElement;
    const button = popover.previousElementSibling as HTMLElement;
    if (event.newState === 'open') await this.#load();
    else {
      this.#menu?.close();
      // Not every browser gives the keyboard back to what opened it.
      if (popover.matches(':focus-within')) button.focus();
    }
    // The times on it are those of now.
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (popover.isConnected && popover.matches(':popover-open')) this.#menu?.open(popover, button);
  };

  async #load(): Promise<void> {
    const chunk = this.#menu ? undefined : await pauseChunks.loadMenu().catch(() => undefined);
    this.#hasFailed = !this.#menu && !chunk;
    if (!chunk) return;
    adoptLate(this.host, chunk.styles);
    this.#menu = new chunk.PauseMenu(this.host, (until) => void this.#pause(until));
  }

  get #popover(): HTMLElement | null {
    return this.host.renderRoot.querySelector('[data-kind="pause"] > [popover]');
  }
}

/** Epoch ms; undefined: not paused. */
function untilOf({ value, now, has }: AlertView): number | undefined {
  const until = Date.parse(value['pause:until']);
  return has('pause:until') && until > now ? until : undefined;
}

function leftWords({ text, locale }: AlertView, left: number): string {
  const minutes = Math.ceil(left / 60_000);
  return minutes < 60 ? text('pausedMinutes', { count: minutes }) : text('paused', { time: timeSpan(left, locale) });
}
