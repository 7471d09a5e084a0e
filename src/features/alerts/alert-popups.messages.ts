/** English, the base language: what a pop-up is called when the happening has no title of its own. */
export const alertPopupsMessages = {
  message: 'New message',
  conversation: 'New conversation',
  assignment: 'A conversation was assigned to you',
  mention: 'You were mentioned',
  other: 'Something happened in your help desk',
};

export const alertPopupsBundle: { area: 'alert-popups'; base: typeof alertPopupsMessages } = {
  area: 'alert-popups',
  base: alertPopupsMessages,
};
