import { css, type CSSResult } from 'lit';

/** What several controls are made of: entries with their buttons, counters, the test. */
export const entryStyles: CSSResult = css`
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
  [data-kind='counted'] {
    --_counter: calc(3.5em + 2.5 * var(--_space));
  }
  [data-kind='counted'][data-long] {
    --_counter: calc(6.5em + 2.5 * var(--_space));
  }
  [data-kind='counted'] > [part~='input'] {
    padding-inline-end: var(--_counter);
  }
  /* What runs the other way than the page ends where nothing stands. */
  :is([data-kind='counted']:dir(ltr) > [part~='input']:dir(rtl), [data-kind='counted']:dir(rtl) > [part~='input']:dir(ltr)) {
    padding-inline: var(--_counter) calc(2.5 * var(--_space));
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
  [data-kind='test'] > [part~='button'] {
    white-space: normal;
  }
  [data-kind='test'] > [part~='button'][aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }
  /* Beside two buttons there would be no room for the words. */
  @container settings (inline-size < 420px) {
    [data-kind='entry'] [data-kind='counted'] {
      --_counter: calc(2.5 * var(--_space));
    }
    [data-kind='entry'] [data-kind='counted'] > [part~='count'] {
      grid-area: 2 / 1;
    }
    [data-kind='entry'] > [data-kind='line'] {
      align-items: start;
    }
  }
  @container settings (inline-size < 48em) {
    [data-kind='columns'] {
      grid-template-columns: minmax(0, 1fr);
    }
    [data-kind='aside'] {
      position: static;
    }
  }
`;
