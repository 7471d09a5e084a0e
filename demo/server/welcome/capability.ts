import { whatsAppMedia, type MediaKind } from '../../../src/features/welcome-messages/rules/whatsapp-limits.js';
import {
  welcomeKinds,
  type WelcomeMedia,
  type WelcomeMessagesCapability,
} from '../../../src/features/welcome-messages/welcome-messages.js';
import { attachmentLimits } from '../attachments/attachment-limits.js';
import type { Person } from '../database/schema.js';
import { sampleValues, variablesOf } from './values.js';

/** Of one person. */
export const messagesAtMost = 50;

/** What WhatsApp takes and what can be uploaded here. */
function mediaOf(kind: MediaKind): WelcomeMedia {
  const { types, maxBytes } = whatsAppMedia[kind];
  const uploaded: readonly string[] = attachmentLimits.types;
  return { types: types.filter((type) => uploaded.includes(type)), maxBytes: Math.min(maxBytes, attachmentLimits.maxBytes) };
}

const media = { image: mediaOf('image'), video: mediaOf('video'), audio: mediaOf('audio'), document: mediaOf('document') };

/** Where a test goes; empty: nowhere. */
export const testPhoneOf = ({ mobile, mobileVerified }: Person): string => (mobileVerified ? mobile : '');

export function welcomeCapability(person: Person): WelcomeMessagesCapability {
  const samples = sampleValues(person);
  return {
    kinds: welcomeKinds,
    variables: variablesOf(samples),
    media,
    atMost: messagesAtMost,
    testTo: testPhoneOf(person),
  };
}
