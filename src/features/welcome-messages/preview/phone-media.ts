import { html, type TemplateResult } from 'lit';
import { sizeText } from '../../../ui/file-sizes.js';
import { typeNames } from '../../../ui/file-row.js';
import { icon } from '../../../ui/icon.js';
import type { CannedAttachment } from '../../canned-responses/canned-responses.js';
import { kindIcons } from '../list/welcome-icons.js';
import type { MediaKind } from '../rules/whatsapp-limits.js';
import type { PhoneView } from './phone.js';

/** A file as the phone shows it, or its place while there is none. */
export function phoneMedia(kind: MediaKind, file: CannedAttachment | null, view: PhoneView): TemplateResult {
  const { text } = view;
  if (!file)
    return html`<span data-kind=${kind === 'audio' || kind === 'document' ? 'no-file' : 'no-picture'}
      >${icon(kindIcons[kind])}<span>${text('noFile')}</span></span
    >`;
  const source = view.pictureOf(file) ?? file.url;
  switch (kind) {
    case 'image':
      return html`<img src=${source} alt=${text('picture')} />`;
    case 'video':
      return html`<video src=${source} controls playsinline preload="metadata" aria-label=${text('video')}></video>`;
    case 'audio':
      return html`<audio src=${source} controls preload="metadata" aria-label=${text('audio')}></audio>`;
    case 'document':
      return html`<span data-kind="document"
        >${icon(kindIcons.document)}<span
          ><bdi>${file.name}</bdi
          ><span part="hint">${typeNames([file.type], view.locale)} · ${sizeText(file.size, view.locale)}</span></span
        ></span
      >`;
  }
}
