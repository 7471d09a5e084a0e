import type { SettingsElement } from '../../../element/index.js';
import { emit } from '../../../element/settings-events.js';
import type { Outcome } from '../../../state/resource-state.js';
import { ToastController } from '../../../ui/toast.js';
import type { CannedItem, CannedResponsesStore } from '../canned-responses.store.js';
import { codeOf } from './canned-row.js';
import type { ListToolsWords } from './list-tools-words.js';

const area = 'canned-responses';

/** What is done with responses in a list, each told to the host, and taken back while there is time. */
export class CannedActs {
  readonly toast: ToastController;
  /** Read and not seen. */
  announced = '';

  constructor(
    private readonly host: SettingsElement,
    private readonly store: () => CannedResponsesStore,
    private readonly text: () => ListToolsWords['text'],
  ) {
    this.toast = new ToastController(host);
  }

  remove(items: readonly CannedItem[]): boolean {
    if (!this.each('remove', items, (id) => this.store().remove(id))) return false;
    const text = this.text();
    const [first] = items;
    const message = items.length === 1 ? text('removed', { code: codeOf(first!.row) }) : text('removedMany', { count: items.length });
    this.offer(message, async () => {
      const back = await Promise.all(
        items.map(({ row }) =>
          this.store()
            .undo(row.id)
            .catch(() => false),
        ),
      );
      this.#say(back.every(Boolean) ? '' : text('notBack'));
    });
    return true;
  }

  discard({ row: { id } }: CannedItem): void {
    void this.store().discard(id);
  }

  resolve({ row: { id } }: CannedItem, keep: 'mine' | 'theirs'): void {
    void this.store().resolve(id, keep);
  }

  /** Another person, or another session. */
  forget(): void {
    this.toast.hide();
    this.announced = '';
  }

  /** One act on each; `act` names it in events. False: the host has called it off. */
  each(act: string, items: readonly CannedItem[], run: (id: string) => Promise<Outcome>): boolean {
    const members = items.map(({ row }) => `${act}:${row.id}`);
    if (!items.length || !emit(this.host, 'settings-before-save', { area, members }, { cancelable: true })) return false;
    for (const { row } of items) void this.#tell(`${act}:${row.id}`, run(row.id));
    return true;
  }

  async #tell(member: string, done: Promise<Outcome>): Promise<void> {
    const outcome = await done;
    const members = [member];
    if (outcome === 'confirmed') emit(this.host, 'settings-saved', { area, members });
    else if (outcome !== 'withdrawn') {
      // It said that it was done.
      this.toast.hide();
      const item = this.store()
        .$responses.get()
        .rows.find(({ row }) => member.endsWith(`:${row.id}`));
      emit(this.host, 'settings-failed', { area, code: item?.error?.code ?? 'conflict', members });
    }
  }

  /** Says what was done, and that it can be taken back. */
  offer(message: string, onUndo: () => void | Promise<void>): void {
    this.#say('');
    this.toast.show({ message, onUndo: () => void onUndo() });
  }

  #say(words: string): void {
    this.announced = words;
    this.host.requestUpdate();
  }
}
