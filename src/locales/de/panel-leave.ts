import type { leaveMessages } from '../../panel/leave.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof leaveMessages> = {
  title: 'Änderungen zuerst speichern?',
  unsavedIn: '{section}: {fields}.',
  stay: 'Hierbleiben',
  save: 'Speichern',
};
