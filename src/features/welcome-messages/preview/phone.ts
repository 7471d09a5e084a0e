import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../../../locales/localizer.js';
import { dateFormat } from '../../../ui/formats.js';
import { icon } from '../../../ui/icon.js';
import type { CannedAttachment, CannedVariable } from '../../canned-responses/canned-responses.js';
import type { VariableValues } from '../../canned-responses/rules/variables.js';
import { kindIcons } from '../list/welcome-icons.js';
import { isMediaHeader } from '../rules/content-problems.js';
import { filledLine } from '../rules/filled-text.js';
import { templateText } from '../rules/template-text.js';
import { whatsAppLimits as limits } from '../rules/whatsapp-limits.js';
import type { WelcomeContent, WelcomeKind, WhatsAppTemplate } from '../welcome-messages.js';
import type { phoneMessages } from './phone.messages.js';
import { phoneMedia } from './phone-media.js';
import { formatted, phoneText, phoneTitle } from './phone-text.js';

export interface PhoneView {
  kind: WelcomeKind;
  content: WelcomeContent;
  /** The chosen one, of a template message. */
  template: WhatsAppTemplate | undefined;
  variables: readonly CannedVariable[];
  locale: string;
  text: Translate<typeof phoneMessages>;
  scheme: 'light' | 'dark';
  /** Epoch ms. */
  now: number;
  /** An id that no other phone has in the same tree. */
  id: string;
  /** A file as it was chosen; undefined: it was not chosen here. */
  pictureOf(file: CannedAttachment): string | undefined;
  onScheme(scheme: 'light' | 'dark'): void;
}

/** What the customer gets, as their phone shows it. */
export function phone(view: PhoneView): TemplateResult {
  const { text, variables, scheme } = view;
  const company = variables.find(({ name }) => name === 'company.name')?.sample || text('company');
  const initials = company
    .split(/\s+/u)
    .slice(0, 2)
    .map(([first = '']) => first.toLocaleUpperCase(view.locale))
    .join('');
  return html`<figure data-kind="phone" data-scheme=${scheme} aria-label=${text('phone')}>
      <figcaption>
        <span part="avatar" aria-hidden="true">${initials}</span>
        <span><strong dir="auto">${company}</strong><span part="hint">${text('business')}</span></span>
      </figcaption>
      <div part="preview" role="group" aria-label=${text('chat')} tabindex="0">
        <div data-kind="chat">
          <p part="hint" data-kind="day">${text('today')}</p>
          <div part="bubble" data-kind="customer"><p>${text('hello')}</p></div>
          <div data-kind="answer" lang=${ifDefined(languageOf(view) || undefined)}>${answer(view)}</div>
        </div>
      </div>
    </figure>
    ${schemes(view)}`;
}

const languageOf = ({ kind, content, template }: PhoneView): string =>
  kind === 'template' ? (template?.language.replaceAll('_', '-') ?? '') : content.language;

const schemes = ({ id, text, scheme, onScheme }: PhoneView): TemplateResult => {
  const option = (value: 'light' | 'dark') =>
    html`<label
      ><input type="radio" name=${id} value=${value} .checked=${live(value === scheme)} @change=${() => onScheme(value)} />${text(
        value,
      )}</label
    >`;
  return html`<fieldset part="segments" data-kind="schemes">
    <legend data-hidden>${text('scheme')}</legend>
    ${option('light')} ${option('dark')}
  </fieldset>`;
};

function answer(view: PhoneView): TemplateResult {
  const { kind, content } = view;
  const { body, file } = content;
  const values: VariableValues = Object.fromEntries(view.variables.map(({ name, sample }) => [name, sample]));
  const words = (limit: number) => (body.trim() ? html`<p>${phoneText(body, values, limit)}</p>` : nothing);
  switch (kind) {
    case 'text':
      return bubble(view, body.trim() ? words(limits.text) : html`<p part="hint">${view.text('nothing')}</p>`);
    case 'image':
    case 'video':
    case 'document':
      return bubble(view, html`${phoneMedia(kind, file, view)}${words(limits.caption)}`, true);
    case 'audio':
      return bubble(view, phoneMedia('audio', file, view), true);
    case 'location':
      return bubble(view, place(view), true);
    case 'template':
      return ofTemplate(view, values);
    case 'buttons':
      return html`${interactive(view, values)} ${content.buttons.map((one) => reply(phoneTitle(one.title, limits.buttonTitle)))}`;
    case 'list':
      return html`${interactive(view, values)} ${list(view)}`;
  }
}

function bubble({ now, locale }: PhoneView, content: unknown, isMedia = false): TemplateResult {
  const time = dateFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(now);
  return html`<div part="bubble" data-media=${isMedia}>
    ${content}
    <p data-kind="time"><bdi>${time}</bdi></p>
  </div>`;
}

const reply = (title: TemplateResult): TemplateResult => html`<p part="bubble" data-kind="reply">${title}</p>`;

/** What stands above buttons and a list. */
function interactive(view: PhoneView, values: VariableValues): TemplateResult {
  const { kind, content, text } = view;
  const { header, body, footer, file } = content;
  const hasPicture = kind === 'buttons' && file !== null;
  return bubble(
    view,
    html`${hasPicture ? phoneMedia('image', file, view) : nothing}
    ${header.trim() && !hasPicture ? html`<p><strong dir="auto">${phoneTitle(filledLine(header, values, Infinity), limits.header)}</strong></p>` : nothing}
    ${body.trim() ? html`<p>${phoneText(body, values, limits.body)}</p>` : html`<p part="hint">${text('nothing')}</p>`}
    ${footer.trim() ? html`<p part="hint" dir="auto">${phoneTitle(filledLine(footer, values, Infinity), limits.footer)}</p>` : nothing}`,
    hasPicture,
  );
}

/** The button, and behind it what it opens. */
const list = ({ content, text }: PhoneView): TemplateResult =>
  html`<details part="bubble" data-kind="reply">
    <summary title=${text('openList')}>${icon(kindIcons.list, 'small')}${phoneTitle(content.menu, limits.menu)}</summary>
    ${content.sections.map(
      ({ title, rows }) =>
        html`<div data-kind="rows">
          ${title ? html`<p part="hint">${phoneTitle(title, limits.sectionTitle)}</p>` : nothing}
          <ul>
            ${rows.map(
              (row) =>
                html`<li>
                  <span>${phoneTitle(row.title, limits.rowTitle)}</span>
                  ${row.description ? html`<span part="hint">${phoneTitle(row.description, limits.rowDescription)}</span>` : nothing}
                </li>`,
            )}
          </ul>
        </div>`,
    )}
  </details>`;

function place({ content, text }: PhoneView): TemplateResult {
  const { place: where } = content;
  return html`<span data-kind="map">${icon(kindIcons.location)}</span> ${
      where
        ? html`<p>
            ${where.name ? html`<strong dir="auto">${phoneTitle(where.name, limits.placeName)}</strong>` : nothing}
            ${where.address ? html`<span part="hint" dir="auto">${phoneTitle(where.address, limits.address)}</span>` : nothing}
          </p>`
        : html`<p part="hint">${text('noPlace')}</p>`
    }`;
}

function ofTemplate(view: PhoneView, values: VariableValues): TemplateResult {
  const { template, content, text } = view;
  if (!template) return bubble(view, html`<p part="hint">${text('noTemplate')}</p>`);
  const { header, headerText, footer, buttons } = template;
  const isMedia = isMediaHeader(header);
  const parameters = content.parameters.map((one) => filledLine(one, values, limits.parameter));
  return html`${bubble(
    view,
    html`${isMedia ? phoneMedia(header, content.file, view) : nothing}
      ${header === 'text' ? html`<p><strong dir="auto">${headerText}</strong></p>` : nothing}
      <p>${formatted(templateText(template, parameters))}</p>
      ${footer ? html`<p part="hint" dir="auto">${footer}</p>` : nothing}`,
    isMedia,
  )}
  ${buttons.map((title) => reply(html`<bdi>${title}</bdi>`))}`;
}
