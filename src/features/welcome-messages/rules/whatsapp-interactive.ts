import type { WelcomeContent } from '../welcome-messages.js';
import { mediaKindOf } from './file-problem.js';
import { cut, filledLine, filledText } from './filled-text.js';
import { whatsAppLimits as limits } from './whatsapp-limits.js';
import type { WhatsAppMessageOptions } from './whatsapp-message.js';
import { mediaObject, present } from './whatsapp-parts.js';

/** A message with reply buttons, or with a list. */
export function interactiveObject(kind: 'buttons' | 'list', options: WhatsAppMessageOptions): object {
  const { content, values } = options;
  const header = headerObject(kind, options);
  const footer = filledLine(content.footer, values, limits.footer);
  return {
    type: kind === 'buttons' ? 'button' : 'list',
    ...(header && { header }),
    body: { text: filledText(content.body, values, limits.body) },
    ...(footer && { footer: { text: footer } }),
    action: kind === 'buttons' ? buttonsAction(content) : listAction(content),
  };
}

function headerObject(kind: 'buttons' | 'list', options: WhatsAppMessageOptions): object | undefined {
  const { content, values } = options;
  if (kind === 'buttons' && content.file) {
    const type = mediaKindOf(content.file);
    return { type, [type]: mediaObject(type, options) };
  }
  const text = filledLine(content.header, values, limits.header);
  return text ? { type: 'text', text } : undefined;
}

const buttonsAction = ({ buttons }: WelcomeContent): object => ({
  buttons: buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title: cut(title, limits.buttonTitle) } })),
});

const listAction = ({ menu, sections }: WelcomeContent): object => ({
  button: cut(menu, limits.menu),
  sections: sections.map(({ title, rows }) => ({
    ...present({ title: cut(title, limits.sectionTitle) }),
    rows: rows.map((row) => ({
      id: row.id,
      title: cut(row.title, limits.rowTitle),
      ...present({ description: cut(row.description, limits.rowDescription) }),
    })),
  })),
});
