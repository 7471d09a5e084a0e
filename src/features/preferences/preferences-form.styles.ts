import { css, type CSSResult } from 'lit';

/** What only preferences show: a text of several lines, and how a message ends. */
export const preferencesFormStyles: CSSResult = css`
  [part~='textarea'] {
    display: block;
    flex: 1 1 100%;
    min-inline-size: 0;
    field-sizing: content;
    min-block-size: 5lh;
    max-block-size: 14lh;
    margin: 0;
    padding: calc(1 * var(--_space)) calc(2.5 * var(--_space));
    font: inherit;
    letter-spacing: inherit;
    line-height: 1.4;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    resize: vertical;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    scroll-margin-block: calc(var(--_sticky-offset) + 24px) 96px;
  }
  [part~='textarea']:hover:not([readonly], [aria-invalid='true']) {
    border-color: var(--_text);
  }
  [part~='textarea']:focus-visible {
    outline-offset: -1px;
    border-color: transparent;
  }
  [part~='textarea'][aria-invalid='true'] {
    border-color: var(--_danger);
  }
  [part~='textarea'][readonly] {
    flex: 1 1 0;
    min-block-size: var(--_control-height);
    padding-inline: 0;
    background: none;
    border-color: transparent;
    resize: none;
  }
  [part~='textarea'] + [part~='icon'] {
    align-self: start;
    margin-block-start: calc(2 * var(--_space));
    margin-inline-end: calc(2 * var(--_space));
    color: var(--_muted);
  }
  [part~='control'] > [part~='count'] {
    margin-inline-start: auto;
  }
  [part~='field'][data-kind='switch'] > [part~='control'] {
    display: contents;
  }
  [part~='field'][data-kind='switch'] [part~='switch'] {
    align-self: center;
  }
  [part~='field'][data-kind='switch'] :is([part~='status'], [part~='error'], [part~='conflict']) {
    grid-column: 1 / -1;
    justify-content: end;
  }
  [part~='group'] + [part~='label'] {
    margin-block: calc(5 * var(--_space)) calc(2 * var(--_space));
  }
  [part~='preview'] {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(4 * var(--_space));
    background: var(--_chat);
  }
  [part~='bubble'] {
    inline-size: fit-content;
    max-inline-size: min(100%, 42ch);
    margin-block-start: calc(2 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    background: var(--_bubble);
    border-radius: 12px;
    border-start-start-radius: 4px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    box-shadow: 0 1px 1px var(--_fill);
  }
  @container settings (inline-size < 420px) {
    [part~='preview'] {
      padding: calc(3 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    [part~='bubble'] {
      border: 1px solid;
    }
    [part~='textarea'][readonly] {
      border-color: Canvas;
    }
  }
`;
