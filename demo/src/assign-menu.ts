import { html, nothing, type TemplateResult } from 'lit';
import type { Colleague } from './backend.js';
import { icon } from './icons.js';
import { closeWhenLeft } from './menus.js';
import { picture } from './picture.js';
import { absence, standing } from './standing.js';

export interface AssignMenu {
  people: readonly Colleague[];
  /** Id; empty: nobody looks after it. */
  assignee: string;
  /** Id of who chooses. */
  me: string;
  onAssign(to: string): void;
}

const menu = () => document.querySelector<HTMLElement>('#assign-menu')!;
const button = () => document.querySelector<HTMLElement>('.assignee')!;
const items = () => [...menu().querySelectorAll<HTMLElement>('.item')];

/** Who looks after the conversation, and everybody it can be given to. */
export function assignMenu({ people, assignee, me, onAssign }: AssignMenu): TemplateResult {
  const current = people.find(({ id }) => id === assignee);
  const choices = people.filter(({ id, takesChats }) => takesChats || id === me);
  const choose = (to: string) => {
    menu().hidePopover();
    if (to !== assignee) onAssign(to);
  };
  return html`<button class="button assignee" type="button" popovertarget="assign-menu" aria-expanded="false">
      ${
        current
          ? html`${picture(current)}<span class="words"
                ><span class="visually-hidden">Assigned to </span><bdi>${current.id === me ? 'Me' : current.name}</bdi></span
              >`
          : html`<span class="words">Assign</span>`
      }${icon('chevron-down', 'small')}
    </button>
    <div
      class="menu assign"
      id="assign-menu"
      popover
      aria-labelledby="assign-title"
      role="group"
      @beforetoggle=${place}
      @toggle=${show}
      @focusout=${closeWhenLeft}
      @keydown=${move}
    >
      <p class="muted" id="assign-title">Who looks after it</p>
      <ul>
        ${choices.map(
          (one) =>
            html`<li>
              <button class="item" type="button" aria-current=${one.id === assignee ? 'true' : nothing} @click=${() => choose(one.id)}>
                ${picture(one)}
                <span class="words"
                  ><span class="name"
                    ><bdi>${one.name}</bdi>${one.id === me ? html`<span class="you">You</span>` : nothing}${standing(one)}</span
                  >${absence(one)}${one.id === me || one.status === 'online' ? nothing : mayBeLate}</span
                >
                ${one.id === assignee ? icon('check') : nothing}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
}

/** By hand a conversation goes to anybody; whoever gives it should know when it may lie there. */
const mayBeLate = html`<span class="muted">Takes no new chats now, so it may lie there</span>`;

/** Below its button, as far as the window goes. */
function place({ newState }: ToggleEvent): void {
  if (newState !== 'open') return;
  const { bottom, left, right } = button().getBoundingClientRect();
  const isRightToLeft = getComputedStyle(button()).direction === 'rtl';
  menu().style.setProperty('--below', `${bottom + 4}px`);
  menu().style.setProperty('--end', `${isRightToLeft ? left : document.documentElement.clientWidth - right}px`);
}

function show({ newState }: ToggleEvent): void {
  button().setAttribute('aria-expanded', String(newState === 'open'));
  if (newState === 'open') (items().find((item) => item.ariaCurrent === 'true') ?? items()[0])?.focus();
}

function move(event: KeyboardEvent): void {
  const all = items();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[to % all.length]?.focus();
}
