import { css, type CSSResult } from 'lit';

/** What stands in the editor beside its fields: chips, files, the preview, two versions side by side. */
export const editorPartsStyles: CSSResult = css`
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
  [part~='chip'][data-kind='fill-in'],
  [data-kind='gap'] {
    border: 1px dashed var(--_control-border);
  }
  [data-kind='gap'] {
    padding-inline: 5px;
    border-radius: 4px;
    color: var(--_muted);
  }
  [data-kind='missing'],
  [data-kind='unknown'] {
    color: var(--_warning);
    text-decoration: line-through 1px;
  }
  [data-kind='unknown'] {
    text-decoration: underline wavy 1px;
    text-underline-offset: 0.2em;
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
  [data-kind='canned-preview'] {
    position: sticky;
    inset-block-start: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(2 * var(--_space));
    padding: calc(4 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_chat);
  }
  [data-kind='canned-preview'] > [part~='bubble'] {
    inline-size: fit-content;
    max-inline-size: 100%;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    background: var(--_bubble);
    border-radius: 12px;
    border-start-start-radius: 4px;
    overflow-wrap: anywhere;
    box-shadow: 0 1px 1px var(--_fill);
  }
  [data-kind='canned-preview'] > [part~='bubble'] > p {
    white-space: pre-wrap;
  }
  [part~='bubble'] > img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 160px;
    border-radius: var(--_radius);
  }
  [part~='bubble'] > [data-kind='file'] {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
  }
  [data-kind='preview-notes'] {
    display: grid;
    gap: calc(1.5 * var(--_space));
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
