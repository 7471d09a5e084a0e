import { css, type CSSResultGroup } from 'lit';
import { buttonStyles } from '../../styles/button.styles.js';
import { choiceStyles } from '../../styles/choice.styles.js';
import { controlStyles } from '../../styles/control.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { messageStyles } from '../../styles/message.styles.js';
import { segmentsStyles } from '../../styles/segments.styles.js';

/** Where it stands and how far from its neighbours is the host's matter: a menu has paddings of its own. */
export const availabilitySwitchStyles: CSSResultGroup = [
  hostStyles,
  buttonStyles,
  controlStyles,
  choiceStyles,
  messageStyles,
  segmentsStyles,
  css`
    :host {
      display: block;
      container: settings / inline-size;
      inline-size: 100%;
      max-inline-size: var(--_content-width);
    }
    [part~='field'] + * {
      margin-block-start: calc(3 * var(--_space));
    }
    [part~='field'] {
      display: grid;
      gap: calc(1 * var(--_space)) calc(4 * var(--_space));
      min-block-size: var(--_control-height);
    }
    [part~='field'][data-kind='switch'] {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    [part~='field'][data-kind='switch'] > [part~='control'] {
      display: contents;
    }
    [part~='field'] [part~='switch'] {
      margin-block: 2px;
    }
    /* What can be hit ends with the element, where a host may cut. */
    [part~='switch']::after {
      inset-inline-end: 0;
    }
    [part~='field'] :is([part~='status'], [part~='error'], [part~='conflict']) {
      grid-column: 1 / -1;
      flex: 1 0 100%;
    }
    [part~='label'] {
      font-weight: var(--_font-medium);
      overflow-wrap: anywhere;
    }
    [part~='hint'] {
      color: var(--_muted);
      font-size: var(--_font-size-small);
      line-height: 1.4;
      overflow-wrap: anywhere;
      font-variant-numeric: tabular-nums;
    }
    [part~='control'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(1 * var(--_space)) calc(2 * var(--_space));
      min-inline-size: 0;
    }
    [part~='control'] > :is([part~='select'], [part~='affix']),
    [part~='actions'] > [part~='input'] {
      flex: 1 1 160px;
      min-inline-size: 0;
    }
    :is([part~='control'] > [part~='actions'], [part~='actions'] > [part~='hint']) {
      flex: 1 0 100%;
    }
    [part~='actions'] > [part~='hint'] {
      margin-block-end: calc(-1 * var(--_space));
    }
    [part~='segments'] > label {
      display: flex;
      justify-content: center;
      gap: calc(2 * var(--_space));
      padding-inline: calc(2.5 * var(--_space));
    }
    [part~='segments'] > label::before {
      content: '';
      inline-size: 8px;
      block-size: 8px;
      flex: none;
      border: 1.5px solid var(--_muted);
      border-radius: 50%;
    }
    [part~='segments'] > label:has([value='online'])::before {
      border-color: var(--_success);
      background: var(--_success);
    }
    [part~='segments'] > label:has([value='busy'])::before {
      border-color: var(--_danger);
      background: var(--_danger);
    }
    [part~='skeleton'] {
      block-size: calc(0.6 * var(--_control-height));
      inline-size: 60%;
      align-self: center;
      border-radius: var(--_radius);
      background: var(--_fill);
    }
    @container settings (inline-size >= 560px) {
      [part~='field']:not([data-kind='switch']):not([aria-busy]) {
        grid-template-columns: minmax(0, 1fr) minmax(0, var(--_control-width));
      }
      [part~='field']:not([data-kind='switch']) > :first-child {
        padding-block: calc((var(--_control-height) - 1lh) / 2);
      }
    }
    @media (forced-colors: active) {
      [part~='segments'] > label::before {
        forced-color-adjust: none;
        border-color: currentColor;
      }
    }
  `,
];
