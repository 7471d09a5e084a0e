import type { CSSResult } from 'lit';
import { segmentsStyles } from '../../../styles/segments.styles.js';
import { writingStyles } from '../../../styles/writing.styles.js';
import { phoneMediaStyles } from '../preview/phone-media.styles.js';
import { phoneStyles } from '../preview/phone.styles.js';
import { choicesStyles } from './choices.styles.js';
import { entryStyles } from './entries.styles.js';
import { welcomeFormStyles } from './welcome-form.styles.js';

/** Everything that is shown with the form. */
export const formStyles: readonly CSSResult[] = [
  segmentsStyles,
  writingStyles,
  welcomeFormStyles,
  choicesStyles,
  entryStyles,
  phoneStyles,
  phoneMediaStyles,
];
