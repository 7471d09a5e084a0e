import { css, type CSSResult } from 'lit';

/** What only the profile shows: the customer's chat, and a photo on its way. */
export const profileFormStyles: CSSResult = css`
  [part~='preview'] {
    background: var(--_chat);
    padding: calc(4 * var(--_space));
  }
  [part~='preview'] > :first-child {
    padding-block: calc(1 * var(--_space)) 0;
  }
  [part~='preview'] > [part~='control'] {
    flex-wrap: nowrap;
    align-items: start;
  }
  [part~='preview'] > [part~='control'] > div {
    min-inline-size: 0;
  }
  [part~='bubble'] {
    inline-size: fit-content;
    max-inline-size: min(100%, 42ch);
    margin-block-start: calc(1 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    background: var(--_bubble);
    border-radius: 4px 12px 12px 12px;
    overflow-wrap: anywhere;
    box-shadow: 0 1px 1px var(--_fill);
  }
  [part~='bubble']:dir(rtl) {
    border-radius: 12px 4px 12px 12px;
  }
  [part~='field'][aria-busy='true'] [part~='avatar'] > img {
    opacity: 0.45;
  }
  [data-kind='photo'] > [part~='control'] > [part~='body'] {
    flex: 1 1 0;
    display: grid;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
  }
  [data-kind='photo'] > [part~='control'] > [part~='actions'] {
    flex: 1 1 0;
  }
  [data-kind='photo'] [part~='status'] {
    justify-content: space-between;
  }
  [data-kind='photo'] [part~='status'][data-kind='saved'] {
    justify-content: start;
  }
  [data-kind='photo'] [part~='count'] {
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    [part~='bubble'] {
      border: 1px solid;
    }
  }
  @container settings (inline-size < 420px) {
    [part~='preview'] {
      padding: calc(3 * var(--_space));
    }
  }
`;
