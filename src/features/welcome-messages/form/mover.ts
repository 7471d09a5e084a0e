import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.js';
import type { FormView } from './form-view.js';
import type { Path } from './welcome-draft.js';

export interface Moved {
  list: Path;
  at: number;
  count: number;
  entries: readonly unknown[];
  /** Its name. */
  what: string;
  /** What has the focus when it is at its new place. */
  focus(to: number): string;
}

const up: SVGTemplateResult = svg`<path d="M10 16V4.5M5.5 9L10 4.5L14.5 9"/>`;
const down: SVGTemplateResult = svg`<path d="M10 4v11.5M5.5 11l4.5 4.5l4.5-4.5"/>`;

/** Moves an entry of a list: one button, which is enough for any order, and Alt with an arrow key in its text. */
export function mover(view: FormView, moved: Moved): { button: TemplateResult | typeof nothing; onKey(event: KeyboardEvent): void } {
  const { list, at, count, entries, what, focus } = moved;
  const { work, text } = view;
  const move = (to: number, keep: string) => {
    if (to < 0 || to >= count || work.is === 'saving') return;
    const next = [...entries];
    next.splice(to, 0, ...next.splice(at, 1));
    work.setList(list, next);
    view.say(text('moved', { what, count: to + 1 }));
    view.focus(keep);
  };
  const isFirst = at === 0;
  const label = text(isFirst ? 'moveDown' : 'moveUp', { what });
  const to = isFirst ? 1 : at - 1;
  return {
    button:
      count < 2
        ? nothing
        : html`<button
            part="button quiet square"
            type="button"
            id=${view.id(`${list.join('-')}-${at}-move`)}
            aria-label=${label}
            title=${label}
            @click=${() => move(to, `${list.join('-')}-${to}-move`)}
          >
            ${icon(isFirst ? down : up, 'small')}
          </button>`,
    onKey(event) {
      if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      const next = event.key === 'ArrowUp' ? at - 1 : at + 1;
      move(next, focus(next));
    },
  };
}
