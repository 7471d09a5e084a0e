/** Who works at Fernweh, a travel agency. The server seeds them, the sign-in page offers them. */

/** For the demo only, and printed when the server starts. */
export const seedPassword = 'Fernweh-2026!';

const agent = { mayChangeEmail: false, takesChats: true, mayEditPresets: false };
const administrator = { mayChangeEmail: true, takesChats: false, mayEditPresets: true };

export const seededPeople = [
  {
    ...agent,
    name: 'Maya Lindqvist',
    publicName: 'Maya L.',
    email: 'maya.lindqvist@fernweh.example',
    username: 'mlindqvist',
    role: 'Senior agent',
    businessUnit: 'Nordics, travel care',
    language: 'sv',
    landline: '+4687712345',
    mobile: '+46701234567',
    custom: { 'custom:desk': 'Stockholm, 3rd floor' },
  },
  {
    ...agent,
    name: 'عمر الحداد',
    publicName: '',
    email: 'omar.haddad@fernweh.example',
    username: 'ohaddad',
    role: 'Agent',
    businessUnit: 'Gulf, groups and rail',
    language: 'ar',
    landline: '',
    mobile: '+971501234567',
    custom: {},
  },
  {
    ...administrator,
    name: 'Tomás Rey',
    publicName: 'Tomás from Fernweh',
    email: 'tomas.rey@fernweh.example',
    username: 'trey',
    role: 'Administrator',
    businessUnit: 'Operations',
    language: 'es',
    landline: '+34912345678',
    mobile: '',
    custom: { 'custom:desk': 'Madrid, room 12' },
  },
] as const;
