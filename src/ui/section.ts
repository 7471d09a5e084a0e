import { html, nothing, type TemplateResult } from 'lit';
import type { ResourceState, Unavailable } from '../state/resource-state.js';
import { failure } from './empty.js';
import { signInNotice } from './notice.js';
import { sectionHeader, type SectionHeader } from './row.js';
import { textForCode, type UiText } from './ui.messages.js';

type Content = TemplateResult | typeof nothing;

/** What every area has words for. */
export type SectionText = (key: 'failedTitle' | 'failedText' | 'forbidden' | 'unavailable', values?: Record<string, string>) => string;

export interface Section extends SectionHeader {
  text: SectionText;
  ui: UiText;
  /** Stands in place of the content until it is there, in its final height. */
  skeleton: TemplateResult;
  isSignedOut: boolean;
  /** What was changed is kept until then. */
  keeps?: boolean;
  /** Read and not seen. */
  announced?: string;
  /** Beside the section: dialogs. */
  layer?: Content;
  onSignIn(): void;
  onRetry(): void;
}

type Ready<T> = Extract<ResourceState<T>, { phase: 'ready' }>;

type Phases = Pick<Section, 'text' | 'ui' | 'skeleton' | 'onRetry'>;
type Frame = (content: TemplateResult) => TemplateResult;

/** What stands there by the phase of a state: `waiting` is around the skeleton, `failed` around what did not load. */
function byPhase<T>(
  state: ResourceState<T>,
  { text, ui, skeleton, onRetry }: Phases,
  { waiting, failed, ready }: { waiting: Frame; failed: Frame; ready(state: Ready<T>): TemplateResult },
): TemplateResult {
  switch (state.phase) {
    case 'idle':
    case 'loading':
      return waiting(html`<div aria-busy="true">${skeleton}</div>`);
    case 'failed':
      return failed(notLoaded({ text, ui, onRetry }, state.error.code));
    case 'unavailable':
      return notThere(text, state.why);
    case 'ready':
      return ready(state);
  }
}

/** A section of the page around what it shows: `ready` is asked for when there is something to show, and stays one template then. */
export function section<T>(state: ResourceState<T>, view: Section, ready: (state: Ready<T>) => Content): TemplateResult {
  const around: Frame = (content) => frame(view, content);
  return byPhase(state, view, { waiting: around, failed: around, ready: (found) => frame(view, ready(found)) });
}

export interface Page<T> extends Phases {
  /** What is around the content until it is there. */
  frame: Frame;
  ready(state: Ready<T>): TemplateResult;
}

/** A whole page of several sections, which draws its own frame. */
export function page<T>(state: ResourceState<T>, { frame, ready, ...phases }: Page<T>): TemplateResult {
  const failed: Frame = (content) => frame(html`<div part="section">${content}</div>`);
  return byPhase(state, phases, { waiting: frame, failed, ready });
}

const frame = (view: Section, content: Content): TemplateResult => {
  const { id, ui, isSignedOut, onSignIn, keeps = false, announced = '', layer = nothing } = view;
  return html`<section part="section form" aria-labelledby=${id}>
      ${sectionHeader(view)} ${isSignedOut ? signInNotice(ui, onSignIn, keeps) : nothing} ${content}
      <p data-hidden role="status">${announced}</p>
    </section>
    ${layer}`;
};

/** In place of what did not load: why, and the way to try it again. */
const notLoaded = ({ text, ui, onRetry }: Pick<Section, 'text' | 'ui' | 'onRetry'>, code: string): TemplateResult =>
  failure({
    title: text('failedTitle'),
    description: text('failedText', { reason: textForCode(ui, '', code, 'unavailable') }),
    action: ui('tryAgain'),
    onRetry,
  });

/** In place of what this person, or this backend, does not have. */
const notThere = (text: SectionText, why: Unavailable): TemplateResult =>
  html`<div part="form"><p part="hint">${text(why === 'forbidden' ? 'forbidden' : 'unavailable')}</p></div>`;
