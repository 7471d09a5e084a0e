import { css, type CSSResultGroup } from 'lit';
import { buttonStyles } from './button.styles.js';
import { choiceStyles } from './choice.styles.js';
import { controlStyles } from './control.styles.js';
import { floatingStyles } from './floating.styles.js';
import { hostStyles } from './host.styles.js';
import { messageStyles } from './message.styles.js';
import { waitingStyles } from './waiting.styles.js';

/** Page, section, group, and the field with its two edges, shared by every field: words at the start, control at the end. */
export const formStyles: CSSResultGroup = [
  hostStyles,
  buttonStyles,
  controlStyles,
  choiceStyles,
  messageStyles,
  waitingStyles,
  floatingStyles,
  css`
    :host {
      display: block;
      container: settings / inline-size;
    }
    [part~='form'] {
      max-inline-size: var(--_content-width);
      margin-inline: auto;
    }
    [part~='title'] {
      font-size: var(--_font-size-title);
      font-weight: var(--_font-strong);
      line-height: 1.3;
      letter-spacing: -0.012em;
      text-wrap: balance;
    }
    [part~='title']:focus {
      outline: none;
    }
    [part~='heading'] {
      font-size: var(--_font-size-heading);
      font-weight: var(--_font-strong);
      line-height: 1.4;
      letter-spacing: -0.006em;
    }
    [part~='header'] [part~='heading'] {
      font-size: var(--_heading-alone, var(--_font-size-heading));
    }
    [part~='description'] {
      color: var(--_muted);
      max-inline-size: 64ch;
      text-wrap: pretty;
    }
    [part~='section'] {
      margin-block-start: calc(8 * var(--_space));
    }
    /* What stands before an element is the host's to say. */
    [part~='section'][part~='form'] {
      margin-block-start: 0;
    }
    [part~='section'] > [part~='header'] {
      margin-block-end: calc(3 * var(--_space));
    }
    [part~='group'] {
      background: var(--_raised);
      border: 1px solid var(--_border);
      border-radius: calc(1.5 * var(--_radius));
    }
    [part~='group'] > * + * {
      border-block-start: 1px solid var(--_border);
    }
    [part~='group'] > :first-child {
      border-start-start-radius: inherit;
      border-start-end-radius: inherit;
    }
    [part~='group'] > :last-child {
      border-end-start-radius: inherit;
      border-end-end-radius: inherit;
    }

    [part~='field'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, var(--_control-width));
      column-gap: calc(6 * var(--_space));
      padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
    }
    [part~='field'] > :first-child {
      padding-block: calc((var(--_control-height) - 1lh) / 2);
    }
    [part~='field'][data-kind='switch'] {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    [part~='field'][data-kind='photo']:not(:has([part~='control'] > p:not([data-hidden]))) {
      align-items: center;
    }
    [part~='label'] {
      font-weight: var(--_font-medium);
      overflow-wrap: break-word;
      hyphens: auto;
    }
    [part~='hint'] {
      color: var(--_muted);
      font-size: var(--_font-size-small);
      line-height: 1.4;
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    [part~='control'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      align-self: start;
      gap: calc(2 * var(--_space));
      min-block-size: var(--_control-height);
      min-inline-size: 0;
    }
    [part~='control'] > :is([part~='input'], [part~='select'], [part~='affix']) {
      flex: 1 1 0;
      min-inline-size: 0;
    }
    [part~='control'] > :is([part~='error'], [part~='status'], [part~='notice']) {
      flex: 1 0 100%;
    }
    [part~='count'] {
      font-variant-numeric: tabular-nums;
    }

    @container settings (inline-size < 560px) {
      [part~='field']:not([data-kind='switch']) {
        grid-template-columns: minmax(0, 1fr);
        row-gap: calc(1.5 * var(--_space));
        padding-block: calc(3 * var(--_space));
      }
      [part~='field']:not([data-kind='switch']) > :first-child {
        padding-block: 0;
      }
    }
    @container settings (inline-size < 420px) {
      [part~='field'] {
        padding-inline: calc(3 * var(--_space));
      }
    }
  `,
];
