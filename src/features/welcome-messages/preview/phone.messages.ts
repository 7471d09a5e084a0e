export const phoneMessages = {
  phone: 'On the customer’s phone',
  business: 'Business account',
  company: 'Your company',
  chat: 'Messages',
  today: 'Today',
  hello: 'Hello?',
  light: 'Light',
  dark: 'Dark',
  scheme: 'The phone is',
  nothing: 'What customers read appears here.',
  picture: 'The picture that is sent',
  video: 'The video that is sent',
  audio: 'The sound that is sent',
  noFile: 'No file yet',
  noPlace: 'No place yet',
  noTemplate: 'No template yet',
  openList: 'Opens the list',
};

export const phoneBundle: { area: 'welcome-phone'; base: typeof phoneMessages } = { area: 'welcome-phone', base: phoneMessages };
