import { html, nothing, type TemplateResult } from 'lit';
import { failure } from '../ui/empty.js';
import { icon } from '../ui/icon.js';
import { skeletonSection } from '../ui/skeleton.js';
import type { UiText } from '../ui/ui.messages.js';
import { chevronEnd } from './panel-icons.js';
import type { OfferedSection } from './panel-sections.js';
import type { Placed } from './panel-stage.js';
import type { PanelText } from './panel-status.js';
import { hintOf, labelOf } from './panel-words.js';

interface SectionView {
  section: OfferedSection;
  placed: readonly Placed[];
  shown: ReadonlySet<Placed>;
  label: string;
  description: string;
  text: PanelText;
  ui: UiText;
}

/** What is in sight: everything down to the first element that is not finished. What came in above others would push them away. */
function shownParts(placed: readonly Placed[]): ReadonlySet<Placed> {
  const waiting = placed.findIndex(({ isSettled, hasFailed }) => !isSettled && !hasFailed);
  return new Set(waiting < 0 ? placed : placed.slice(0, waiting + 1));
}

export interface SectionsView extends Pick<SectionView, 'text' | 'ui'> {
  placed: ReadonlyMap<string, readonly Placed[]>;
}

/** The sections that are open. */
export function panelSections(sections: readonly OfferedSection[], { placed, text, ui }: SectionsView): TemplateResult[] {
  const shown = shownParts([...placed.values()].flat());
  return sections.map((section) => {
    const [label, description] = [labelOf(section, text), hintOf(section, text)];
    return panelSection({ section, placed: placed.get(section.id)!, shown, label, description, text, ui });
  });
}

/** A section with the elements it is made of, or with what the host put into its slot. */
const panelSection = (view: SectionView): TemplateResult => {
  const { section, placed, label } = view;
  const isLone = section.heading === 'hidden' && placed.length === 1;
  return html`<section data-section=${section.id} ?data-lone=${isLone} role="group" aria-label=${label} tabindex="-1">
    ${heading(view)} ${section.parts ? placed.map((one) => part(one, view)) : html`<slot name=${section.id}></slot>`}
  </section>`;
};

function heading({ section, label, description }: SectionView): TemplateResult | typeof nothing {
  switch (section.heading) {
    case 'own':
      return nothing;
    case 'hidden':
      return html`<h2 data-hidden>${label}</h2>`;
    default:
      return html`<div part="header">
        <h2 part="title">${label}</h2>
        ${description ? html`<p part="description">${description}</p>` : nothing}
      </div>`;
  }
}

const part = (placed: Placed, { shown, text, ui }: SectionView): TemplateResult =>
  html`<div class="part" ?hidden=${!shown.has(placed)}>
    ${
      placed.hasFailed
        ? failure({ title: text('notLoadedTitle'), description: text('notLoadedText'), action: ui('tryAgain'), onRetry: placed.again })
        : (placed.node ?? html`<div aria-busy="true">${skeletonSection(4)}</div>`)
    }
  </div>`;

/** On a small screen, back to the list. */
export const backLink = (label: string, href: string, onBack: (event: Event) => void): TemplateResult =>
  html`<a part="link" class="back" href=${href} @click=${onBack}>${icon(chevronEnd, 'small')}${label}</a>`;

/** While the panel does not know yet how it is arranged. */
export const panelSkeleton = (): TemplateResult =>
  html`<div class="page">
    <div class="content" aria-busy="true">${skeletonSection(4)}${skeletonSection(4)}</div>
  </div>`;
