import { css, type CSSResult } from 'lit';

export const shortcutsSheetStyles: CSSResult = css`
  #shortcuts [role='group'] {
    display: grid;
    gap: calc(4 * var(--_space));
  }
  #shortcuts section {
    margin: 0;
  }
  #shortcuts h3 {
    margin-block-end: calc(1 * var(--_space));
    font-weight: var(--_font-strong);
  }
  #shortcuts dl {
    margin: 0;
  }
  #shortcuts dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: calc(1 * var(--_space)) calc(4 * var(--_space));
    padding-block: calc(1.5 * var(--_space));
  }
  #shortcuts dl > div + div {
    border-block-start: 1px solid var(--_border);
  }
  #shortcuts dd {
    display: flex;
    gap: calc(1 * var(--_space));
    align-items: center;
    margin: 0;
  }
  #shortcuts [part~='kbd'] {
    min-inline-size: 24px;
    text-align: center;
    color: var(--_text);
  }
`;
