import { css, type CSSResult } from 'lit';

/** The dialogs of import and export, and the table of what an import would do. */
export const cannedImportStyles: CSSResult = css`
  [part~='dialog']:has([data-kind='import']) {
    inline-size: min(760px, 100%);
  }
  [data-kind='import'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }
  [data-kind='import'] [data-focus]:is(p):focus {
    outline: none;
  }
  [data-kind='import'] strong {
    font-weight: var(--_font-strong);
  }
  [data-kind='import-drop'] {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_space));
    padding: calc(6 * var(--_space)) calc(4 * var(--_space));
    text-align: center;
    border: 1px dashed var(--_control-border);
    border-radius: calc(1.5 * var(--_radius));
  }
  [data-kind='import-drop'][data-over] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  [data-kind='import-drop'] > label {
    position: relative;
  }
  [data-kind='import-drop'] > label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  [data-kind='import-paste'] {
    display: grid;
    gap: calc(1.5 * var(--_space));
  }
  [data-kind='import-paste'] > [part~='textarea'] {
    inline-size: 100%;
    box-sizing: border-box;
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
    font: inherit;
    color: inherit;
    line-height: 1.4;
    background: var(--_surface);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    resize: vertical;
  }
  [data-kind='import'] > [part~='status'] {
    justify-content: space-between;
  }
  [data-kind='import'] [part~='choice'] > span > [part~='hint'] {
    margin-inline-start: calc(1 * var(--_space));
  }
  [data-kind='import-rows'] {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  [data-kind='import-rows'] th {
    padding: calc(1 * var(--_space)) calc(2 * var(--_space));
    font-size: var(--_font-size-small);
    font-weight: var(--_font-medium);
    color: var(--_muted);
    text-align: start;
  }
  [data-kind='import-rows'] th:first-child {
    inline-size: 7ch;
  }
  [data-kind='import-rows'] th:nth-child(2) {
    inline-size: 24%;
  }
  [data-kind='import-rows'] th:last-child {
    inline-size: 30%;
  }
  [data-kind='import-rows'] td {
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    vertical-align: top;
    border-block-start: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }
  [data-kind='import-rows'] :is(td, th):first-child {
    padding-inline-start: 0;
    color: var(--_muted);
  }
  [data-kind='import-rows'] [part~='badge'] {
    margin-inline-start: 0;
  }
  [data-kind='import-rows'] [part~='truncate'] {
    text-wrap: nowrap;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [data-kind='import-rows'] td:last-child > [part~='hint'] {
    display: block;
  }
  @container dialog (inline-size < 560px) {
    [data-kind='import-rows'],
    [data-kind='import-rows'] tbody {
      display: block;
    }
    [data-kind='import-rows'] thead {
      position: absolute;
      clip-path: inset(50%);
    }
    [data-kind='import-rows'] tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: calc(2 * var(--_space));
      padding-block: calc(2 * var(--_space));
      border-block-start: 1px solid var(--_border);
    }
    [data-kind='import-rows'] td {
      padding: 0;
      border: 0;
    }
    [data-kind='import-rows'] td:nth-child(n + 3) {
      grid-column: 2;
    }
  }
`;
