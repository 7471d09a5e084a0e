import type { ShapeName } from './shapes.js';

const time = 'By RFC 3339';

/** What members mean of the password, the sign-ins and the access tokens. `snapshot`: what every snapshot has. */
export const signInWords = (snapshot: Readonly<Record<string, string>>) =>
  ({
    PasswordChange: {
      currentPassword: 'As it was typed, blanks included.',
      newPassword: 'As it was typed. The capabilities say what it has to be; how many characters are too many is said there.',
      signOutOthers: 'End the person’s other sessions together with the change.',
    },
    SignIns: {
      items: 'The one that was active last comes first.',
      'items.id': 'Names the sign-in; nobody can sign in with it.',
      'items.browser': 'Its name, such as `Firefox`; empty: unknown.',
      'items.system': 'Its name, such as `Windows`; empty: unknown.',
      'items.device': '`desktop`, `phone` or `tablet`; empty: unknown.',
      'items.address': 'Of the network, as it was at the sign-in; or empty.',
      'items.place': 'In the backend’s words; or empty.',
      'items.startedAt': `${time}.`,
      'items.lastActiveAt': `${time}, to the minute or so.`,
      'items.current': 'It is the session that asks.',
    },
    SignInsSnapshot: snapshot,
    AccessTokens: {
      items: 'The person’s own token first, then the newest.',
      'items.id': 'Names the token without giving it away.',
      'items.name': 'As the person called it; empty: the one that was made for them.',
      'items.start': 'How the token begins.',
      'items.end': 'How the token ends.',
      'items.scope': 'One of the capability’s scopes; empty: whatever the person may do.',
      'items.createdAt': `${time}.`,
      'items.expiresAt': `${time}; empty: never.`,
      'items.lastUsedAt': `${time}, to the minute or so; empty: never.`,
      'items.replaced': 'Another token has taken its place, and it goes on until `expiresAt`.',
    },
    AccessTokensSnapshot: snapshot,
    NewAccessToken: {
      name: 'What the person calls it.',
      scope: '`all`: whatever the person may do with a token. `read`: only what `GET` does.',
      lifetime: 'In days; 0: without end.',
    },
    AccessTokenRotation: { grace: 'For how many seconds the former token goes on; 0: it ends now.' },
    TokenSecret: { id: 'Which token it is.', secret: 'The token, for `Authorization: Bearer`.' },
  }) satisfies Partial<Record<ShapeName, Readonly<Record<string, string>>>>;
