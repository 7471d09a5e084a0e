import type { Channels } from '../../features/welcome-messages/welcome-messages.js';

/** The numbers and templates of the sample company. */
export const sampleChannels: Channels = {
  numbers: [
    { id: 'number-bookings', phone: '+46850522140', name: 'Bookings', connected: true },
    { id: 'number-visa', phone: '+46850522141', name: 'Visa desk', connected: true },
    { id: 'number-groups', phone: '+46850522142', name: 'Group travel', connected: false },
  ],
  templates: [
    {
      id: 'template-welcome',
      name: 'welcome_back',
      language: 'en_US',
      header: 'image',
      headerText: '',
      body: 'Hello {{1}}, good to have you back. {{2}} looks after you today.',
      footer: 'Fernweh Travel',
      buttons: ['My trips', 'Call me'],
    },
    {
      id: 'template-hours',
      name: 'office_hours',
      language: 'en_US',
      header: 'text',
      headerText: 'We are on our way',
      body: 'Thank you for your message, {{1}}. We answer until *18:00*.',
      footer: '',
      buttons: [],
    },
    {
      id: 'template-hours-german',
      name: 'office_hours',
      language: 'de',
      header: '',
      headerText: '',
      body: 'Danke für die Nachricht. Wir antworten bis *18:00* Uhr.',
      footer: 'Fernweh Reisen',
      buttons: [],
    },
  ],
};
