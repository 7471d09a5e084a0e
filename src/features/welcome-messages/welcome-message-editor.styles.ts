import { css, type CSSResult } from 'lit';

export const welcomeMessageEditorStyles: CSSResult = css`
  /* Wider than other pages: the phone stands beside what is written. */
  [part~='form'] {
    max-inline-size: calc(var(--_content-width) * 4 / 3);
  }
  [part~='form'][data-kind='editing'] {
    margin-block-start: calc(8 * var(--_space));
    scroll-margin-block-start: calc(var(--_sticky-offset) + 4 * var(--_space));
  }
  [part~='hint'] > [part~='status'] {
    display: inline-flex;
    margin-inline-start: calc(2 * var(--_space));
    font-size: inherit;
    vertical-align: top;
  }
  /* What is written beside a switch is not pressed by mistake. */
  [part~='actions'] > [part~='button'] + [part~='switch'] {
    margin-inline-start: calc(1 * var(--_space));
  }
  [part~='body'] [part~='button'] {
    white-space: normal;
    text-align: start;
  }
  [part~='section'] > [part~='group'] + [part~='hint'] {
    display: flex;
    align-items: start;
    gap: calc(1.5 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  [part~='section'] > [part~='hint'] > [part~='icon'] {
    margin-block-start: 0.1em;
  }
  @container settings (inline-size < 420px) {
    [part~='row'] > [part~='actions'] {
      justify-content: end;
    }
  }
`;
