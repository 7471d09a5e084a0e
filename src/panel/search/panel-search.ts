import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { adoptLate } from '../../element/late-styles.js';
import { isComposed } from '../../element/writing.js';
import { kbdStyles } from '../../styles/kbd.styles.js';
import { keepBeside } from '../../ui/beside.js';
import type { Here, PanelHost } from '../panel-host.js';
import type { SearchField } from '../search-field.js';
import { Jump } from './jump.js';
import { entriesOf, type SearchEntry } from './search-index.js';
import { found, nearest } from './search-ranking.js';
import { foundPopover, optionId } from './search-view.js';
import { searchBundle, type SearchText } from './search.messages.js';
import { searchStyles } from './search.styles.js';

/** More than these nobody reads. */
const most = 8;

/** What the field of the panel finds, and the way there. */
export class PanelSearch implements ReactiveController {
  isOpen = false;
  #shown: readonly SearchEntry[] = [];
  #active = 0;
  #jump: Jump;
  #end?: (() => void) | undefined;

  constructor(
    private readonly host: PanelHost,
    private readonly here: () => Here,
    private readonly field: SearchField,
  ) {
    adoptLate(host, [kbdStyles, searchStyles]);
    this.#jump = new Jump(host, here);
    host.addController(this);
  }

  hostUpdated(): void {
    const popover = this.host.renderRoot.querySelector<HTMLElement>('.found');
    if (popover?.matches(':popover-open')) return popover.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    this.#end?.();
    this.#end = undefined;
    const { input } = this.field;
    if (!popover || !input) return;
    popover.style.setProperty('--_width', `${input.offsetWidth}px`);
    popover.showPopover();
    this.#end = keepBeside(popover, input, 'below');
  }

  hostDisconnected(): void {
    this.close();
    this.#end?.();
    this.#end = undefined;
  }

  /** For the field: the option that the keys are on. */
  get option(): string | undefined {
    return this.isOpen && this.#shown.length ? optionId(this.#active) : undefined;
  }

  render(): TemplateResult {
    const { session, sections, text: panel, href } = this.here();
    const text = session.texts.for(searchBundle);
    const { typed } = this.field;
    const entries = this.isOpen ? entriesOf(sections, session, panel) : [];
    const all = found(entries, typed);
    this.#shown = all.slice(0, most);
    this.#active = Math.max(0, Math.min(this.#active, this.#shown.length - 1));
    const meant = all.length ? '' : nearest(entries, typed);
    const popover = () =>
      foundPopover({
        entries: this.#shown,
        active: this.#active,
        typed,
        meant,
        text,
        href,
        onGo: (entry) => void this.#go(entry),
        onMeant: () => this.#mean(meant),
      });
    return html`<p data-hidden role="status">${this.isOpen ? said(all.length, typed, meant, text) : ''}</p>
      ${this.isOpen ? popover() : nothing}`;
  }

  /** Something was typed, perhaps before this was here. */
  type(): void {
    this.#active = 0;
    this.isOpen = this.field.typed.trim() !== '';
    this.host.requestUpdate();
  }

  close = (): void => {
    this.isOpen = false;
    this.host.requestUpdate();
  };

  onKey(event: KeyboardEvent): void {
    if (isComposed(event) || !this.#press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the key is one of the list's. */
  #press(key: string): boolean {
    const last = this.#shown.length - 1;
    const entry = this.#shown[this.#active];
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (this.isOpen) this.#move((this.#active + (key === 'ArrowDown' ? 1 : last)) % (last + 1 || 1));
        else this.type();
        return true;
      case 'Home':
      case 'End':
        if (this.isOpen && entry) this.#move(key === 'Home' ? 0 : last);
        return this.isOpen && Boolean(entry);
      case 'Enter':
        if (this.isOpen && entry) void this.#go(entry);
        return true;
      case 'Escape':
        return this.#escape();
      default:
        return false;
    }
  }

  /** Closes the list, then empties the field, then is somebody else's. */
  #escape(): boolean {
    if (!this.isOpen && !this.field.typed) return false;
    if (!this.isOpen) this.field.typed = '';
    this.close();
    return true;
  }

  #move(to: number): void {
    this.#active = to;
    this.host.requestUpdate();
  }

  #mean(words: string): void {
    this.field.typed = words;
    this.field.input?.focus();
    this.type();
  }

  async #go(entry: SearchEntry): Promise<void> {
    this.field.typed = '';
    this.close();
    await this.#jump.to(entry);
  }
}

function said(count: number, typed: string, meant: string, text: SearchText): string {
  if (count > most) return text('first', { shown: most, count });
  if (count) return text('found', { count });
  return [text('none', { text: typed.trim() }), meant && text('nearest', { text: meant })].filter(Boolean).join('. ');
}
