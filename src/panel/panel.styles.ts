import { css, type CSSResultGroup } from 'lit';
import { buttonStyles } from '../styles/button.styles.js';
import { controlStyles } from '../styles/control.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { messageStyles } from '../styles/message.styles.js';
import { waitingStyles } from '../styles/waiting.styles.js';
import { panelNavStyles } from './panel-nav.styles.js';
import { panelStatusStyles } from './panel-status.styles.js';
import { searchFieldStyles } from './search-field.styles.js';

/** Navigation beside, above or before what it leads to. Sections bring their own styles. */
export const panelStyles: CSSResultGroup = [
  hostStyles,
  buttonStyles,
  controlStyles,
  messageStyles,
  waitingStyles,
  panelNavStyles,
  panelStatusStyles,
  searchFieldStyles,
  css`
    /* A host that makes it higher than it is has the line beside the navigation go all the way down. */
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      display: grid;
      grid-template-columns: clamp(208px, 16.5em, 36%) minmax(0, 1fr);
    }
    .nav {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
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
      container: settings / inline-size;
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
    .tabs > .content,
    .page > .content {
      padding-block-start: calc(3 * var(--_space));
    }
    .list > .content {
      padding: calc(4 * var(--_space));
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(3 * var(--_space));
      align-content: start;
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
    /* Alone in its section, an element's own heading is the title of the page. */
    section[data-lone] {
      --_heading-alone: var(--_font-size-title);
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
    :dir(rtl) [part~='icon']:has([data-flips]) {
      scale: -1 1;
    }
  `,
];
