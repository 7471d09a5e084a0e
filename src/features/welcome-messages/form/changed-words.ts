import { listFormat } from '../../../ui/formats.js';
import type { WelcomeContent } from '../welcome-messages.js';
import type { FormView } from './form-view.js';
import { changedMembers } from './welcome-draft.js';

const ofContent: Record<keyof WelcomeContent, Parameters<FormView['text']>[0]> = {
  language: 'languagesSeveral',
  body: 'body',
  header: 'header',
  footer: 'footer',
  file: 'file-document',
  buttons: 'buttons',
  menu: 'menu',
  sections: 'list',
  place: 'place',
  template: 'template',
  parameters: 'template',
};

/** What is not saved, by the labels of the fields. */
export function changedWords({ work, text, locale }: FormView): string {
  const { changed, draft, base } = work.written;
  const labels = changed.flatMap((member) => {
    if (member !== 'contents') return text(member);
    return changedMembers(draft.contents, base.contents).map((one) =>
      text(one === 'file' && draft.kind in fileLabels ? fileLabels[draft.kind as keyof typeof fileLabels] : ofContent[one]),
    );
  });
  return listFormat(locale, { type: 'unit', style: 'short' }).format([...new Set(labels)]);
}

const fileLabels = {
  image: 'file-image',
  video: 'file-video',
  audio: 'file-audio',
  document: 'file-document',
  buttons: 'file-header',
} as const;
