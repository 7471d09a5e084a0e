import type { Call, CollectionGroup, GroupCapability, ResourceGroup, Row, Snapshot } from '../../contract/index.js';
import type { CannedAttachment, CannedVariable } from '../canned-responses/canned-responses.js';

/** What a message is, as WhatsApp tells them apart. `buttons`: a text with reply buttons. */
export const welcomeKinds = ['text', 'image', 'video', 'audio', 'document', 'template', 'buttons', 'list', 'location'] as const;
export type WelcomeKind = (typeof welcomeKinds)[number];

/** What a customer may answer with a tap. `id` comes back with the answer. */
export type WelcomeReply = { id: string; title: string };

/** An entry of a list. */
export type WelcomeRow = WelcomeReply & { description: string };

export type WelcomeSection = { title: string; rows: WelcomeRow[] };

export type WelcomePlace = {
  /** Degrees. */
  latitude: number;
  longitude: number;
  name: string;
  address: string;
};

/** The message in one language. Every kind has all of it, and shows what it needs: a change of the kind loses nothing. */
export type WelcomeContent = {
  /** BCP 47; empty: for whoever none of the others is for. Where there is no such version, the first is for them. */
  language: string;
  /** The text, what stands under a file, or above buttons and the list; with variables, `{{contact.first_name|there}}`. */
  body: string;
  /** A line above it, of buttons and the list. */
  header: string;
  /** A line below it, of buttons and the list. */
  footer: string;
  /** Of the kinds that are a file; above buttons, a picture; above a template, what its header wants. */
  file: CannedAttachment | null;
  buttons: WelcomeReply[];
  /** What the list is opened by. */
  menu: string;
  sections: WelcomeSection[];
  place: WelcomePlace | null;
  /** Id of a template. */
  template: string;
  /** What stands for `{{1}}`, `{{2}}` … in it, with variables. */
  parameters: string[];
};

export type WelcomeMessage = Row & {
  /** By which the person knows it; no customer sees it. */
  name: string;
  kind: WelcomeKind;
  /** Ids of the business numbers that send it. */
  numbers: string[];
  /** In effect. Only what is not may be changed or deleted. */
  enabled: boolean;
  contents: WelcomeContent[];
  /** How often it has greeted somebody. */
  sent: number;
  /** RFC 3339, when it was switched on or off; empty: never. */
  switchedAt: string;
  updatedAt: string;
};

/** What a person writes of it. */
export type WelcomeDraft = Pick<WelcomeMessage, 'name' | 'kind' | 'numbers' | 'contents'>;

export const emptyContent: WelcomeContent = {
  language: '',
  body: '',
  header: '',
  footer: '',
  file: null,
  buttons: [],
  menu: '',
  sections: [],
  place: null,
  template: '',
  parameters: [],
};

/** A number of the company's, at which customers write. */
export type WhatsAppNumber = {
  id: string;
  /** E.164. */
  phone: string;
  /** What the company calls it. */
  name: string;
  /** Whether messages can be sent from it now. */
  connected: boolean;
};

/** A text that WhatsApp has approved. */
export type WhatsAppTemplate = {
  id: string;
  name: string;
  /** As WhatsApp writes it, `en_US`. */
  language: string;
  /** What stands above it: words, or a file to be chosen. */
  header: '' | 'text' | 'image' | 'video' | 'document';
  headerText: string;
  /** With `{{1}}`, `{{2}}` …, where parameters stand. */
  body: string;
  footer: string;
  buttons: string[];
};

/** Where messages are sent from. */
export interface Channels {
  numbers: WhatsAppNumber[];
  templates: WhatsAppTemplate[];
}

export interface WelcomeMedia {
  /** Media types. */
  types: readonly string[];
  maxBytes: number;
}

export interface WelcomeMessagesCapability extends GroupCapability {
  /** Those that the channel supports; default: all. */
  kinds?: readonly WelcomeKind[];
  variables?: readonly CannedVariable[];
  /** By kind, where the backend takes less than WhatsApp does. */
  media?: Partial<Record<WelcomeKind, WelcomeMedia>>;
  /** How many a person may have. */
  atMost?: number;
  /** Where a test goes, as E.164; empty: the person has no phone that is known to be theirs. Absent: there are no tests. */
  testTo?: string;
}

/** One version of a message, sent as it is to the person’s own phone. */
export interface WelcomeTest {
  number: string;
  kind: WelcomeKind;
  content: WelcomeContent;
}

/** `update` of anything but `enabled` is refused with `conflict` (`enabled`) while the message is on, and so is `remove`. */
export interface WelcomeMessagesGroup extends CollectionGroup<WelcomeMessage> {
  /** Switches the message on, and off whichever of the person’s messages stands in its way, in one step. */
  swap?(id: string, call: Call & { key: string }): Promise<Snapshot<WelcomeMessage>>;
  test?(test: WelcomeTest, call: Call & { key: string }): Promise<void>;
}

export type ChannelsGroup = Pick<ResourceGroup<Channels>, 'load'>;
