import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** Tab reaches the table once, where the person last was; arrows go from box to box and leave out what is not there. */
export class MatrixKeys implements ReactiveController {
  /** The one box that Tab reaches. The others are rendered with a tabindex of -1. */
  #stop?: HTMLInputElement;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdated(): void {
    const table = this.#table;
    if (!table || (this.#stop && table.contains(this.#stop))) return;
    const first = table.querySelector<HTMLInputElement>('tbody input') ?? table.querySelector('input');
    if (first) this.#stopAt(first);
  }

  onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLInputElement) this.#stopAt(target);
  };

  onKey = (event: KeyboardEvent): void => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(target instanceof HTMLInputElement) || altKey || shiftKey) return;
    const next = ctrlKey || metaKey ? this.#far(key) : this.#near(target, key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  get #table(): HTMLTableElement | null {
    return this.host.renderRoot.querySelector('table');
  }

  #stopAt(box: HTMLInputElement): void {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = box;
    box.tabIndex = 0;
  }

  #far(key: string): HTMLInputElement | undefined {
    const boxes = this.#table!.querySelectorAll('input');
    if (key === 'Home') return boxes[0];
    return key === 'End' ? boxes[boxes.length - 1] : undefined;
  }

  #near(box: HTMLInputElement, key: string): HTMLInputElement | undefined {
    const place = box.closest<HTMLTableCellElement>('td, th')!;
    const row = place.closest('tr')!;
    const rows = [...this.#table!.rows];
    const inRow = [...row.querySelectorAll('input')];
    const inColumn = rows.flatMap((one) => one.cells[place.cellIndex]?.querySelector('input') ?? []);
    const forward = this.#table!.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        return inRow[inRow.indexOf(box) + (key === forward ? 1 : -1)] ?? box;
      case 'ArrowUp':
      case 'ArrowDown':
        return inColumn[inColumn.indexOf(box) + (key === 'ArrowDown' ? 1 : -1)] ?? box;
      case 'Home':
        return inRow[0];
      case 'End':
        return inRow.at(-1);
      default:
        return undefined;
    }
  }
}
