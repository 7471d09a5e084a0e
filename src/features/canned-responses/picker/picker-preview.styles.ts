import { css, type CSSResult } from 'lit';

/** What stands beside and under the list of the picker, and where there is little room for it. */
export const pickerPreviewStyles: CSSResult = css`
  [part~='body'] > [part~='preview'] {
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space));
    background: var(--_chat);
  }
  [part~='body'] > [part~='preview'] > * {
    flex: none;
    padding: 0;
  }
  [part~='preview'] > [part~='bubble'] {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    background: var(--_bubble);
    border-radius: 4px 12px 12px 12px;
    line-height: 1.45;
  }
  [part~='preview'] > [part~='bubble']:dir(rtl) {
    border-radius: 12px 4px 12px 12px;
  }
  [part~='bubble'] > span {
    display: block;
    text-align: start;
    white-space: pre-wrap;
  }
  [part~='bubble'] [data-kind] {
    padding-inline: 4px;
    border: 1px dashed var(--_control-border);
    border-radius: 4px;
    color: var(--_muted);
  }
  [part~='bubble'] [data-kind='unknown'] {
    border-color: currentColor;
    color: var(--_warning);
  }
  [part~='footer'] {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 2px calc(4 * var(--_space));
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }
  [part~='kbd'] {
    padding: 0 5px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font: inherit;
    font-size: 0.8571em;
    background: var(--_surface);
  }
  /* The list is what somebody needs; a preview without room for it is left out. */
  @container settings (inline-size < 520px) {
    [part~='body'] {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    [part~='body'] > [part~='preview'] {
      order: -1;
      max-block-size: 112px;
    }
    [part~='footer'] {
      display: none;
    }
  }
  @media (max-height: 420px) {
    [part~='body'] > [part~='preview']:not(:only-child) {
      display: none;
    }
    [part~='body'] > :first-child {
      grid-column: 1 / -1;
    }
  }
  @media (pointer: coarse) {
    [part~='footer'] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [part~='popover']:popover-open {
      border: 1px solid ButtonBorder;
    }
    [part~='option'][aria-selected='true'],
    [part~='option'][aria-selected='true'] :is([part], mark) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
