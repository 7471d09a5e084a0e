import { css, type CSSResult } from 'lit';

/** What stands in the editor beside its fields: gaps to fill, and the preview. */
export const editorPartsStyles: CSSResult = css`
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
`;
