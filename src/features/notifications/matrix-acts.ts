import type { FormController } from '../../element/index.js';
import type { ResourceState } from '../../state/resource-state.js';
import type { ToastController } from '../../ui/toast.js';
import type { UiText } from '../../ui/ui.messages.js';
import type { NotificationsText } from './matrix-words.js';
import { cellsNamed, patchBack, patchOf, patchOfScheme, type Matrix } from './matrix.js';
import { schemeOf, type NotificationScheme } from './notifications-rules.js';
import type { NotificationPreferences, NotificationsCapability } from './notifications.js';

export type ReadyMatrix = Extract<ResourceState<NotificationPreferences>, { phase: 'ready' }>;

/** What the acts know of the element, as it is now. */
export interface MatrixNow {
  ready: ReadyMatrix | undefined;
  matrix(state: ReadyMatrix): Matrix;
  capability: NotificationsCapability;
  text: NotificationsText;
  ui: UiText;
  isExplicit: boolean;
}

/** What a person does to the matrix: one cell or many, a scheme, and the ways back. */
export class MatrixActs {
  constructor(
    private readonly host: { renderRoot: HTMLElement | DocumentFragment },
    private readonly form: FormController,
    private readonly toast: ToastController,
    private readonly now: () => MatrixNow,
  ) {}

  onChange = ({ target }: Event): void => {
    const { name, checked } = target as HTMLInputElement;
    const { ready, matrix } = this.now();
    const cells = ready ? cellsNamed(matrix(ready), name) : [];
    if (cells.length) void this.form.choose(patchOf(cells, checked));
  };

  onScheme = (scheme: NotificationScheme): void => {
    const { ready, capability, text, isExplicit } = this.now();
    if (!ready) return;
    const { value } = ready;
    const patch = patchOfScheme(scheme, value, capability);
    // What somebody chose cell by cell is easily lost, and not easily chosen again.
    if (!isExplicit && !schemeOf(value, capability)) {
      this.toast.show({ message: text('schemeChosen', { scheme: text(scheme) }), onUndo: () => this.#undoScheme(value) });
    }
    void this.form.choose(patch);
  };

  onAgain = (names: readonly string[]): void => {
    this.#focusCell(names[0]!);
    void this.form.again(names);
  };

  onUndo = (names: readonly string[]): void => {
    this.#focusCell(names[0]!);
    void this.form.discard(names);
  };

  onDiscard = async (): Promise<void> => {
    const taken = await this.form.discard();
    this.toast.show({ message: this.now().ui('discarded'), onUndo: () => this.form.restore(taken) });
  };

  #undoScheme(before: NotificationPreferences): void {
    const { ready, matrix } = this.now();
    if (ready) void this.form.choose(patchBack(matrix(ready), before));
  }

  /** The button that was pressed goes away. */
  #focusCell(name: string): void {
    this.host.renderRoot.querySelector<HTMLElement>(`input[name="${CSS.escape(name)}"]`)?.focus();
  }
}
