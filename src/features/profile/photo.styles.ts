import { css, type CSSResult } from 'lit';

/** What opens from the photo, and a file on its way; loaded with the first touch. */
export const photoStyles: CSSResult = css`
  [data-kind='photo'] > [part~='control'] > [part~='body'] {
    flex: 1 1 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
  }
  [part~='body'] > [part~='status'] {
    justify-content: space-between;
  }
  [part~='body'] > [part~='status'] > [part~='count'] {
    flex: none;
    white-space: nowrap;
  }
  [part~='field'][aria-busy='true'] [part~='avatar'] > img {
    opacity: 0.45;
  }
  [part~='popover'][popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    max-inline-size: calc(100dvi - 16px);
    max-block-size: calc(100dvb - 16px);
    overflow: auto;
    overscroll-behavior: contain;
  }
  [data-kind='closer']:popover-open {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space));
  }
  [part~='avatar'][data-size='160'] {
    --_size: 160px;
  }
  [data-kind='closer'] [part~='danger'] {
    color: var(--_danger);
  }
  [data-kind='question'] {
    display: grid;
    justify-items: center;
    gap: calc(1 * var(--_space));
    font-weight: var(--_font-medium);
  }
  [part~='avatar'][data-size='48'] {
    --_size: 48px;
  }
  [data-kind='gallery'] > [part~='error'],
  [data-kind='gallery'] > [part~='hint'] {
    max-inline-size: 216px;
    padding: calc(1 * var(--_space)) calc(2 * var(--_space));
  }
  [data-kind='pictures'] {
    display: grid;
    grid-template-columns: repeat(3, auto);
    gap: calc(1 * var(--_space));
    padding: calc(1 * var(--_space));
  }
  [data-kind='pictures'] > label {
    position: relative;
    display: block;
    padding: 4px;
    line-height: 0;
    border-radius: 50%;
    cursor: pointer;
  }
  [data-kind='pictures'] > label:hover {
    background: var(--_fill);
  }
  [data-kind='pictures'] > label:has(:checked) {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  [data-kind='pictures'] input {
    appearance: none;
    position: absolute;
    inset: 0;
    border-radius: 50%;
    cursor: pointer;
  }
  [data-kind='pictures'] > [part~='skeleton'] {
    inline-size: 48px;
    block-size: 48px;
    margin: 4px;
    border-radius: 50%;
  }
  @media (forced-colors: active) {
    [data-kind='pictures'] > label:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;
