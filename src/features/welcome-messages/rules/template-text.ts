import type { WhatsAppTemplate } from '../welcome-messages.js';

const places = /\{\{\s*(\d{1,3})\s*\}\}/gu;

/** How many parameters a template asks for: `{{1}}`, `{{2}}` … */
export const parameterCount = ({ body }: Pick<WhatsAppTemplate, 'body'>): number =>
  Math.max(0, ...[...body.matchAll(places)].map(([, number]) => Number(number)));

/** The template's text, with what stands for its parameters; where nothing does, the place stays as it is. */
export const templateText = ({ body }: Pick<WhatsAppTemplate, 'body'>, parameters: readonly string[]): string =>
  body.replace(places, (place, number: string) => parameters[Number(number) - 1] || place);
