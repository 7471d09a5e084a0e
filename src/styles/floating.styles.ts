import { css, type CSSResult } from 'lit';

/** What floats over the page: save bar and toast. */
export const floatingStyles: CSSResult = css`
  /* What gets the focus is scrolled clear of the save bar; nothing is scrolled for the bar itself. */
  :where(a, button, input, select, textarea) {
    scroll-margin-block: calc(var(--_sticky-offset) + 24px) 96px;
  }
  :where([part~='save-bar'], [part~='toast']) :where(button) {
    scroll-margin-block: 0;
  }
  [part~='save-bar'] {
    position: sticky;
    inset-block-end: calc(4 * var(--_space));
    z-index: 1;
    margin-block-start: calc(6 * var(--_space));
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding: calc(2 * var(--_space));
    padding-inline-start: calc(4 * var(--_space));
    min-block-size: calc(var(--_control-height) + 5 * var(--_space));
    background: var(--_raised);
    border-radius: calc(2 * var(--_radius));
    box-shadow: var(--_shadow);
  }
  [part~='save-bar'] > :first-child {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  [part~='toast'] {
    position: fixed;
    inset: auto calc(4 * var(--_space)) calc(4 * var(--_space)) auto;
    margin: 0;
    border: 0;
    color: inherit;
    align-items: center;
    gap: calc(3 * var(--_space));
    max-inline-size: calc(100% - 8 * var(--_space));
    padding: calc(1.5 * var(--_space));
    padding-inline-start: calc(4 * var(--_space));
    background: var(--_raised);
    border-radius: calc(1.5 * var(--_radius));
    box-shadow: var(--_shadow);
  }
  [part~='toast']:popover-open {
    display: flex;
  }
  [part~='toast']:dir(rtl) {
    inset-inline: auto calc(4 * var(--_space));
  }
  @container settings (inline-size < 560px) {
    [part~='save-bar'] {
      padding-inline-start: calc(3 * var(--_space));
      inset-block-end: calc(2 * var(--_space));
    }
    [part~='save-bar'] > [part~='actions'] {
      flex: 1 1 100%;
    }
    [part~='save-bar'] > [part~='actions'] > * {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    :is([part~='save-bar'], [part~='toast']) {
      border: 1px solid ButtonBorder;
    }
  }
`;
