import type { ShapeName } from './shapes.js';
import { activityWords } from './activity-words.js';
import { attachmentWords } from './attachment-words.js';
import { cannedCapabilityWords, cannedWords } from './canned-words.js';
import { habitCapabilityWords, habitWords } from './habit-words.js';
import { pushWords } from './push-words.js';
import { signInWords } from './sign-in-words.js';
import { twoFactorWords } from './two-factor-words.js';
import { welcomeCapabilityWords, welcomeWords } from './welcome-words.js';

/** What a member means, by its path in the shape. Lists and alternatives are no step of a path; `*` is a member of any other name. */
type Words = Readonly<Record<string, string>>;

const group = (name: string): Words => ({
  [`${name}.readOnly`]: 'Members that are shown and cannot be changed here.',
  [`${name}.locked`]:
    'Members that somebody else decides, each with the reason. `administrator` and `directory` have a sentence; for any other reason ' +
    'the page says that it cannot be changed here.',
});

const snapshot: Words = {
  value: 'The object.',
  version:
    'Changes with the value and never comes again with another one. Opaque; visible ASCII characters without the quotation mark, because ' +
    'it stands in quotes in ETag and If-Match.',
  revision:
    'A whole number that grows with each change of this object. Without it an event cannot be put in order, and the page loads again instead.',
};

const profile: Words = {
  name: 'The full name, as colleagues see it.',
  publicName: 'The name that customers see in a chat; empty: they see the full name.',
  email: 'Where mail reaches the person.',
  language: 'The language of the person’s screens, as a BCP 47 tag; empty: as the browser says.',
  landline: 'E.164, such as `+498912345678`; or empty.',
  mobile: 'E.164, such as `+4915112345678`; or empty.',
};

const picture: Words = {
  url: 'Where an `<img>` finds the picture, relative to the backend or absolute; empty: there is none, and the page shows initials.',
};

/** Kept here and not in the schemas: those are part of the elements, and every word would be loaded by every page. */
export const words: Readonly<Partial<Record<ShapeName, Words>>> = {
  Identity: {
    user: 'Names the person for ever; what is kept in the browser is kept under it.',
    account:
      'Names the company that the person works in, where one backend serves several: the same `user` in another account is another person.',
    name: 'For people to read.',
    username: 'What the person signs in with; a password manager files the password under it.',
  },
  Credentials: {
    email: 'The address that the person signs in with.',
    password: 'As it was typed, blanks included.',
  },
  Capabilities: {
    profile: 'False: no profile here.',
    ...group('profile'),
    'profile.custom': 'Fields that only this backend has, in the order to show them. Their values are members of the profile.',
    'profile.custom.member': 'The member of the profile that has the value.',
    'profile.custom.label': 'In the backend’s words, and in its language.',
    'profile.custom.hint': 'A sentence below the field.',
    'profile.custom.type': '`text`: a line of text. `switch`: true or false. `select`: the `value` of one of the options.',
    'profile.custom.options': 'Of a `select`: what can be chosen, in this order.',
    'profile.custom.options.value': 'What is stored.',
    'profile.custom.options.label': 'What is shown.',
    'profile.custom.maxLength': 'Of a `text`: in UTF-16 units.',
    'profile.custom.required': 'It must not be left empty.',
    'profile.contact': 'Whom to ask about members that are locked.',
    'profile.contact.name': 'The person’s or the team’s name.',
    'profile.contact.href': 'How to reach them, such as a `mailto:` or `https:` address.',
    'profile.languages': 'BCP 47 tags to choose from; without it, every language that the browser can name.',
    'profile.verified': 'Members whose change is let through only with a one-time code: `email`, `mobile`.',
    avatar: 'False: no pictures here.',
    ...group('avatar'),
    'avatar.locked': 'The picture has the one member `url`: with a reason for it, the picture is shown and cannot be changed.',
    'avatar.maxBytes': 'How large a file may be, in bytes.',
    'avatar.types': 'Media types of the files that are taken.',
    'avatar.recommended': 'The edge in pixels from which a picture looks sharp everywhere; a smaller one is taken, with a word of warning.',
    'avatar.gallery': 'There are ready-made pictures.',
    'avatar.uploads': 'How often a person may upload; one more is answered 429.',
    'avatar.uploads.atMost': 'How many uploads.',
    'avatar.uploads.within': 'In how many seconds.',
    availability: 'False: nobody is available or away here.',
    ...group('availability'),
    ...habitCapabilityWords(group),
    ...cannedCapabilityWords(group),
    ...welcomeCapabilityWords(group),
    password: 'False: no password can be changed here.',
    ...group('password'),
    'password.policy': 'What a password has to be. Whatever is missing is not asked for. Lengths are in code points.',
    'password.policy.minLength': 'How many characters it has at least.',
    'password.policy.maxLength': 'How many characters it has at most.',
    'password.policy.upper': 'It has one of A–Z.',
    'password.policy.lower': 'It has one of a–z.',
    'password.policy.digit': 'It has one of 0–9.',
    'password.policy.special': 'It has one of these characters.',
    'password.policy.allowed': 'Beside A–Z, a–z, 0–9 and `special` it has only these characters. Missing: any.',
    'password.policy.words': 'What is not part of it, in upper or lower case.',
    'password.policy.blockList': 'Well-known passwords are refused; only the backend has the list.',
    'password.changedAt': 'When it was changed for the last time, by RFC 3339.',
    'password.endsSession': 'The change ends the very session that it was made in.',
    'password.signOutOthers': 'The change can end the person’s other sessions.',
    challenges: 'False: there are no one-time codes here.',
    ...group('challenges'),
    twoFactor: 'False: no two-step verification here.',
    ...group('twoFactor'),
    'twoFactor.required': 'The last method that is on cannot be turned off.',
    sessions: 'False: the person cannot see where they are signed in.',
    ...group('sessions'),
    accessTokens: 'False: no access tokens here.',
    ...group('accessTokens'),
    activity: 'False: nothing is told of what happened to the account.',
    ...group('activity'),
    'accessTokens.mode': '`one`: made by itself, and shown at any time. `many`: named, and each secret is shown once.',
    'accessTokens.scopes': 'Codes of what a token may do, from the widest to the narrowest: `all`, `read`, or your own.',
    'accessTokens.lifetimes': 'Days that a new token may live, to choose from; 0: without end.',
    'accessTokens.graces': 'Seconds that a rotated token may go on, to choose from.',
    'accessTokens.atMost': 'How many there may be.',
    ...group('*'),
  },
  Profile: {
    ...profile,
    username: 'The name that the person is known by inside the company’s systems.',
    role: 'What the person does, in the backend’s words.',
    businessUnit: 'Where in the company, in the backend’s words.',
  },
  ProfileSnapshot: snapshot,
  ProfilePatch: { ...profile, name: 'The full name. It cannot be taken away.', email: 'It cannot be taken away.' },
  Avatar: picture,
  AvatarSnapshot: snapshot,
  AvatarFile: { file: 'The bytes of the picture.' },
  AvatarChoice: { picture: 'An `id` of the gallery.' },
  GalleryPicture: {
    id: 'What is sent to choose it.',
    name: 'What it shows, in the backend’s words: its accessible name.',
    url: 'Where an `<img>` finds it, relative to the backend or absolute.',
  },
  Gallery: { items: 'In the order to show them.' },
  ...habitWords(snapshot),
  ...signInWords(snapshot),
  ...twoFactorWords(snapshot),
  ...activityWords,
  ...pushWords(snapshot),
  ...attachmentWords,
  ...cannedWords(snapshot),
  ...welcomeWords(snapshot),
  ChannelChoice: { channel: 'One of the challenge’s channels.' },
  CodeSent: {
    channel: 'The channel that was chosen.',
    target: 'Where the code went, masked. Missing: nothing was sent, because the person has the code already.',
    length: 'How many digits the code has. Missing: not only digits.',
    expiresIn: 'Seconds until the code is too old.',
    resendIn: 'Seconds until another code may be asked for. Missing: no other is sent.',
    attemptsLeft: 'How many wrong codes are taken until this one is used up.',
  },
  CodeAnswer: { code: 'As it was typed; blanks do not count.' },
  Proof: {
    proof: 'Goes into the header `Challenge-Proof` of the request that was refused; it is good for that one alone, and once.',
    expiresIn: 'Seconds until it is too old.',
  },
  Problem: {
    type: '`urn:settings-elements:problem:` and the code, or an address of your own. Clients do not look at it.',
    title: 'The words of the status, for logs.',
    status: 'The status of the answer once more.',
    detail: 'For logs; no page shows it.',
    instance: 'The path that was asked.',
    limit: 'With `too-large`: how many bytes are taken.',
    found: 'With `wrong-type`: the media type that the content has, where it is known.',
    code: 'What clients decide by: one of `x-problems`, or one of your own. With one that a client does not know, the status decides.',
    reference: 'The `X-Request-Id` of this answer, to quote to whoever runs the backend.',
    errors: 'What is wrong, by member; the first thing of each.',
    'errors.pointer':
      'A JSON pointer (RFC 6901) into the body that was sent, such as `/name`. Of a form, the name of the part; of an address, the parameter.',
    'errors.code': 'One of `x-problems.members`, or one of your own.',
    'errors.limit':
      'With `too-long`, UTF-16 units; with `too-large`, bytes; with `too-many-pixels`, pixels of the whole picture. A count, not an edge.',
    'errors.attemptsLeft': 'With a wrong secret: how many attempts are left before no more are taken.',
    challenge: 'With `verification-required`: the proof that is asked for.',
    'challenge.purpose': 'What the proof is for, as a code.',
    'challenge.channels': 'How the person can prove it, as codes.',
    'challenge.targets': 'By channel, where a code would go: masked, and only for channels that send one.',
    'challenge.id': 'Names this challenge, for the backend to know it again.',
    current: 'With `stale`: the object as it is stored, in the shape that reading it has.',
  },
};
