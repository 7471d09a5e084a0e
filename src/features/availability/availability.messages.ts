/** English. */
export const availabilityMessages = {
  title: 'Availability',

  online: 'Online',
  onlineHint: 'New chats come to you',
  busy: 'Busy',
  busyHint: 'No new chats; those you have stay yours',
  offline: 'Offline',
  offlineHint: 'No new chats; colleagues see that you are away',

  toggle: 'Agent Chat: Busy',
  toggleHint: 'No new chats while it is on',
  youAreOffline: 'You are offline.',
  goOnline: 'Go online',

  howLong: 'For how long',
  untilTurnedBack: 'Until I turn it back',
  forMinutes: { one: 'For {count} minute', other: 'For {count} minutes' },
  forHours: { one: 'For {count} hour', other: 'For {count} hours' },
  untilTime: 'Until {time}',
  untilTomorrow: 'Until tomorrow, {time}',
  untilOther: 'Another time…',
  untilWhen: 'Until when',
  setTime: 'Set',
  longer: '+ {time}',
  tooEarly: 'Choose a time after {time}',
  tooLate: 'Choose a time before {time}',
  backAt: 'Back online at {time}, {left}',
  backOn: 'Back online on {day} at {time}, {left}',
  backNow: 'Back online any moment',
  backLate: 'Back online was to be at {time}; no word of it yet',

  reason: 'Reason',
  reasonHint: 'For colleagues; empty is fine',
  saveReason: 'Save',

  autoOffline: 'Mark me offline automatically',
  autoOfflineHint: 'When no page of this desk is open',

  'problem-in-the-past': 'By the clock of the server this time has passed',
  'problem-too-late': 'By the clock of the server this is too far ahead',

  failedText: 'Your availability did not load: {reason}.',
  forbidden: 'You may not change your availability.',
};

export const availabilityBundle: { area: 'availability'; base: typeof availabilityMessages } = {
  area: 'availability',
  base: availabilityMessages,
};
