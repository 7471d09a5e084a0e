import { css, type CSSResult } from 'lit';

/** The field that is always there, and the way to the list of keys. */
export const searchFieldStyles: CSSResult = css`
  .find {
    display: grid;
    gap: calc(1 * var(--_space));
    min-inline-size: 0;
  }
  .find > [part~='affix'] > [part~='icon'] {
    justify-self: start;
    margin-inline: calc(2.5 * var(--_space)) 0;
    z-index: 1;
  }
  .find > [part~='affix'] > [part~='input'] {
    padding-inline: calc(8 * var(--_space)) calc(2 * var(--_space));
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }
  .bar > [part~='header'] {
    flex: 1 0 100%;
  }
  .bar > .find {
    flex: 0 1 320px;
  }
  .keys {
    justify-self: start;
    color: var(--_muted);
    font-weight: inherit;
    white-space: normal;
    text-align: start;
  }
  .side > .nav > .keys {
    gap: calc(2.5 * var(--_space));
    padding-inline: calc(2 * var(--_space));
    border: 0;
  }
  /* Where there are no keys. */
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
`;
