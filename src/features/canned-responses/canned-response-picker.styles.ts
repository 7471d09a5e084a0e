import { css, type CSSResultGroup } from 'lit';
import { hostStyles } from '../../styles/host.styles.js';

/** It stands somewhere in the host's page and takes no room there. */
export const cannedResponsePickerStyles: CSSResultGroup = [
  hostStyles,
  css`
    :host {
      display: contents;
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
