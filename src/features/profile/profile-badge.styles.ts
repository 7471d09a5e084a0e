import { css, type CSSResultGroup } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

export const profileBadgeStyles: CSSResultGroup = [
  hostStyles,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
      line-height: 1.3;
    }
    [part~='body'] {
      display: flex;
      align-items: center;
      gap: calc(2 * var(--_space));
      min-inline-size: 0;
      min-block-size: 32px;
    }
    [part~='label'] {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      font-weight: var(--_font-medium);
    }
    [part~='skeleton'] {
      inline-size: 72px;
      block-size: 0.75em;
      border-radius: 4px;
      background: var(--_fill);
    }
    [part~='badge'] {
      flex: none;
      position: relative;
    }
    [part~='badge'][data-kind='offline'] {
      background: var(--_fill);
    }
    [data-hidden] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];
