import { css, type CSSResult } from 'lit';

/** What only a form of passwords shows: the button inside an input, the checklist, and the foot with its one button. */
export const passwordFormStyles: CSSResult = css`
  [part~='form'] > [part~='section']:first-child {
    margin-block-start: 0;
  }
  [part~='header'] + [part~='notice'] {
    margin-block: 0 calc(3 * var(--_space));
  }
  [part~='heading']:focus {
    outline: none;
  }
  [part~='affix'] > [part~='input'] {
    padding-inline-end: calc(var(--_control-height) + 1 * var(--_space));
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [part~='affix'] > [part~='input']::-ms-reveal {
    display: none;
  }
  [part~='affix'] > [part~='button'] {
    justify-self: end;
  }
  [part~='affix'] > [part~='button']:focus-visible {
    outline-offset: -3px;
  }
  [part~='control'] > :is([part~='rules'], [part~='actions'], [part~='hint']) {
    flex: 1 0 100%;
  }
  [part~='control'] > [part~='actions'] > [part~='button'] {
    max-inline-size: 100%;
    white-space: normal;
  }
  [part~='control'] > [part~='status'][hidden] {
    display: none;
  }
  [part~='rules'] {
    display: grid;
    gap: calc(1 * var(--_space));
    font-size: var(--_font-size-small);
    line-height: 1.4;
    color: var(--_muted);
  }
  [part~='rules'] > li {
    display: flex;
    gap: calc(1.5 * var(--_space));
  }
  [part~='rules'] > li > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part~='rules'] > li > [part~='icon'] {
    margin-block-start: 0.1em;
  }
  [part~='rules'] > [data-kind='success'] > [part~='icon'] {
    color: var(--_success);
  }
  [part~='rules'] > [data-kind='failed'] {
    color: var(--_danger);
  }
  [part~='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
  }
  [part~='footer'] > [part~='status'] {
    flex: 1 1 0;
  }
  @container settings (inline-size < 420px) {
    [part~='footer'] {
      padding-inline: calc(3 * var(--_space));
    }
    [part~='footer'] > :is([part~='status'], [part~='button']) {
      flex: 1 1 100%;
    }
  }
`;
