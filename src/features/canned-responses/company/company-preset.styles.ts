import { css, type CSSResult } from 'lit';

export const companyPresetStyles: CSSResult = css`
  [part~='drawer'] {
    inline-size: min(440px, 100%);
    block-size: 100%;
    max-block-size: none;
    margin-block: 0;
    margin-inline: auto 0;
    border-radius: 0;
  }
  [part~='drawer'] > form {
    block-size: 100%;
    max-block-size: none;
  }
  [part~='drawer'] > form > [part~='body'] {
    align-content: start;
    gap: calc(2 * var(--_space));
    padding-block-end: 0;
  }
  [part~='drawer'] > form > footer {
    justify-content: start;
  }
  [part~='drawer'] [part~='list'] {
    --_row: calc(3lh + 6 * var(--_space) + 1px);
    margin-inline: calc(-6 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }
  [part~='drawer'] [part~='row'] {
    block-size: var(--_row);
    grid-template: 'code badge actions' 1lh 'text text actions' 2lh / auto 1fr auto;
    padding: calc(3 * var(--_space)) calc(6 * var(--_space));
    column-gap: calc(2 * var(--_space));
  }
  [part~='drawer'] [part~='row'] > [part~='badge'] {
    --_kind: var(--_accent);
    grid-area: badge;
    justify-self: start;
  }
  [part~='drawer'] [part~='row'] > [part~='hint'] {
    grid-area: text;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
  }
  [part~='drawer'] [part~='actions'] {
    align-self: center;
  }
  [part~='drawer'] [data-kind='saved'] {
    color: var(--_success);
  }
  @container dialog (inline-size < 400px) {
    [part~='drawer'] [part~='list'] {
      --_row: calc(3lh + var(--_control-height) + 6 * var(--_space) + 1px);
      margin-inline: calc(-4 * var(--_space));
    }
    [part~='drawer'] [part~='row'] {
      grid-template: 'code badge' 1lh 'text text' 2lh 'actions actions' 1fr / auto 1fr;
      padding-inline: calc(4 * var(--_space));
    }
  }
`;
