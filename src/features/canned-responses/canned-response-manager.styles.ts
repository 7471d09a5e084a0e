import { css, type CSSResult } from 'lit';

export const cannedResponseManagerStyles: CSSResult = css`
  mark {
    background: light-dark(color-mix(in srgb, Mark 38%, transparent), color-mix(in srgb, Mark 18%, transparent));
    color: var(--_text);
    border-radius: 2px;
  }
  [part~='kbd'] {
    font: inherit;
    font-size: 0.8571em;
    line-height: 1.4;
    padding-inline: 5px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    color: var(--_muted);
    background: var(--_surface);
  }
  [part~='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
  }
  [part~='toolbar'] > [part~='affix'] {
    flex: 1 1 200px;
  }
  [part~='toolbar'] > [part~='skeleton'] {
    flex: 1;
    block-size: var(--_control-height);
    margin: 0;
    border-radius: var(--_radius);
  }
  [data-kind='search'] > [part~='icon'] {
    z-index: 1;
    justify-self: start;
    margin-inline: calc(2.5 * var(--_space)) 0;
  }
  [data-kind='search'] > [part~='input'] {
    padding-inline: calc(8 * var(--_space)) calc(2 * var(--_space));
  }
  [part~='bulk'][data-kind='chosen'] {
    position: sticky;
    inset-block-start: var(--_sticky-offset);
    z-index: 1;
    box-shadow: 0 1px var(--_border);
  }
  [part~='bulk'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1 * var(--_space)) calc(3 * var(--_space));
    min-block-size: calc(var(--_control-height) + 3 * var(--_space));
    padding-block: calc(1 * var(--_space));
    padding-inline: calc(4 * var(--_space)) calc(2 * var(--_space));
    background: linear-gradient(var(--_raised) 0 0), Canvas;
  }
  [part~='bulk'] > [part~='actions'] {
    gap: calc(1 * var(--_space));
    margin-inline-start: auto;
  }
  [part~='bulk'] [part='button quiet'] {
    padding-inline: calc(2 * var(--_space));
  }
`;
