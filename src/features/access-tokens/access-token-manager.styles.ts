import { css, type CSSResult } from 'lit';

export const accessTokenManagerStyles: CSSResult = css`
  [part~='section'] > :is([part~='notice'], form) {
    margin-block: 0 calc(3 * var(--_space));
  }
  [part~='code'] {
    font-size: var(--_font-size-small);
    font-variant-ligatures: none;
  }
  [data-kind='secret'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  [part~='notice'] [data-kind='secret'] {
    margin-block-start: calc(2 * var(--_space));
  }
  [data-kind='secret'] > output {
    flex: 1 1 220px;
    min-inline-size: 0;
    padding: 6px 10px;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    user-select: all;
  }
  [data-kind='secret'] > p {
    flex: 1 0 100%;
  }
  [part~='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(2 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
  }
  [part~='footer'] > [part~='error'] {
    flex: 1 1 240px;
  }
`;
