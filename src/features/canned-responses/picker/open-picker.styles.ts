import { css, type CSSResult } from 'lit';

/** The open list. */
export const openPickerStyles: CSSResult = css`
  [part~='popover']:popover-open {
    position: fixed;
    inset: auto;
    display: flex;
    flex-direction: column;
    container: settings / inline-size;
    inline-size: 640px;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    color: inherit;
    background: var(--_raised);
    border-radius: calc(1.5 * var(--_radius));
    box-shadow: var(--_shadow);
  }
  [part~='body'] {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1.2fr) minmax(0, 1fr);
    min-block-size: 0;
    max-block-size: 320px;
  }
  [part~='body'] > div {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  [part~='body'] > :only-child {
    grid-column: 1 / -1;
  }
  [part~='list'] {
    min-block-size: 0;
    padding: var(--_space);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  [part~='option'] {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_control-height);
    padding: var(--_space) calc(2 * var(--_space));
    border-radius: var(--_radius);
    line-height: 1.4;
    cursor: pointer;
    user-select: none;
  }
  [part~='option']:hover {
    background: var(--_fill);
  }
  [part~='option'][aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 2px 0 var(--_accent);
  }
  [part~='option'][aria-selected='true']:dir(rtl) {
    box-shadow: inset -2px 0 var(--_accent);
  }
  [part~='option'] > [part~='code'] {
    flex: 0 1 auto;
    max-inline-size: 60%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-family: var(--_font-code);
    direction: ltr;
    unicode-bidi: isolate;
  }
  [part~='truncate'] {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :is([part~='option'], [part~='hint']) > [part~='icon'] {
    color: var(--_muted);
  }
  [part~='badge'] {
    --_kind: var(--_accent);
  }
  mark {
    color: var(--_text);
    background: light-dark(color-mix(in srgb, Mark 38%, transparent), color-mix(in srgb, Mark 18%, transparent));
    border-radius: 2px;
  }
  :is([part~='hint'], [part~='status']) {
    color: var(--_muted);
    font-size: var(--_font-size-small);
    line-height: 1.4;
  }
  [part~='body'] > div > p {
    display: flex;
    gap: calc(1.5 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    overflow-wrap: anywhere;
  }
  [part~='status'][data-kind='failed'] {
    color: var(--_danger);
  }
  [part~='link'] {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    cursor: pointer;
  }
`;
