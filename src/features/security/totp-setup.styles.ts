import { css, type CSSResult } from 'lit';

/** The picture to scan beside the key to type, and under both the code that proves it. Loaded with the set-up. */
export const totpSetupStyles: CSSResult = css`
  [data-kind='setup'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(4 * var(--_space)) calc(5 * var(--_space));
    padding-block: calc(2 * var(--_space));
  }
  [data-kind='setup'] > div {
    display: grid;
    gap: calc(1.5 * var(--_space));
  }
  [data-kind='setup'] > [data-kind='code'] {
    grid-column: 1 / -1;
  }
  [data-kind='qr'] {
    inline-size: 168px;
    max-inline-size: 100%;
    aspect-ratio: 1;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    forced-color-adjust: none;
  }
  [data-kind='secret'] {
    display: flex;
    align-items: center;
    gap: calc(1 * var(--_space));
  }
  [part~='otp'] {
    flex: 0 1 10em;
    min-inline-size: 0;
    font-size: 1.1429em;
    letter-spacing: 0.3em;
    text-align: start;
  }
  @container settings (inline-size < 420px) {
    [data-kind='setup'] {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
`;
