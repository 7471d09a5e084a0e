import { css, type CSSResult } from 'lit';

/** The codes in columns, and the word that they are kept. Loaded with the codes. */
export const recoveryCodesStyles: CSSResult = css`
  [part~='dialog']:has([data-kind='codes']) {
    inline-size: min(520px, 100%);
  }
  [data-kind='codes'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    margin: 0;
    padding: calc(4 * var(--_space));
    list-style: none;
    background: var(--_fill);
    border-radius: var(--_radius);
  }
  [part~='checkbox'] {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    margin-block-start: calc((1lh - 16px) / 2);
    accent-color: var(--_accent);
    cursor: pointer;
  }
`;
