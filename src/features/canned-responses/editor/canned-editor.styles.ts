import { css, type CSSResult } from 'lit';

/** Words at the start, what the customer gets at the end; below each other where there is no room. */
export const cannedEditorStyles: CSSResult = css`
  [part~='dialog']:has([data-kind='canned-editor']) {
    inline-size: min(880px, 100%);
  }
  [part~='body']:has([data-kind='canned-editor']) {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  [part~='dialog']:has([data-kind='canned-editor']) > form > footer > [part~='status'][data-align='start'] {
    margin-inline: 0 auto;
  }
  [data-kind='canned-editor'] {
    display: grid;
    grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
    align-items: start;
    gap: calc(6 * var(--_space));
    border-radius: var(--_radius);
  }
  [data-kind='canned-editor'][data-over] {
    outline: 2px dashed var(--_accent);
    outline-offset: calc(2 * var(--_space));
  }
  [data-kind='canned-words'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }
  [data-kind='canned-words'] [part~='field']:not([data-kind='switch']) {
    grid-template-columns: minmax(0, 1fr);
    row-gap: calc(1.5 * var(--_space));
    padding: 0;
  }
  [data-kind='canned-words'] [part~='field'] > :first-child {
    padding-block: 0;
  }
  [data-kind='canned-words'] [part~='control'] {
    min-block-size: 0;
    gap: calc(1.5 * var(--_space)) calc(2 * var(--_space));
  }
  [data-kind='canned-words'] [part~='control'] > [part~='hint'] {
    flex: 1 0 100%;
  }
  [data-kind='canned-more'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    gap: calc(4 * var(--_space));
  }
  [data-kind='slash'] > [part~='code'][aria-hidden] {
    z-index: 1;
    justify-self: start;
    padding-inline: calc(2.5 * var(--_space)) 0;
    color: var(--_muted);
    pointer-events: none;
  }
  [data-kind='slash'] > [part~='input'] {
    padding-inline: calc(5 * var(--_space)) calc(2.5 * var(--_space));
  }
  [data-kind='canned-words'] [part~='input'][readonly] {
    padding-inline-start: calc(2.5 * var(--_space));
  }
  [data-kind='canned-words'] [data-kind='slash'] > [part~='input'][readonly] {
    inline-size: 100%;
    padding-inline-start: calc(5 * var(--_space));
  }
  [data-kind='composer'] {
    flex: 1 1 100%;
    min-inline-size: 0;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition: border-color var(--_duration);
  }
  [data-kind='composer']:hover {
    border-color: var(--_text);
  }
  [data-kind='composer']:has(textarea:focus-visible) {
    border-color: transparent;
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  [data-kind='composer']:has([aria-invalid='true']) {
    border-color: var(--_danger);
  }
  [data-kind='composer'] > [part~='textarea'] {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 7lh;
    max-block-size: 50dvb;
    margin: 0;
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 0;
    outline: none;
    resize: vertical;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [data-kind='tools'] {
    display: flex;
    align-items: center;
    padding: 2px;
    border-block-start: 1px solid var(--_border);
  }
  [data-kind='tools'] > [part~='count'] {
    margin-inline: auto calc(2 * var(--_space));
    text-align: end;
  }
  [data-kind='tools'] > [part~='count'][data-over] {
    color: var(--_danger);
    font-weight: var(--_font-medium);
  }
  @container dialog (inline-size < 640px) {
    [data-kind='canned-editor'] {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    [data-kind='composer']:has(textarea:focus-visible) {
      outline-color: Highlight;
    }
  }
`;
