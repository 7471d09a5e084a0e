import { css, type CSSResult } from 'lit';

export const brandStudioStyles: CSSResult = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
  }
  fieldset {
    display: grid;
    grid-template-columns: 40px minmax(0, 15ch);
    gap: 4px 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  input {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 32px;
    font: inherit;
  }
  ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  li {
    overflow-wrap: anywhere;
  }
  .panes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
    gap: 16px;
  }
  .pane {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    align-content: start;
    padding: 16px;
    border: 1px solid GrayText;
    background: Canvas;
    color: CanvasText;
  }
  pre {
    overflow: auto;
    margin: 0 0 8px;
  }
`;
