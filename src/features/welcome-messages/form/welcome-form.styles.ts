import { css, type CSSResult } from 'lit';

/** Fields at the start, the customer's phone at the end; where there is no room, the phone is above. */
export const welcomeFormStyles: CSSResult = css`
  [data-kind='welcome-form'] {
    margin-block-start: 0;
  }
  [data-kind='welcome-form'] > [part~='header'] {
    flex-wrap: nowrap;
    align-items: center;
  }
  [data-kind='welcome-form'] > [part~='header'] > :first-child {
    flex: 1 1 0;
    overflow-wrap: anywhere;
  }
  [data-kind='welcome-form'] > [part~='notice'] {
    margin-block-end: calc(3 * var(--_space));
  }
  [data-kind='columns'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 300px;
    gap: calc(6 * var(--_space));
    align-items: start;
    border-radius: calc(1.5 * var(--_radius));
  }
  [data-kind='columns'][data-over] {
    outline: 2px dashed var(--_accent);
    outline-offset: calc(2 * var(--_space));
  }
  [data-kind='aside'] {
    position: sticky;
    inset-block-start: calc(var(--_sticky-offset) + 4 * var(--_space));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }
  [data-kind='version'] > * + * {
    border-block-start: 1px solid var(--_border);
  }
  [data-kind='welcome-form'] [part~='field'] {
    grid-template-columns: minmax(0, 1fr);
    row-gap: calc(2 * var(--_space));
    padding-block: calc(3.5 * var(--_space));
  }
  [data-kind='welcome-form'] [part~='field'] > :first-child {
    padding-block: 0;
  }
  [data-kind='welcome-form'] [part~='control'] {
    gap: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    min-block-size: 0;
  }
  [data-kind='welcome-form'] [part~='control'] > :is([part~='input'], [part~='textarea'], [data-kind], blockquote) {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  [data-kind='welcome-form'] [part~='control'] > [part~='hint'] {
    flex: 0 1 auto;
  }
  [data-kind='welcome-form'] [part~='textarea'] {
    display: block;
    inline-size: 100%;
    min-block-size: 5lh;
    max-block-size: 50dvb;
    margin: 0;
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    resize: vertical;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    scroll-margin-block: calc(var(--_sticky-offset) + 24px) 96px;
  }
  [data-kind='welcome-form'] [part~='textarea']:hover:not([readonly], [aria-invalid='true']) {
    border-color: var(--_text);
  }
  [data-kind='welcome-form'] [part~='textarea']:focus-visible {
    outline-offset: -1px;
    border-color: transparent;
  }
  [data-kind='welcome-form'] :is([part~='textarea'], [part~='input'], select)[aria-invalid='true'] {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  [data-kind='welcome-form'] [part~='input'][readonly] {
    padding-inline: calc(2.5 * var(--_space));
  }
  [data-kind='under'] {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: calc(1 * var(--_space)) calc(2 * var(--_space));
  }
  [data-kind='under'] > [data-kind='chips'] {
    flex: 1 1 0;
    min-inline-size: min(100%, 200px);
  }
  [data-kind='under'] > p[part~='hint'] {
    order: 1;
    flex: 1 0 100%;
  }
  [data-kind='welcome-form'] [part~='count'][data-over] {
    color: var(--_danger);
    font-weight: var(--_font-medium);
  }
  [data-gone] {
    color: var(--_danger);
  }
  [data-kind='stack'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(1.5 * var(--_space));
  }
  [data-kind='stack']:focus,
  [data-kind='welcome-form'] [part~='segments']:focus {
    outline: none;
  }
  [data-kind='stack'] > :not([part~='choice'], [part~='button']) {
    inline-size: 100%;
  }
  [data-kind='stack'] > [part~='choice'] {
    padding-block: 2px;
  }
  [data-kind='welcome-form'] [part~='choice']:has(:disabled) {
    cursor: not-allowed;
  }
`;
