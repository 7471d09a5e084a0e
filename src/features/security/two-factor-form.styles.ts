import { css, type CSSResultGroup } from 'lit';
import { dialogStyles } from '../../styles/dialog.styles.js';
import { formStyles } from '../../styles/form.styles.js';
import { listStyles } from '../../styles/list.styles.js';

export const twoFactorFormStyles: CSSResultGroup = [
  formStyles,
  listStyles,
  dialogStyles,
  css`
    [part~='row'] > [part~='body'] {
      display: grid;
      gap: calc(2 * var(--_space));
    }
    [part~='actions'] > [part~='icon'] {
      color: var(--_muted);
    }
    [part~='group'] + [part~='notice'] {
      margin-block-start: calc(3 * var(--_space));
    }
  `,
];
