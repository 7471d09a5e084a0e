import type { Translate } from '../locales/localizer.js';

/** English. */
export const leaveMessages = {
  title: 'Save your changes first?',
  unsavedIn: 'In {section}: {fields}.',
  stay: 'Stay',
  save: 'Save',
};

export type LeaveText = Translate<typeof leaveMessages>;

export const leaveBundle: { area: 'panel-leave'; base: typeof leaveMessages } = { area: 'panel-leave', base: leaveMessages };
