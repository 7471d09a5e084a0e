import { css, type CSSResult } from 'lit';

/** Kinds, of which a message has one, and languages, of which one is looked at. */
export const choicesStyles: CSSResult = css`
  [data-kind='welcome-form'] [part~='control'] > [part~='segments'] {
    display: grid;
    flex: 1 1 100%;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5em), 1fr));
  }
  [data-kind='welcome-form'] [part~='control'] > [part~='segments'] > label {
    justify-content: start;
    padding-inline: calc(2 * var(--_space));
    white-space: normal;
  }
  [data-kind='welcome-form'] [part~='segments'] > label > span {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    overflow-wrap: anywhere;
  }
  [data-kind='welcome-form'] [part~='tabs'] {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: calc(1 * var(--_space));
    border-block-end: 1px solid var(--_border);
  }
  [data-kind='welcome-form'] [part~='tab'] {
    display: inline-flex;
    align-items: center;
    gap: calc(1 * var(--_space));
    min-block-size: var(--_control-height);
    padding: 0 calc(2.5 * var(--_space));
    margin-block-end: -1px;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  [data-kind='welcome-form'] [part~='tab']:hover {
    color: var(--_text);
  }
  [data-kind='welcome-form'] [part~='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: var(--_font-medium);
  }
  [part~='tab'] > [part~='icon'] {
    color: var(--_danger);
  }
  /* What is transparent otherwise would be a line as well. */
  @media (forced-colors: active) {
    [data-kind='welcome-form'] [part~='tab']:not([aria-selected='true']) {
      border-color: Canvas;
    }
  }
`;
