import { css, type CSSResult } from 'lit';

/** What stands beside text that is written: chips to put in, files, two versions side by side. */
export const writingStyles: CSSResult = css`
  [data-kind='chips'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
  }
  [part~='chip'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    max-inline-size: 100%;
    padding: 1px calc(2 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-family: var(--_font-code);
    font-size: 0.8571em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  [part~='chip']:hover {
    border-color: var(--_control-border);
  }
  [data-kind='drop'] {
    padding: calc(3 * var(--_space));
    border: 1px dashed var(--_accent);
    border-radius: var(--_radius);
    text-align: center;
  }
  [data-kind='files'] {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  [data-kind='file-row'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
    min-block-size: 36px;
    padding-block: 2px;
    padding-inline: calc(2.5 * var(--_space)) 2px;
  }
  [data-kind='file-row'] > [part~='icon'] {
    color: var(--_muted);
  }
  [data-kind='file-row'] > div {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  [data-kind='file-row'] > button ~ div {
    flex: 1 0 100%;
    padding-block-end: calc(1.5 * var(--_space));
  }
  [data-kind='files'] [part~='progress'] {
    margin-block: 2px;
  }
  [data-kind='thumb'] {
    inline-size: 28px;
    block-size: 28px;
    flex: none;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_fill);
  }
  [data-kind='sides'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: calc(3 * var(--_space));
    margin-block: calc(2 * var(--_space));
  }
  [data-kind='side'] {
    padding: calc(1 * var(--_space)) calc(3 * var(--_space)) calc(2 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [data-kind='side']:has(:checked) {
    border-color: var(--_accent);
  }
  [data-kind='side'] :is(dl, dd) {
    margin: 0;
  }
  [data-kind='side'] dd {
    max-block-size: 10lh;
    overflow: auto;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
