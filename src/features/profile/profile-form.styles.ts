import { css, type CSSResult } from 'lit';

/** What only the profile shows: the customer's chat, and the photo. */
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
    border-radius: 12px;
    border-start-start-radius: 4px;
    overflow-wrap: anywhere;
    box-shadow: 0 1px 1px var(--_fill);
  }
  [data-kind='photo'] > [part~='control'] > [part~='actions'] {
    flex: 1 1 0;
  }
  [data-kind='look'] {
    display: flex;
    flex: none;
  }
  button[part~='avatar'] {
    padding: 0;
    border: 0;
    cursor: pointer;
  }
  [part~='popover']:empty {
    display: none;
  }
  [data-over] {
    outline: 2px dashed var(--_accent);
    outline-offset: -5px;
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
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
