import { css, type CSSResult } from 'lit';

/** Text controls and selects, and what stands inside their edge. */
export const controlStyles: CSSResult = css`
  :is([part~='input'], [part~='select'] > select) {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: calc(1 * var(--_space)) calc(2.5 * var(--_space));
    line-height: 1.4;
    background: var(--_surface);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    transition: border-color var(--_duration);
    scroll-margin-block: calc(var(--_sticky-offset) + 24px) 96px;
  }
  [part~='input'][dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [part~='input']::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  :is([part~='input'], [part~='select'] > select):hover:not(:disabled, [readonly], [aria-invalid='true']) {
    border-color: var(--_text);
  }
  :is([part~='input'], [part~='select'] > select):focus-visible {
    outline-offset: -1px;
    border-color: transparent;
  }
  [part~='input'][aria-invalid='true'] {
    border-color: var(--_danger);
  }
  [part~='input'][readonly] {
    background: none;
    border-color: transparent;
    padding-inline: 0;
    text-overflow: ellipsis;
  }
  :is([part~='select'], [part~='affix']) {
    display: grid;
    align-items: center;
    position: relative;
  }
  :is([part~='select'], [part~='affix']) > :not([part~='popover']) {
    grid-area: 1 / 1;
  }
  :is([part~='select'], [part~='affix']) > [part~='icon'] {
    justify-self: end;
    margin-inline-end: calc(2 * var(--_space));
    color: var(--_muted);
    pointer-events: none;
  }
  [part~='select'] > select {
    appearance: none;
    padding-inline-end: calc(8 * var(--_space));
    text-overflow: ellipsis;
  }
  [part~='affix'] > [part~='input'] {
    padding-inline-end: calc(8 * var(--_space));
    text-overflow: ellipsis;
  }
  [part~='affix'] > [part~='input'][readonly] {
    inline-size: calc(100% - 8 * var(--_space));
    padding-inline: 0;
  }
  @media (forced-colors: active) {
    [part~='input'][readonly] {
      border-color: Canvas;
    }
    /* Red is not among the colours of one who has chosen them. */
    :is(input, select, textarea)[part][aria-invalid='true'] {
      border: 2px dashed;
    }
  }
`;
