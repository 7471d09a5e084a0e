import { ActController, emit, SavedFor, type SettingsElement } from '../../../element/index.js';
import type { Outcome } from '../../../state/resource-state.js';
import { ToastController } from '../../../ui/toast.js';
import type { WelcomeItem, WelcomeMessagesStore } from '../welcome-messages.store.js';
import { clashOf } from './welcome-facts.js';
import { nameOf, type WelcomeText } from './welcome-words.js';

export const area = 'welcome-messages';

export const swapOf = (id: string): string => `swap:${id}`;

/** What is done with messages in the list, each told to the host, and a deletion taken back while there is time. */
export class WelcomeActs {
  readonly toast: ToastController;
  readonly saved: SavedFor;
  /** What goes straight to the backend. */
  readonly direct: ActController;
  /** Read and not seen. */
  announced = '';
  /** By id: somebody wanted it on, and another stands in its way. */
  #asked = new Set<string>();

  constructor(
    private readonly host: SettingsElement,
    private readonly store: () => WelcomeMessagesStore,
    private readonly text: () => WelcomeText,
  ) {
    this.toast = new ToastController(host);
    this.saved = new SavedFor(host);
    this.direct = new ActController(host, area);
  }

  isAsked = (id: string): boolean => this.#asked.has(id);

  /** It is explained what stands in its way; nothing is sent. */
  ask({ row: { id } }: WelcomeItem): void {
    this.direct.forget(swapOf(id));
    this.#asked.add(id);
    this.host.requestUpdate();
  }

  /** What stood in the way is gone: should it come back, nobody has asked yet. */
  see(items: readonly WelcomeItem[], isOn: (item: WelcomeItem) => boolean): void {
    for (const { row } of items) if (this.#asked.has(row.id) && !clashOf(row, items, isOn)) this.#asked.delete(row.id);
  }

  async switch({ row }: WelcomeItem, isOn: boolean): Promise<void> {
    this.#forgetAsked(row.id);
    const outcome = await this.#tell(`switch:${row.id}`, () => this.store().switch(row.id, isOn));
    if (outcome === 'confirmed') this.say(this.text()(isOn ? 'isOn' : 'isOff', { name: nameOf(row, this.text()) }));
    // Whoever stands in its way may have come from another page, and its name is wanted.
    else if (outcome === 'refused') void this.store().load();
  }

  async swap({ row }: WelcomeItem): Promise<void> {
    const done = await this.direct.run(swapOf(row.id), () => this.store().swap!(row.id));
    if (!done) return;
    this.#asked.delete(row.id);
    this.saved.mark(row.id);
    this.say(this.text()('isOn', { name: nameOf(row, this.text()) }));
  }

  /** False: the host has called it off. */
  remove({ row }: WelcomeItem): boolean {
    const text = this.text();
    let isBegun = false;
    void this.#tell(`remove:${row.id}`, () => {
      isBegun = true;
      return this.store().remove(row.id);
    });
    if (!isBegun) return false;
    this.say('');
    this.toast.show({ message: text('removed', { name: nameOf(row, text) }), onUndo: () => void this.#undo(row.id) });
    return true;
  }

  /** What was refused, or stood in the way, is let go of: it stays as it is. */
  leave({ row: { id }, state }: WelcomeItem): void {
    this.#forgetAsked(id);
    if (state === 'refused') void this.store().discard(id);
    this.host.requestUpdate();
  }

  /** Another person, or another session. */
  forget(): void {
    this.toast.hide();
    this.direct.forget();
    this.saved.hostDisconnected();
    this.#asked.clear();
    this.announced = '';
  }

  say(words: string): void {
    this.announced = words;
    this.host.requestUpdate();
  }

  #forgetAsked(id: string): void {
    this.#asked.delete(id);
    this.direct.forget(swapOf(id));
  }

  async #undo(id: string): Promise<void> {
    const isBack = await this.store()
      .undo(id)
      .catch(() => false);
    this.say(isBack ? '' : this.text()('notBack'));
  }

  /** Undefined: the host has called it off. */
  async #tell(member: string, run: () => Promise<Outcome>): Promise<Outcome | undefined> {
    const members = [member];
    // The switch goes back to what holds.
    if (!emit(this.host, 'settings-before-save', { area, members }, { cancelable: true })) return void this.host.requestUpdate();
    const outcome = await run();
    if (outcome === 'confirmed') emit(this.host, 'settings-saved', { area, members });
    else if (outcome !== 'withdrawn') {
      // It said that it was deleted.
      if (member.startsWith('remove:')) this.toast.hide();
      const error = this.store().item(member.slice(member.indexOf(':') + 1))?.error;
      emit(this.host, 'settings-failed', { area, code: error?.code ?? 'conflict', members });
    }
    return outcome;
  }
}
