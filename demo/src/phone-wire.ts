import { ask, post } from './backend.js';
import type { Attached } from './conversations.js';

/** A number of the company's. */
export interface BusinessNumber {
  id: string;
  /** E.164. */
  phone: string;
  name: string;
}

/** What a customer may answer with a tap. */
export interface Tap {
  id: string;
  title: string;
}

export interface Row extends Tap {
  description?: string;
}

export interface Media {
  id: string;
  caption?: string;
}

export type MediaKind = 'image' | 'video' | 'audio' | 'document';

/** What stands above the text of a message. */
export type Header = { type: 'text'; text: string } | ({ type: MediaKind } & Partial<Record<MediaKind, Media>>);

export interface Interactive {
  type: string;
  header?: Header;
  body?: { text: string };
  footer?: { text: string };
  action?: {
    buttons?: readonly { reply: Tap }[];
    /** What a list is opened by. */
    button?: string;
    sections?: readonly Section[];
  };
  /** Of the customer's answers. */
  button_reply?: Tap;
  list_reply?: Row;
}

export interface Section {
  title?: string;
  rows: readonly Row[];
}

export interface Place {
  latitude: string | number;
  longitude: string | number;
  name?: string;
  address?: string;
}

export interface SentTemplate {
  name: string;
  language: { code: string };
  components?: readonly { type: string; parameters: readonly Header[] }[];
}

/** A message in WhatsApp's own form: its type names the member that holds it. */
export interface WhatsAppBody extends Partial<Record<MediaKind, Media>> {
  type: string;
  text?: { body: string };
  interactive?: Interactive;
  location?: Place;
  template?: SentTemplate;
  /** The customer's answer to a template. */
  button?: { text: string; payload: string };
}

export interface OnPhone {
  id: string;
  from: 'customer' | 'business';
  at: string;
  message: WhatsAppBody;
  /** Under which this page sent it. */
  key: string;
  /** Those that the message names by their ids. */
  files: readonly Attached[];
}

/** A text that WhatsApp has approved: only its name and what is put in is sent. */
export interface Template {
  name: string;
  language: string;
  headerText: string;
  body: string;
  footer: string;
  buttons: readonly string[];
}

export interface PhoneChat {
  /** Id of the business number. */
  number: string;
  messages: readonly OnPhone[];
}

export interface PhoneContent {
  numbers: readonly BusinessNumber[];
  templates: readonly Template[];
  chats: readonly PhoneChat[];
  /** What came to the phone of whoever is signed in to the Desk in this browser. */
  tests: readonly PhoneChat[];
}

export interface PhoneLetter {
  number: string;
  text?: string;
  reply?: Tap;
  name?: string;
  language?: string;
}

export const phoneBackend = {
  read: (): Promise<PhoneContent> => ask('/demo/phone'),
  write: (letter: PhoneLetter, key: string): Promise<{ id: string }> => post('/demo/phone/messages', letter, key),
};
