import { css, type CSSResultGroup } from 'lit';
import { buttonStyles } from '../styles/button.styles.js';
import { controlStyles } from '../styles/control.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { messageStyles } from '../styles/message.styles.js';
import { waitingStyles } from '../styles/waiting.styles.js';
import { panelNavStyles } from './panel-nav.styles.js';
import { searchFieldStyles } from './search-field.styles.js';

/** Navigation beside, above or before what it leads to. Sections bring their own styles. */
export const panelStyles: CSSResultGroup = [
  hostStyles,
  buttonStyles,
  controlStyles,
  messageStyles,
  waitingStyles,
  panelNavStyles,
  searchFieldStyles,
  css`
    :host {
      display: block;
    }
    .side {
      display: grid;
      grid-template-columns: 208px minmax(0, 1fr);
      min-block-size: 100%;
    }
    .nav {
      display: grid;
      gap: calc(3 * var(--_space));
      align-content: start;
      min-inline-size: 0;
    }
    .side > .nav {
      position: sticky;
      inset-block-start: var(--_sticky-offset);
      align-self: start;
      max-block-size: calc(100dvb - var(--_sticky-offset));
      overflow-y: auto;
      padding: calc(4 * var(--_space)) calc(2 * var(--_space));
    }
    .side > .nav > [part~='header'] {
      padding-inline: calc(2 * var(--_space));
    }
    .side > .content {
      border-inline-start: 1px solid var(--_border);
    }
    .content {
      min-inline-size: 0;
      padding: calc(6 * var(--_space)) clamp(16px, 4%, 40px) calc(10 * var(--_space));
    }
    .list > .nav,
    .tabs > .nav,
    .page > .nav {
      box-sizing: content-box;
      max-inline-size: var(--_content-width);
      margin-inline: auto;
      padding: calc(4 * var(--_space)) clamp(16px, 4%, 40px) 0;
    }
    .list > .content {
      padding: calc(4 * var(--_space));
      display: grid;
      gap: calc(3 * var(--_space));
    }
    .content > [part~='notice'] {
      max-inline-size: var(--_content-width);
      margin: 0 auto calc(6 * var(--_space));
    }
    section:focus {
      outline: none;
    }
    section + section {
      margin-block-start: calc(12 * var(--_space));
    }
    section > [part~='header'] {
      max-inline-size: var(--_content-width);
      margin: 0 auto calc(6 * var(--_space));
    }
    section,
    .part {
      scroll-margin-block-start: calc(var(--_sticky-offset) + 4 * var(--_space));
    }
    /* Margins of what is in it, such as a skeleton's, do not move it. */
    .part {
      display: flow-root;
    }
    .part + .part {
      margin-block-start: calc(8 * var(--_space));
    }
    /* It brings no frame, because it may stand in a header; here it is among groups that have one. */
    availability-switch {
      display: block;
      max-inline-size: var(--_content-width);
      margin-inline: auto;
      padding: calc(3 * var(--_space)) calc(4 * var(--_space));
      border: 1px solid var(--_border);
      border-radius: calc(1.5 * var(--_radius));
      background: var(--_raised);
    }
    [part~='title'] {
      font-size: var(--_font-size-title);
      font-weight: var(--_font-strong);
      line-height: 1.3;
      letter-spacing: -0.012em;
    }
    [part~='description'],
    [part~='hint'] {
      color: var(--_muted);
    }
    .status {
      min-block-size: 1.4em;
      padding-inline: calc(2 * var(--_space));
    }
    .tabs .status,
    .list .status,
    .page .status {
      padding-inline: 0;
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: calc(1 * var(--_space));
      min-block-size: 24px;
      justify-self: start;
      text-decoration: none;
    }
    .back > [part~='icon'] {
      rotate: 180deg;
    }
    :dir(rtl) [part~='icon']:has([data-flips]) {
      scale: -1 1;
    }
  `,
];
