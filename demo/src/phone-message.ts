import { html, nothing, type TemplateResult } from 'lit';
import { parameterCount, templateText } from '../../src/rules.js';
import { formatted } from './formatted.js';
import { icon } from './icons.js';
import { media, place } from './phone-media.js';
import type { Header, Media, MediaKind, OnPhone, SentTemplate, Tap, Template } from './phone-wire.js';

/** What a person can do with a message. */
export interface Answering {
  templates: readonly Template[];
  /** Absent: answers go nowhere. */
  onTap?(tap: Tap): void;
  onList(): void;
  /** Was it answered so already? */
  isTapped(tap: Tap): boolean;
}

const mediaKinds: readonly string[] = ['image', 'video', 'audio', 'document'] satisfies MediaKind[];
const isMedia = (type: string): type is MediaKind => mediaKinds.includes(type);

/** Inside the bubble, in the order of reading. `time` ends the text. */
export function content({ message, files }: OnPhone, templates: readonly Template[], time: TemplateResult): TemplateResult {
  const file = ({ id }: Media) => files.find((one) => one.id === id);
  const shownMedia = (kind: MediaKind, what: Media | undefined) => (what ? media(kind, file(what)) : nothing);
  const above = (header: Header | undefined) => {
    if (!header) return nothing;
    return header.type === 'text' ? headline(header.text) : shownMedia(header.type, header[header.type]);
  };
  const { type, text, interactive, location, template, button } = message;
  if (text) return words(text.body, time);
  if (isMedia(type)) return html`${shownMedia(type, message[type])} ${words(message[type]?.caption ?? '', time)}`;
  if (location) return html`${place(location)} ${time}`;
  if (button) return words(button.text, time);
  if (interactive) {
    const { header, body, footer, button_reply, list_reply } = interactive;
    if (button_reply) return words(button_reply.title, time);
    if (list_reply) return words([list_reply.title, list_reply.description].filter(Boolean).join('\n'), time);
    return html`${above(header)} ${words(body?.text ?? '', footer ? nothing : time)} ${below(footer?.text, time)}`;
  }
  const known = template && templateIn(templates, template);
  if (!template || !known) return html`<p class="words muted">This phone cannot show this message.${time}</p>`;
  const sentHeader = template.components?.find((one) => one.type === 'header')?.parameters[0];
  return html`${sentHeader ? above(sentHeader) : known.headerText ? headline(known.headerText) : nothing}
  ${words(filledIn(known, template), known.footer ? nothing : time)} ${below(known.footer, time)}`;
}

/** The text that was approved, with what was sent in its places. */
function filledIn(known: Template, { components }: SentTemplate): string {
  const parameters = components?.find((one) => one.type === 'body')?.parameters ?? [];
  return templateText(
    known,
    Array.from({ length: parameterCount(known) }, (_, at) => wordsIn(parameters[at])),
  );
}

const wordsIn = (parameter: Header | undefined): string => (parameter?.type === 'text' ? parameter.text : '');

const templateIn = (templates: readonly Template[], { name, language }: SentTemplate) =>
  templates.find((one) => one.name === name && one.language === language.code);

const headline = (text: string) => html`<p class="headline" dir="auto">${text}</p>`;

/** No blank may stand inside: the place keeps them. */
const words = (text: string, time: TemplateResult | typeof nothing): TemplateResult =>
  text ? html`<p class="words"><span dir="auto">${formatted(text)}</span>${time}</p>` : html`${time}`;

const below = (footer: string | undefined, time: TemplateResult) =>
  footer ? html`<p class="footer"><span dir="auto">${footer}</span>${time}</p>` : nothing;

/** Below the bubble: what can be answered with a tap. */
export function answers({ message }: OnPhone, answering: Answering): TemplateResult | typeof nothing {
  const { action } = message.interactive ?? {};
  const template = message.template && templateIn(answering.templates, message.template);
  const taps = [
    ...(action?.buttons ?? []).map(({ reply }) => reply),
    ...(template?.buttons ?? []).map((title): Tap => ({ id: title, title })),
  ];
  if (action?.sections)
    return html`<button class="answer" type="button" aria-haspopup="dialog" @click=${() => answering.onList()}>
      ${icon('list')}<span dir="auto">${action.button}</span>
    </button>`;
  return taps.length ? html`${taps.map((tap) => answer(tap, answering))}` : nothing;
}

/** What was pressed keeps the focus, and does nothing more. */
function answer(tap: Tap, { onTap, isTapped }: Answering): TemplateResult {
  const isDone = isTapped(tap);
  const isOff = isDone || !onTap;
  return html`<button
    class="answer"
    type="button"
    data-done=${isDone ? 'true' : nothing}
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${() => (isOff ? undefined : onTap(tap))}
  >
    ${icon(isDone ? 'check' : 'reply')}<span dir="auto">${tap.title}</span>
  </button>`;
}

/** In one line, for the list of chats. */
export function excerpt({ message, files }: OnPhone, templates: readonly Template[]): string {
  const { type, text, interactive, location, template, button } = message;
  if (text) return text.body;
  if (isMedia(type)) return message[type]?.caption || (files[0]?.name ?? 'File');
  if (location) return location.name ?? 'Location';
  if (button) return button.text;
  if (interactive) return (interactive.button_reply ?? interactive.list_reply)?.title ?? interactive.body?.text ?? '';
  const known = template && templateIn(templates, template);
  return template && known ? filledIn(known, template) : 'Message';
}
