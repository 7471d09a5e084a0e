import { css, type CSSResult } from 'lit';

/** Not here yet, on its way, or nothing to show. */
export const waitingStyles: CSSResult = css`
  [part~='empty'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: calc(1 * var(--_space));
    padding: calc(10 * var(--_space)) calc(6 * var(--_space));
    text-align: center;
    overflow-wrap: anywhere;
  }
  [part~='empty'] > [part~='icon'] {
    box-sizing: content-box;
    padding: 10px;
    margin-block-end: calc(2 * var(--_space));
    border-radius: 50%;
    background: var(--_fill);
    color: var(--_muted);
  }
  [part~='empty'] > [part~='actions'] {
    margin-block-start: calc(3 * var(--_space));
  }
  [part~='skeleton'] {
    display: block;
    inline-size: 40%;
    block-size: 0.75em;
    margin-block: 0.375em;
    border-radius: 4px;
    background: var(--_fill);
    animation:
      settings-appear 0s 0.3s both,
      settings-breathe 1.6s 0.3s ease-in-out infinite alternate;
  }
  [part~='heading'] > [part~='skeleton'] {
    inline-size: 96px;
  }
  [part~='hint'] > [part~='skeleton'] {
    inline-size: 56%;
  }
  [part~='control'] > [part~='skeleton'] {
    inline-size: 100%;
    block-size: var(--_control-height);
    margin-block: 0;
    border-radius: var(--_radius);
  }
  [part~='status'][data-kind='saving'] {
    animation: settings-appear 0s 0.3s both;
  }
  @keyframes settings-appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes settings-breathe {
    to {
      opacity: 0.45;
    }
  }
  [part~='progress'] {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_border);
    accent-color: var(--_accent);
  }
  [part~='progress']::-webkit-progress-bar {
    background: var(--_border);
  }
  [part~='progress']::-webkit-progress-value {
    background: var(--_accent);
    border-radius: 2px;
  }
  [part~='progress']::-moz-progress-bar {
    background: var(--_accent);
  }
  @media (prefers-reduced-motion: reduce) {
    [part~='skeleton'] {
      animation-duration: 0s, 4s;
      animation-timing-function: steps(8);
    }
  }
`;
