import type { TemplateResult } from 'lit';
import { loadModule } from '../../../contract/index.js';
import { adoptLate } from '../../../element/late-styles.js';
import type { OnDevice } from '../../../state/device.js';
import { keepBeside } from '../../../ui/beside.js';
import { uiBundle } from '../../../ui/ui.messages.js';
import type { PartHost } from '../../../element/part-host.js';
import type { EmojiData, ShownEmoji } from '../emoji-data.js';
import { emojiGroups, recentGroup } from './emoji-groups.js';
import { emojiHabits, type EmojiHabits } from './emoji-habits.store.js';
import { nextPlace } from './emoji-moves.js';
import { emojiPanelStyles } from './emoji-panel.styles.js';
import { emojiPanelView } from './emoji-panel-view.js';
import { emojiBundle } from './emoji.messages.js';

export interface EmojiPanelOptions {
  /** `stays`: the panel stays open for more. */
  onPick(emoji: string, stays: boolean): void;
  onClose(): void;
}

/** What is found, or why nothing is shown. */
export type EmojiFound = { is: 'loading' } | { is: 'failed' } | { is: 'found'; emoji: readonly ShownEmoji[] };

const mostRecent = 32;

/** Emoji to choose from, beside what opened it: found by words, by groups, by arrows. Loaded on demand, with its data. */
export class EmojiPanel {
  #isOpen = false;
  #anchor?: HTMLElement;
  #release?: () => void;
  #data?: Promise<EmojiData>;
  #locale = '';
  #group = 0;
  #words = '';
  #found: EmojiFound = { is: 'loading' };
  /** Grows with every question: an answer that comes late belongs to no one. */
  #asked = 0;
  /** The emoji of the grid that Tab leads to. */
  #active = 0;
  #focuses: 'search' | 'grid' | undefined;

  constructor(
    private readonly host: PartHost,
    private readonly options: EmojiPanelOptions,
  ) {
    adoptLate(host, [emojiPanelStyles]);
  }

  open(anchor: HTMLElement): void {
    this.#anchor = anchor;
    this.#isOpen = true;
    this.#words = '';
    this.#group = this.#recent.length ? recentGroup : 0;
    this.#focuses = 'search';
    addEventListener('pointerdown', this.#onPointerDown, { capture: true });
    void this.#ask();
  }

  focus(): void {
    this.#focuses = this.#words ? 'search' : 'grid';
    this.host.requestUpdate();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#asked += 1;
    this.#release?.();
    removeEventListener('pointerdown', this.#onPointerDown, { capture: true });
    this.options.onClose();
  }

  render(): TemplateResult {
    const { texts } = this.host.shownSession;
    return emojiPanelView({
      text: texts.for(emojiBundle),
      ui: texts.for(uiBundle),
      locale: texts.locale,
      found: this.#found,
      words: this.#words,
      group: this.#group,
      hasRecent: this.#recent.length > 0,
      active: this.#active,
      tone: this.#tone,
      id: (name) => this.host.partId(`emoji-${name}`),
      onKey: this.#onKey,
      onWords: (words) => this.#look({ words }),
      onGroup: (group) => this.#look({ group, words: '' }),
      onTone: (tone) => this.#remember({ tone }),
      onPick: this.#onPick,
      onRetry: () => void this.#ask(),
    });
  }

  /** After every update of the host. */
  updated(): void {
    const popover = this.#popover;
    if (!this.#isOpen || !popover) return;
    if (!popover.matches(':popover-open')) {
      popover.showPopover();
      this.#release = keepBeside(popover, this.#anchor!, 'below');
    }
    if (!this.#focuses) return;
    const next = popover.querySelector<HTMLElement>(this.#focuses === 'search' ? 'input' : '[role="gridcell"] > [tabindex="0"]');
    if (!next) return;
    this.#focuses = undefined;
    // Not in the update itself: leaving a field asks for another one.
    queueMicrotask(() => {
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    });
  }

  get #popover(): HTMLElement | null {
    return this.host.renderRoot.querySelector('[data-kind="emoji-panel"]');
  }

  get #habits(): OnDevice<EmojiHabits> {
    return this.host.shownSession.store(emojiHabits);
  }

  get #recent(): readonly string[] {
    const { recent } = this.#habits.latest() ?? {};
    return Array.isArray(recent) ? recent.filter((one) => typeof one === 'string') : [];
  }

  get #tone(): number {
    const { tone } = this.#habits.latest() ?? {};
    return [1, 2, 3, 4, 5].includes(tone!) ? tone! : 0;
  }

  #remember(habit: Partial<EmojiHabits>): void {
    this.#habits.set({ recent: [...this.#recent], tone: this.#tone, ...habit });
    this.host.requestUpdate();
  }

  #look({ group = this.#group, words }: { group?: number; words: string }): void {
    this.#group = group;
    this.#words = words;
    this.#active = 0;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    if (this.#found.is !== 'found') this.#found = { is: 'loading' };
    this.host.requestUpdate();
    const found = await this.#answer().catch(() => undefined);
    if (asked !== this.#asked) return;
    if (!found) this.#data = undefined;
    this.#found = found ? { is: 'found', emoji: found } : { is: 'failed' };
    this.#active = Math.min(this.#active, Math.max(0, (found?.length ?? 0) - 1));
    this.host.requestUpdate();
  }

  async #answer(): Promise<ShownEmoji[]> {
    const { locale } = this.host.shownSession.texts;
    if (locale !== this.#locale) this.#data = undefined;
    this.#locale = locale;
    this.#data ??= loadModule(() => import('../emoji-data.js')).then(({ emojiData }) => emojiData(locale));
    const data = await this.#data;
    if (this.#words.trim()) return data.search(this.#words.trim());
    return this.#group === recentGroup ? data.known(this.#recent) : data.group(this.#group);
  }

  #onPick = (emoji: ShownEmoji, stays: boolean): void => {
    const recent = [emoji.unicode, ...this.#recent.filter((one) => one !== emoji.unicode)].slice(0, mostRecent);
    this.#remember({ recent });
    this.options.onPick(emoji.tones[this.#tone - 1] ?? emoji.unicode, stays);
  };

  #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.isComposing) return;
    const place = (event.composedPath()[0] as HTMLElement).closest?.('[role="grid"], [role="tablist"], input[type="search"]');
    if (key === 'Escape') this.close();
    else if (place?.role === 'tablist') return this.#onGroupKey(event);
    else if (place?.role === 'grid') return this.#onGridKey(event);
    else if (place && key === 'ArrowDown') this.#focusGrid(0);
    else if (place && key === 'Enter') this.#pickFirst(event.shiftKey);
    else return;
    // Not the dialog too.
    event.preventDefault();
    event.stopPropagation();
  };

  #onGridKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const count = this.#found.is === 'found' ? this.#found.emoji.length : 0;
    const isRtl = getComputedStyle(this.#popover!).direction === 'rtl';
    const next = nextPlace(key, this.#active, count, isRtl, ctrlKey || metaKey);
    if (next === undefined) {
      // Letters are meant for the search, wherever the focus is.
      if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) this.#popover!.querySelector('input')!.focus();
      return;
    }
    event.preventDefault();
    if (next >= 0) return this.#focusGrid(next);
    this.#focuses = 'search';
    this.host.requestUpdate();
  }

  #onGroupKey(event: KeyboardEvent): void {
    const shown = emojiGroups.filter(({ number }) => number !== recentGroup || this.#recent.length);
    const isRtl = getComputedStyle(this.#popover!).direction === 'rtl';
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = shown.findIndex(({ number }) => number === this.#group);
    const next = Math.abs(step) === 1 ? (at + step + shown.length) % shown.length : step < 0 ? 0 : shown.length - 1;
    this.#look({ group: shown[next]!.number, words: '' });
    this.#popover!.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  #focusGrid(place: number): void {
    if (this.#found.is !== 'found' || !this.#found.emoji.length) return;
    this.#active = place;
    this.#focuses = 'grid';
    this.host.requestUpdate();
  }

  #pickFirst(stays: boolean): void {
    const first = this.#found.is === 'found' && this.#words.trim() ? this.#found.emoji[0] : undefined;
    if (first) this.#onPick(first, stays);
  }

  #onPointerDown = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this.#popover!) && !path.includes(this.#anchor!)) this.close();
  };
}
