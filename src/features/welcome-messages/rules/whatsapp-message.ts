import type { CannedAttachment } from '../../canned-responses/canned-responses.js';
import type { VariableValues } from '../../canned-responses/rules/variables.js';
import type { WelcomeContent, WelcomeKind, WhatsAppTemplate } from '../welcome-messages.js';
import { isMediaHeader } from './content-problems.js';
import { cut, filledLine, filledText } from './filled-text.js';
import { parameterCount, templateText } from './template-text.js';
import { interactiveObject } from './whatsapp-interactive.js';
import { whatsAppLimits as limits } from './whatsapp-limits.js';
import { mediaObject, present } from './whatsapp-parts.js';

/** Names a file in a message: by WhatsApp's id of an upload, or by an address that WhatsApp can read. */
export type MediaReference = { id: string } | { link: string };

export interface WhatsAppMessageOptions {
  kind: WelcomeKind;
  content: WelcomeContent;
  /** The customer's number, as WhatsApp writes it: digits only, or with a plus. */
  to: string;
  values: VariableValues;
  /** Of a template message. */
  template?: WhatsAppTemplate | undefined;
  media(file: CannedAttachment): MediaReference;
}

/** A plain object, to be sent as JSON to `POST /{number}/messages` of the Cloud API. */
export type WhatsAppMessage = { messaging_product: 'whatsapp'; recipient_type: 'individual'; to: string; type: string } & Record<
  string,
  unknown
>;

/** What the Cloud API is sent for a message. Variables are filled in and then cut to what WhatsApp takes. */
export function whatsAppMessage(options: WhatsAppMessageOptions): WhatsAppMessage {
  const type = options.kind === 'buttons' || options.kind === 'list' ? 'interactive' : options.kind;
  return { messaging_product: 'whatsapp', recipient_type: 'individual', to: options.to, type, [type]: innerOf(options) };
}

function innerOf(options: WhatsAppMessageOptions): object {
  const { kind, content, values } = options;
  switch (kind) {
    case 'text': {
      const body = filledText(content.body, values, limits.text);
      return /https?:\/\/\S/iu.test(body) ? { preview_url: true, body } : { body };
    }
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return {
        ...mediaObject(kind, options),
        ...(kind !== 'audio' && present({ caption: filledText(content.body, values, limits.caption) })),
      };
    case 'location':
      return placeObject(content);
    case 'template':
      return templateObject(options);
    case 'buttons':
    case 'list':
      return interactiveObject(kind, options);
  }
}

/** As published, degrees are texts; what is less is written with an exponent, and is no distance. */
const degrees = (value: number) => (Math.abs(value) < 1e-6 ? '0' : String(value));

function placeObject({ place }: WelcomeContent): object {
  const { latitude, longitude, name, address } = place ?? { latitude: 0, longitude: 0, name: '', address: '' };
  return {
    latitude: degrees(latitude),
    longitude: degrees(longitude),
    ...present({ name: cut(name, limits.placeName), address: cut(address, limits.address) }),
  };
}

function templateObject(options: WhatsAppMessageOptions): object {
  const { content, template } = options;
  const components = [];
  if (template && isMediaHeader(template.header) && content.file) {
    const header = { type: template.header, [template.header]: mediaObject(template.header, options) };
    components.push({ type: 'header', parameters: [header] });
  }
  const parameters = parametersOf(options).map((text) => ({ type: 'text', text }));
  if (parameters.length > 0) components.push({ type: 'body', parameters });
  return {
    name: template?.name ?? content.template,
    language: { code: template?.language ?? content.language },
    ...(components.length > 0 && { components }),
  };
}

/** Stands where there is nothing, because WhatsApp takes no empty ones. */
const nothing = '–';

/** WhatsApp takes no line breaks in them, nor many spaces in a row, and as many as the template has places. */
function parametersOf({ content, values, template }: Pick<WhatsAppMessageOptions, 'content' | 'values' | 'template'>): string[] {
  const count = template ? parameterCount(template) : content.parameters.length;
  return Array.from({ length: count }, (_, at) => filledLine(content.parameters[at] ?? '', values, limits.parameter) || nothing);
}

/** The words of a message without its form, for an agent's list and thread. */
export function wordsOf(options: Pick<WhatsAppMessageOptions, 'kind' | 'content' | 'values' | 'template'>): string {
  const { kind, content, values, template } = options;
  const body = (limit: number) => filledText(content.body, values, limit).trim();
  switch (kind) {
    case 'text':
      return body(limits.text);
    case 'buttons':
    case 'list':
      return body(limits.body);
    case 'image':
    case 'video':
    case 'document':
      return body(limits.caption) || (content.file?.name ?? '');
    case 'audio':
      return content.file?.name ?? '';
    case 'location': {
      const { place } = content;
      return place ? [place.name, place.address].filter((words) => words.trim()).join(', ') || `${place.latitude}, ${place.longitude}` : '';
    }
    case 'template':
      return template ? templateText(template, parametersOf(options)) : '';
  }
}
