import type { CannedAttachment } from '../../features/canned-responses/canned-responses.js';

/** People follow it: an address that runs something is none. */
export const isFollowed = ({ url }: CannedAttachment, baseUrl: string): boolean =>
  URL.canParse(url, baseUrl) && /^https?:$/.test(new URL(url, baseUrl).protocol);

/** Addresses are relative to the backend, which may be another origin than the page. */
export const absolute = (file: CannedAttachment, baseUrl: string): CannedAttachment => ({ ...file, url: new URL(file.url, baseUrl).href });
