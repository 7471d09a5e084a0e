import type { leaveMessages } from '../../panel/leave.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof leaveMessages> = {
  title: 'Save your changes first?',
  unsavedIn: 'In {section}: {fields}.',
  stay: 'Stay',
  save: 'Save',
};
