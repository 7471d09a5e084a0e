import { css, type CSSResult } from 'lit';

/** What a field or a section says: error, status, notice. */
export const messageStyles: CSSResult = css`
  :is([part~='error'], [part~='status']) {
    display: flex;
    align-items: start;
    gap: calc(1.5 * var(--_space));
    font-size: var(--_font-size-small);
    line-height: 1.4;
    color: var(--_muted);
  }
  :is([part~='error'], [part~='status']) > :is([part~='icon'], [part~='spinner']) {
    margin-block-start: 0.1em;
  }
  :is([part~='error'], [part~='status']) > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  :is([part~='error'], [part~='status'][data-kind='failed']) {
    color: var(--_danger);
  }
  [part~='status'][data-kind='saved'] {
    color: var(--_success);
  }
  [part~='status']:is([data-kind='dirty'], [data-kind='pending']) {
    color: var(--_warning);
  }
  [part~='truncate'] {
    display: block;
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [part~='notice'] {
    display: flex;
    align-items: start;
    gap: calc(2.5 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid color-mix(in srgb, var(--_kind) 28%, transparent);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_tint);
  }
  [part~='notice'][data-kind='warning'] {
    --_kind: var(--_warning);
  }
  [part~='notice'] > [part~='icon'] {
    color: var(--_kind);
    margin-block-start: calc((1lh - 20px) / 2);
  }
  [part~='notice'] > div {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part~='notice'] > [part~='actions'] {
    flex: none;
  }
  :is([part~='notice'], [part~='save-bar'], [part~='toast']) strong {
    font-weight: var(--_font-medium);
  }
  [part~='header'] + [part~='notice'] {
    margin-block-start: calc(6 * var(--_space));
  }
  [part~='conflict'] [part~='button'] {
    margin-block-start: calc(1 * var(--_space));
  }
  [data-hidden] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container settings (inline-size < 560px) {
    [part~='notice'] {
      flex-wrap: wrap;
    }
    [part~='notice'] > [part~='actions'] {
      flex: 1 1 100%;
      padding-inline-start: calc(20px + 2.5 * var(--_space));
    }
  }
`;
