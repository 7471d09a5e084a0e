import { css, type CSSResult } from 'lit';

/** The area where a photo is moved, the sizes people will see, and the tools under them. */
export const photoCropStyles: CSSResult = css`
  [data-kind='crop'] {
    display: flex;
    align-items: start;
    gap: calc(6 * var(--_space));
  }
  [data-kind='crop-area'] {
    position: relative;
    flex: 1;
    aspect-ratio: 1;
    /* On a phone held across, the buttons stay in sight. */
    max-inline-size: max(160px, 100dvb - 280px);
    margin-inline: auto;
    overflow: hidden;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  [data-kind='crop-area']:active {
    cursor: grabbing;
  }
  [data-kind='crop'] canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  [data-kind='crop-area']::after {
    content: '';
    position: absolute;
    inset: 6%;
    border-radius: 50%;
    box-shadow:
      0 0 0 2px light-dark(Canvas, CanvasText),
      0 0 0 400px var(--_backdrop);
    pointer-events: none;
  }
  [data-kind='crop-sizes'] {
    display: grid;
    gap: calc(4 * var(--_space));
    align-self: stretch;
    align-content: center;
    justify-items: center;
    inline-size: 88px;
  }
  [data-kind='crop-sizes'] > figure {
    display: grid;
    justify-items: center;
    gap: calc(1 * var(--_space));
    margin: 0;
  }
  [data-kind='crop-sizes'] [part~='avatar'][data-size='72'] {
    --_size: 72px;
  }
  [data-kind='crop-sizes'] [part~='avatar'][data-size='40'] {
    --_size: 40px;
  }
  [data-kind='crop-sizes'] [part~='avatar'][data-size='24'] {
    --_size: 24px;
  }
  [data-kind='crop-zoom'] {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
  }
  [data-kind='crop-zoom'] > [part~='count'] {
    min-inline-size: 5ch;
    text-align: end;
    white-space: nowrap;
  }
  [data-kind='crop-tools'] {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    min-block-size: var(--_control-height);
  }
  [data-kind='crop-tools'] > :first-child {
    flex: 1;
  }
  /* Clockwise is to the right in every language. */
  [data-kind='crop-tools'] > [part~='actions'] {
    direction: ltr;
    flex-wrap: nowrap;
    gap: calc(1 * var(--_space));
    /* The arrows, not the edges of their buttons, end where everything ends. */
    margin-inline: -6px;
  }
  @container dialog (inline-size < 400px) {
    [data-kind='crop'] {
      flex-direction: column;
    }
    [data-kind='crop-area'] {
      inline-size: 100%;
      max-inline-size: max(160px, 100dvb - 420px);
    }
    [data-kind='crop-sizes'] {
      inline-size: 100%;
      grid-auto-flow: column;
      align-items: end;
    }
  }
  @media (prefers-contrast: more) {
    [data-kind='crop-area']::after {
      box-shadow:
        0 0 0 2px Canvas,
        0 0 0 4px CanvasText,
        0 0 0 400px var(--_backdrop);
    }
  }
  @media (forced-colors: active) {
    [data-kind='crop-area']::after {
      border: 3px solid CanvasText;
      outline: 2px solid Canvas;
    }
  }
`;
