import type { AttachmentsCapability, CannedResponse, CannedResponsesCapability } from '../../features/canned-responses/canned-responses.js';
import { randomId } from './random-id.js';
import { arabicResponses } from './sample-responses-arabic.js';
import { englishResponses } from './sample-responses-english.js';
import { germanResponses } from './sample-responses-german.js';
import { japaneseResponses } from './sample-responses-japanese.js';

/** A response as a backend begins with it; what is missing is empty, and the id is made. Those of the company are everybody's. */
export type CannedResponseSeed = Partial<CannedResponse>;

/** `usedAgo` in hours. */
export type SampleResponse = Pick<CannedResponse, 'shortCode' | 'content'> &
  Partial<Pick<CannedResponse, 'scope' | 'label' | 'uses' | 'attachments'>> & { usedAgo?: number };

const hour = 3_600_000;

export const newResponse = (given: CannedResponseSeed): CannedResponse => ({
  id: randomId(),
  scope: 'personal',
  shortCode: '',
  content: '',
  label: '',
  language: '',
  uses: 0,
  usedAt: '',
  updatedAt: '',
  ...given,
  attachments: [...(given.attachments ?? [])],
});

const samples = [
  ...englishResponses.map((sample) => ({ ...sample, language: 'en' })),
  ...germanResponses.map((sample) => ({ ...sample, language: 'de' })),
  ...arabicResponses.map((sample) => ({ ...sample, language: 'ar' })),
  ...japaneseResponses.map((sample) => ({ ...sample, language: 'ja' })),
];

/** What the sample person and their company have written, in four languages. */
export const sampleResponses = (now: number): CannedResponseSeed[] =>
  samples.map(({ usedAgo, ...sample }, index) => ({
    ...sample,
    id: `response-${index + 1}`,
    usedAt: usedAgo === undefined ? '' : new Date(now - usedAgo * hour).toISOString(),
    updatedAt: new Date(now - (index + 24) * 7 * hour).toISOString(),
  }));

export const cannedResponsesCapability: CannedResponsesCapability = {
  variables: [
    { name: 'contact.name', sample: 'Amina Haddad' },
    { name: 'contact.first_name', sample: 'Amina' },
    { name: 'agent.name', sample: 'Maya Lindqvist' },
    { name: 'agent.first_name', sample: 'Maya' },
    { name: 'company.name', sample: 'Fernweh' },
    { name: 'conversation.channel', sample: 'widget' },
  ],
  company: 'read',
  maxLength: 2000,
  atMost: 20_000,
};

export const attachmentsCapability: AttachmentsCapability = {
  maxBytes: 10 * 2 ** 20,
  types: [
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/gif',
    'application/pdf',
    'text/plain',
    'text/csv',
    'audio/mpeg',
    'audio/ogg',
    'video/mp4',
  ],
  atMost: 5,
};
