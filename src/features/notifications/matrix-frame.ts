import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ResourceState } from '../../state/resource-state.js';
import { emptiness } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import type { Section } from '../../ui/section.js';
import { segments } from '../../ui/segments.js';
import { refusedIn, waitingIn } from './matrix.js';
import { isDense } from './matrix-table.js';
import { effectId, type MatrixView } from './matrix-view.js';
import { cellName, channelName, effectSentence, listOf, matrixTitle, type Wording } from './matrix-words.js';
import { schemeOf, schemesFor, type NotificationScheme } from './notifications-rules.js';
import { notificationEvents, type NotificationPreferences } from './notifications.js';
import { isolated } from '../../ui/isolates.js';

type Content = TemplateResult | typeof nothing;

const bell = svg`<path d="M10 3a4.5 4.5 0 0 1 4.5 4.5c0 4 1.5 5.5 1.5 5.5H4s1.5-1.5 1.5-5.5A4.5 4.5 0 0 1 10 3zM8.25 16.25a2 2 0 0 0 3.5 0"/>`;

/** The sentence changes with every click, and keeps its room, so that what is below it stays where it is. */
const roomy = (sentence: string, channels: number): TemplateResult =>
  html`<span data-kind=${isDense(channels) ? 'effect dense' : 'effect'}>${sentence}</span>`;

/** What will happen; where all is locked, that does not change. Of one channel alone, the sentences below it say as much. */
function effect(preferences: NotificationPreferences, view: MatrixView): TemplateResult | string {
  if (!view.matrix.rows.length || view.only) return view.text('description');
  const sentence = effectSentence(preferences, view);
  return view.lock ? sentence : roomy(sentence, view.matrix.channels.length);
}

/** What failed or waits, and what was saved in many rows, summed up where it is seen from every row. */
export function summary(view: MatrixView): Content {
  const { matrix, text, ui, isExplicit, isSavedInSum, onRetry } = view;
  // The save bar says it.
  if (isExplicit) return nothing;
  const refused = refusedIn(matrix);
  const again = (label: string, onClick: () => void) =>
    html`<button part="link" type="button" aria-label=${label} @click=${onClick}>${ui('tryAgain')}</button>`;
  const line = (kind: string, shape: 'alert' | 'clock' | 'check', words: string, button: Content) =>
    html`<p part="status" data-kind=${kind} role=${ifDefined(refused.length > 1 ? 'alert' : undefined)}>
      ${icon(shape, 'small')}<span>${words} ${button}</span>
    </p>`;
  if (refused.length) {
    // One alone is told, and tried again, in its row.
    const label = text('tryAgainNamed', {
      cells: listOf(
        refused.map((cell) => cellName(cell, view)),
        view,
      ),
    });
    const button = refused.length > 1 ? again(label, () => view.onAgain(refused.map(({ name }) => name))) : nothing;
    return line('failed', 'alert', text('notSavedCount', { count: refused.length }), button);
  }
  const waiting = waitingIn(matrix);
  if (!waiting.length) return isSavedInSum ? line('saved', 'check', ui('saved'), nothing) : nothing;
  const mayHelp = waiting.some((fact) => fact.waiting === 'network' || fact.waiting === 'server');
  const words = waiting.every(({ kept }) => kept) ? ui('keptCount', { count: waiting.length }) : ui('notKept');
  return line('pending', 'clock', words, mayHelp ? again(ui('tryAgain'), onRetry) : nothing);
}

/** What rows say in passing, for those who do not see it: once, however many rows say it. */
function announcement({ matrix, saved, isExplicit, ui }: MatrixView): string {
  if (isExplicit) return '';
  return waitingIn(matrix).length ? ui('kept') : saved.size ? ui('saved') : '';
}

/** None is chosen when somebody chose cell by cell. */
function schemeChoice(preferences: NotificationPreferences, view: MatrixView): Content {
  const { capability, text, idOf } = view;
  const schemes = schemesFor(preferences, capability);
  if (!schemes.length) return nothing;
  return segments<NotificationScheme>({
    id: idOf('schemes'),
    name: idOf('scheme'),
    options: schemes.map((scheme) => ({ value: scheme, label: text(scheme) })),
    value: schemeOf(preferences, capability) ?? '',
    label: text('schemes'),
    describedBy: effectId(view),
    onChoose: view.onScheme,
  });
}

/** Beside the heading: what is to be done with all of it. */
const matrixAction = (preferences: NotificationPreferences, view: MatrixView): Content =>
  view.matrix.rows.length
    ? html`<div part="body" data-kind="schemes">
        ${view.isNarrow || view.only ? summary(view) : nothing} ${schemeChoice(preferences, view)}
      </div>`
    : nothing;

/** Where each channel leads, as far as the backend tells. */
export function targets({ capability, matrix, text, ...wording }: MatrixView): Content {
  const told = (capability.channels ?? []).filter(({ id, target }) => target && matrix.channels.includes(id));
  if (!told.length) return nothing;
  const sentences = told.map(({ id, target }) =>
    text('goesTo', { channel: channelName(id, { capability, text, locale: wording.locale }), target: isolated(target!) }),
  );
  return html`<p part="hint" data-kind="targets">${sentences.join(' ')}</p>`;
}

export const noCells = ({ text }: Pick<MatrixView, 'text'>): TemplateResult =>
  emptiness({ icon: bell, title: text('none'), description: text('noneText') });

/** Rows of the final height; what chooses a scheme has its place already. */
const schemeSkeleton = html`<span part="skeleton" data-kind="schemes"></span>`;

const box = html`<span part="skeleton"></span>`;

const matrixSkeleton = (rows: number, channels: number): TemplateResult => {
  const boxes = Array.from({ length: channels }, () => box);
  return html`<div part="group" aria-hidden="true">
    <div data-kind="heads"></div>
    ${Array.from(
      { length: rows },
      () =>
        html`<div part="row">
          <div>
            ${box}
            <p part="hint">${box}</p>
          </div>
          ${boxes}
        </div>`,
    )}
  </div>`;
};

/** What stands above the matrix, and in its place as long as it is not there. `wording`: there before the view is. */
export function matrixHead(
  state: ResourceState<NotificationPreferences>,
  view: MatrixView | undefined,
  wording: Wording,
): Pick<Section, 'title' | 'description' | 'action' | 'skeleton' | 'announced'> {
  const { capability, text, only } = wording;
  const { events = Object.keys(notificationEvents), channels = ['email', 'push'] } = capability;
  const columns = only ? 1 : channels.length;
  const isLoading = state.phase === 'idle' || state.phase === 'loading';
  const description = text('description');
  return {
    title: matrixTitle(wording),
    description:
      isLoading && !only ? roomy(description, columns) : state.phase === 'ready' && view ? effect(state.value, view) : description,
    action: isLoading ? schemeSkeleton : state.phase === 'ready' && view ? matrixAction(state.value, view) : nothing,
    skeleton: matrixSkeleton(events.length, columns),
    announced: view ? announcement(view) : '',
  };
}
