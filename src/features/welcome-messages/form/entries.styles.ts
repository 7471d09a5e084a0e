import { css, type CSSResult } from 'lit';

/** What several controls are made of: kinds, languages, entries with their buttons, the test. */
export const entryStyles: CSSResult = css`
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
  [data-kind='line'] {
    display: flex;
    align-items: center;
    gap: calc(1 * var(--_space));
  }
  [data-kind='control'] > [data-kind='line'],
  [data-kind='line']:has([part~='select']) {
    flex-wrap: wrap;
  }
  [data-kind='line'] > :is([part~='affix'], [part~='select']) {
    flex: 1 1 0;
    min-inline-size: min(100%, 140px);
  }
  [data-kind='entry'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1 * var(--_space));
  }
  [data-kind='entry'] > [part~='link'] {
    justify-self: start;
  }
  [data-entry='row'] > [data-kind='counted'] {
    margin-inline-start: calc(4 * var(--_space));
  }
  [data-kind='counted'] > [part~='input'] {
    padding-inline-end: calc(16 * var(--_space));
  }
  [data-kind='counted'] > [part~='count'] {
    justify-self: end;
    padding-inline-end: calc(2.5 * var(--_space));
    pointer-events: none;
  }
  [data-kind='list-section'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    justify-items: start;
    padding: calc(3 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  [data-kind='list-section'] > [data-kind='entry'] {
    inline-size: 100%;
  }
  [data-kind='sides-by-side'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 140px), 1fr));
    gap: calc(2 * var(--_space));
    align-items: start;
  }
  [data-kind='welcome-form'] blockquote {
    margin: 0;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-inline-start: 2px solid var(--_control-border);
    background: var(--_fill);
    overflow-wrap: anywhere;
  }
  [data-kind='welcome-form'] blockquote > p {
    white-space: pre-line;
  }
  [data-kind='test'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
  }
  [data-kind='test'] > [part~='button'][aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }
  @container settings (inline-size < 680px) {
    [data-kind='columns'] {
      grid-template-columns: minmax(0, 1fr);
    }
    [data-kind='aside'] {
      position: static;
      order: -1;
    }
    [data-kind='phone'] > [part~='preview'] {
      min-block-size: 0;
    }
  }
`;
