import { css, type CSSResult } from 'lit';

/** One decision over the page. It is a container of its own: its width is the window's matter, not the element's. */
export const dialogStyles: CSSResult = css`
  [part~='dialog'] {
    container: dialog / inline-size;
    inline-size: min(440px, 100%);
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    border: 0;
    color: inherit;
    background: var(--_raised);
    border-radius: calc(2 * var(--_radius));
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  [part~='dialog']::backdrop {
    background: var(--_backdrop);
  }
  [part~='dialog'] > form {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    max-block-size: inherit;
  }
  [part~='dialog'] > form > * {
    padding-inline: calc(6 * var(--_space));
  }
  [part~='dialog'] > form > header {
    display: flex;
    align-items: start;
    gap: calc(3 * var(--_space));
    padding-block-start: calc(5 * var(--_space));
  }
  [part~='dialog'] > form > header > :first-child {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part~='dialog'] > form > header > [part~='square'] {
    margin: -4px;
    margin-inline-end: -10px;
  }
  [part~='dialog'] [part~='title'] {
    font-size: 1.1429em;
  }
  [part~='dialog'] > form > [part~='body'] {
    display: grid;
    gap: calc(4 * var(--_space));
    padding-block: calc(4 * var(--_space));
    overflow: auto;
    overscroll-behavior: contain;
  }
  [part~='dialog'] > form > header + footer {
    margin-block-start: calc(5 * var(--_space));
  }
  [part~='dialog'] > form > footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(2 * var(--_space));
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }
  [part~='dialog'] > form > footer > [data-align='start'] {
    margin-inline: calc(-3 * var(--_space)) auto;
  }
  [part~='dialog'] > form > footer > [part~='danger'] {
    color: var(--_danger);
  }
  [part~='dialog'] [part~='primary'][part~='danger'] {
    background: var(--_danger);
    color: var(--_surface);
  }
  [part~='dialog'] [part~='primary'][part~='danger']:hover {
    background: color-mix(in srgb, var(--_text) 14%, var(--_danger));
  }
  @container dialog (inline-size < 400px) {
    [part~='dialog'] > form > * {
      padding-inline: calc(4 * var(--_space));
    }
    [part~='dialog'] > form > footer > [part~='button'] {
      flex: 1;
      margin-inline: 0;
    }
  }
  @media (forced-colors: active) {
    [part~='dialog'] {
      border: 1px solid ButtonBorder;
    }
  }
`;
