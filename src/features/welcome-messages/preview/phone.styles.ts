import { css, type CSSResult } from 'lit';

/** The customer's phone. Its colours are those of the tokens, which follow the colour scheme that is set on it. */
export const phoneStyles: CSSResult = css`
  [data-kind='phone'] {
    margin: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: 20px;
    color: var(--_text);
    background: var(--_raised);
  }
  [data-kind='phone'][data-scheme='light'] {
    color-scheme: light;
  }
  [data-kind='phone'][data-scheme='dark'] {
    color-scheme: dark;
  }
  [data-kind='phone'] > figcaption {
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_border);
    line-height: 1.3;
  }
  [data-kind='phone'] > figcaption strong {
    font-weight: var(--_font-medium);
  }
  [data-kind='phone'] > figcaption > span > * {
    display: block;
  }
  [data-kind='phone'] > [part~='preview'] {
    display: flex;
    /* Its end is in sight, as on a phone, and what is above can be reached. */
    flex-direction: column-reverse;
    min-block-size: 248px;
    max-block-size: 60dvb;
    overflow: auto;
    background: var(--_chat);
  }
  [data-kind='phone'] > [part~='preview']:focus-visible {
    outline-offset: -3px;
  }
  [data-kind='chat'] {
    display: grid;
    flex: none;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 4px;
    padding: calc(3 * var(--_space));
  }
  [data-kind='day'] {
    justify-self: center;
  }
  [data-kind='answer'] {
    display: grid;
    grid-template-columns: minmax(0, auto);
    gap: 4px;
    max-inline-size: 90%;
    min-inline-size: 0;
  }
  [data-kind='answer']:has([data-kind='reply'], [data-media='true']) {
    inline-size: 90%;
    grid-template-columns: minmax(0, 1fr);
  }
  [data-kind='phone'] [part~='bubble'] {
    min-inline-size: 0;
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    background: var(--_bubble);
    border-radius: 12px;
    border-start-start-radius: 4px;
    overflow-wrap: anywhere;
    box-shadow: 0 1px 1px var(--_fill);
  }
  [data-kind='phone'] [part~='bubble'][data-kind='customer'] {
    justify-self: end;
    margin-block-end: 4px;
    border-start-start-radius: 12px;
    border-start-end-radius: 4px;
    background: color-mix(in srgb, var(--_success) 18%, var(--_bubble));
  }
  [data-kind='phone'] [part~='bubble'][data-media='true'] {
    padding: 4px 4px calc(2 * var(--_space));
  }
  [data-kind='phone'] [part~='bubble'][data-media='true'] > p {
    padding-inline: calc(1.5 * var(--_space));
  }
  [data-kind='phone'] [part~='bubble'] > p + p {
    margin-block-start: 2px;
  }
  [data-kind='text-line'] {
    display: block;
    white-space: pre-wrap;
  }
  [data-kind='phone'] code {
    font-family: var(--_font-code);
    font-size: 0.93em;
  }
  [data-kind='over'] {
    color: var(--_danger);
    white-space: pre-wrap;
  }
  [data-kind='time'] {
    font-size: 0.7857em;
    line-height: 1.2;
    text-align: end;
    color: var(--_muted);
  }
  [data-kind='phone'] [part~='bubble'][data-kind='reply'] {
    border-radius: 8px;
    text-align: center;
    color: var(--_accent);
    font-weight: var(--_font-medium);
  }
  [data-kind='reply'] > summary {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(1.5 * var(--_space));
    list-style: none;
    cursor: pointer;
    border-radius: 4px;
  }
  [data-kind='rows'] {
    margin-block-start: calc(2 * var(--_space));
    padding-block-start: calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_border);
    color: var(--_text);
    font-weight: 400;
    text-align: start;
  }
  [data-kind='rows'] li {
    padding-block: calc(1 * var(--_space));
  }
  [data-kind='rows'] li > span,
  [data-media='true'] > p > :is(strong, [part~='hint']) {
    display: block;
  }
  [data-kind='phone'] :is(img, video, [data-kind='no-picture'], [data-kind='map']) {
    display: block;
    inline-size: 100%;
    margin-block-end: 6px;
    border-radius: 8px;
    background: var(--_fill);
  }
`;
