import { css, type CSSResult } from 'lit';

export const challengeDialogStyles: CSSResult = css`
  /* Nothing of it stands in the page, so it must not be an item of a host's grid either. */
  :host {
    display: contents;
    container: none;
  }
  [part~='dialog'] [part~='field'] {
    grid-template-columns: minmax(0, 1fr);
    row-gap: calc(1 * var(--_space));
    padding: 0;
  }
  [part~='dialog'] [part~='field'] > :first-child {
    padding-block: 0;
  }
  [part~='dialog'] [part~='field'] > [part~='control'] {
    align-self: stretch;
    inline-size: 100%;
  }
  [part~='dialog'] bdi {
    overflow-wrap: anywhere;
  }
  [part~='dialog'] legend {
    font-weight: var(--_font-medium);
    margin-block-end: calc(1 * var(--_space));
  }
  [part~='otp'] {
    font-family: var(--_font-code);
    font-size: 1.4286em;
    letter-spacing: 0.35em;
    min-block-size: calc(1.375 * var(--_control-height));
  }
  [part~='otp'][data-kind='words'] {
    letter-spacing: 0.1em;
  }
  [data-kind='more'] {
    display: grid;
    gap: calc(1 * var(--_space));
    justify-items: start;
  }
`;
