import { css, type CSSResult } from 'lit';

/** Pictures, films, sounds, documents and places on the customer's phone. */
export const phoneMediaStyles: CSSResult = css`
  [data-kind='phone'] :is(img, video) {
    max-block-size: 240px;
    object-fit: cover;
  }
  [data-kind='phone'] audio {
    display: block;
    inline-size: 100%;
    block-size: 40px;
    margin-block-end: 4px;
  }
  [data-kind='phone'] :is([data-kind='no-picture'], [data-kind='map']) {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 4px;
    aspect-ratio: 16 / 10;
    color: var(--_muted);
    font-size: var(--_font-size-small);
  }
  [data-kind='phone'] [data-kind='map'] {
    aspect-ratio: 16 / 8;
    color: var(--_danger);
    background:
      linear-gradient(115deg, transparent 40%, color-mix(in srgb, var(--_warning) 35%, var(--_bubble)) 40% 45%, transparent 45%),
      linear-gradient(20deg, transparent 62%, color-mix(in srgb, var(--_muted) 30%, var(--_bubble)) 62% 65%, transparent 65%),
      radial-gradient(ellipse 60% 70% at 90% 100%, color-mix(in srgb, var(--_accent) 25%, var(--_bubble)) 70%, transparent 70.5%),
      color-mix(in srgb, var(--_success) 14%, var(--_bubble));
  }
  [data-kind='no-file'],
  [data-kind='phone'] [data-kind='document'] {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-end: 4px;
    padding: calc(2 * var(--_space));
    border-radius: 8px;
    background: var(--_fill);
  }
  [data-kind='no-file'] {
    color: var(--_muted);
  }
  [data-kind='document'] > span {
    min-inline-size: 0;
  }
  [data-kind='document'] > span > * {
    display: block;
  }
  [data-kind='schemes'] {
    justify-self: center;
  }
  @media (forced-colors: active) {
    [data-kind='phone'] [part~='bubble'] {
      border: 1px solid;
    }
  }
`;
