import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Standing } from '../session/standing.js';
import { icon } from '../ui/icon.js';
import { chevronEnd } from './panel-icons.js';
import type { OfferedSection, PanelLayout } from './panel-sections.js';
import { backLink } from './panel-section.js';
import { statusLine, type PanelText } from './panel-status.js';
import { hintOf, labelOf } from './panel-words.js';

export interface NavView {
  sections: readonly OfferedSection[];
  /** Id of the open section; empty: none. */
  open: string;
  standing: Standing;
  text: PanelText;
  /** Undefined: the page around it says what this is. */
  title: { description: string } | undefined;
  /** Something was, in this panel. */
  hasSaved: boolean;
  search(): TemplateResult;
  /** The list of keys. */
  keys(): TemplateResult;
  groupsOf(section: OfferedSection): readonly string[];
  href(id: string): string;
  onOpen(event: MouseEvent, id: string): void;
  onBack(event: Event): void;
}

type Part = 'nav-item' | 'tab' | 'row';

/** One line at the side, one tab, or one row of a small screen's list. */
function link(view: NavView, section: OfferedSection, part: Part): TemplateResult {
  const { id } = section;
  const isRow = part === 'row';
  return html`<a
    part=${part === 'nav-item' ? 'nav-item' : part === 'tab' ? 'tab' : 'row'}
    data-kind=${isRow ? 'inline' : nothing}
    data-section=${id}
    href=${view.href(id)}
    aria-current=${ifDefined(id === view.open ? 'page' : undefined)}
    @click=${(event: MouseEvent) => view.onOpen(event, id)}
    >${section.icon && part !== 'tab' ? icon(section.icon) : nothing}${
      isRow
        ? html`<div>
            <span part="label">${labelOf(section, view.text)}</span>
            <p part="hint">${hintOf(section, view.text)}</p>
          </div>`
        : html`<span>${labelOf(section, view.text)}</span>`
    }${mark(view, section)}${isRow ? icon(chevronEnd, 'small') : nothing}</a
  >`;
}

/** A dot for the eye, and the words for the ear. */
function mark({ standing, text, groupsOf }: NavView, section: OfferedSection): TemplateResult | typeof nothing {
  const isOf = (changed: readonly string[]) => changed.some((group) => groupsOf(section).includes(group));
  const [kind, key] = isOf(standing.refused)
    ? (['danger', 'refusedIn'] as const)
    : isOf(standing.drafts)
      ? (['warning', 'unsavedIn'] as const)
      : [];
  if (!key) return nothing;
  return html`<span part="badge" data-kind=${kind} class="dot"
    ><span data-hidden>${text(key, { section: labelOf(section, text) })}</span></span
  >`;
}

/** At the side, with a line between groups. */
const sideNav = (view: NavView): TemplateResult =>
  html`<nav part="nav" aria-label=${view.text('sections')}>
    ${view.sections.map(
      (section, at) =>
        html`${at && section.group !== view.sections[at - 1]!.group ? html`<hr />` : nothing}${link(view, section, 'nav-item')}`,
    )}
  </nav>`;

const tabNav = (view: NavView): TemplateResult =>
  html`<nav part="tabs" aria-label=${view.text('sections')}>${view.sections.map((section) => link(view, section, 'tab'))}</nav>`;

/** What a small screen shows first. */
export const listNav = (view: NavView): TemplateResult =>
  html`<h2 part="title" tabindex="-1">${view.text('title')}</h2>
    ${view.search()}
    <nav part="group" aria-label=${view.text('sections')}>${view.sections.map((section) => link(view, section, 'row'))}</nav>
    ${view.keys()}`;

function heading({ title, text }: NavView, hasRoom: boolean): TemplateResult | typeof nothing {
  if (!title) return nothing;
  return html`<div part="header">
    <h2 part="title">${text('title')}</h2>
    ${hasRoom && title.description ? html`<p part="description">${title.description}</p>` : nothing}
  </div>`;
}

/** On top: where there is room, the search at the end of the line. */
const bar = (view: NavView): TemplateResult => html`<div class="bar">${heading(view, true)} ${view.search()} ${view.keys()}</div>`;

/** What leads to the sections, and says how everything stands. */
export function navigation(layout: PanelLayout | 'list', view: NavView): TemplateResult | typeof nothing {
  const { standing, text, hasSaved, open, href, onBack, search, keys } = view;
  const status = statusLine(standing, text, hasSaved);
  switch (layout) {
    case 'side':
      return html`<div class="nav">${heading(view, false)} ${search()} ${sideNav(view)} ${keys()} ${status}</div>`;
    case 'tabs':
      return html`<div class="nav">${bar(view)} ${tabNav(view)} ${status}</div>`;
    case 'list':
      return open ? html`<div class="nav">${backLink(text('title'), href(''), onBack)} ${status}</div>` : nothing;
    default:
      return html`<div class="nav">${bar(view)} ${status}</div>`;
  }
}
