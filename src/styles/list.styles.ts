import { css, type CSSResult } from 'lit';

/** Rows with hairlines between, their badges, and the words above them. */
export const listStyles: CSSResult = css`
  /* The only section of its element: what is above it is the host's matter. */
  [part~='section'][part~='form'] {
    margin-block-start: 0;
  }
  [part~='section'] > [part~='header'] + [part~='notice'] {
    margin-block: 0 calc(3 * var(--_space));
  }
  [part~='section'] > [part~='error'] {
    margin-block-end: calc(3 * var(--_space));
  }
  [part~='section'] > [part~='group'] + [part~='error'] {
    margin-block: calc(3 * var(--_space)) 0;
  }
  [part~='section'] > [part~='header'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  [part~='section'] > [part~='header'] > :first-child {
    flex: 1 1 240px;
    min-inline-size: 0;
  }
  [part~='header'] [part~='heading']:focus {
    outline: none;
  }
  [part~='header'] > [part~='danger'] {
    color: var(--_danger);
  }
  [part~='row'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1 * var(--_space)) calc(3 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
    min-block-size: 52px;
  }
  [part~='row'] > div:not([part]) {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part~='row'] > [part~='icon'] {
    color: var(--_muted);
  }
  [part~='row'] > [part~='skeleton'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
  }
  [part~='row'] > [part~='actions'] {
    flex: none;
    gap: calc(1 * var(--_space));
  }
  [part~='row'] > [part~='body'] {
    flex: 1 0 100%;
    padding-inline-start: calc(20px + 3 * var(--_space));
  }
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  [part~='badge'] {
    margin-inline-start: 4px;
    vertical-align: middle;
    line-height: 1.5;
  }
  [part~='badge'][data-kind='waiting'] {
    visibility: hidden;
  }
  :is([part~='badge'], [part~='notice']):not([data-kind]) {
    --_tint: var(--_fill);
  }
  [part~='badge'][data-kind='success'],
  [part~='notice'][data-kind='success'] {
    --_kind: var(--_success);
  }
  [part~='badge'][data-kind='warning'] {
    --_kind: var(--_warning);
  }
  [part~='code'] {
    font-family: var(--_font-code);
    direction: ltr;
    unicode-bidi: isolate;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: anywhere;
  }
  @container settings (inline-size < 420px) {
    [part~='row'] {
      align-items: start;
      padding-inline: calc(3 * var(--_space));
    }
    [part~='row'] > [part~='actions'] {
      flex: 1 1 100%;
      padding-inline-start: calc(20px + 3 * var(--_space));
    }
    [part~='badge'] {
      margin-inline-start: 0;
    }
  }
`;
