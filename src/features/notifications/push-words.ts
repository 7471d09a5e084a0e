/** What the worker tells the pages of its scope. */
export type PushWord =
  /** A test came in; it says what it was sent with. */
  | { settingsPush: 'arrived'; test: string }
  /** A notification was clicked; this is the page that was found for it. `url` is whole. */
  | { settingsPush: 'opened'; url: string }
  /** The browser has made another subscription. */
  | { settingsPush: 'changed' };

/** The worker's word, or nothing: other things may be said on the same line. */
export function pushWordOf(data: unknown): PushWord | undefined {
  const found = data as Partial<PushWord> | null;
  return typeof found === 'object' && found !== null && typeof found.settingsPush === 'string' ? (found as PushWord) : undefined;
}
