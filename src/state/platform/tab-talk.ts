import type { Platform } from './platform.js';

/** What the sessions of one person in several tabs tell each other. */
export interface TabTalk<M> {
  /** To the other tabs; to nobody while it is not known whose session this is. */
  tell(message: M): void;
  close(): void;
}

/** Hears only what was told by a session of the same person. Different talks share the channel: messages are told apart by their members. */
export function tabTalk<M extends object>(
  { tell, hear }: Pick<Platform, 'tell' | 'hear'>,
  scope: () => string | undefined,
  heard: (message: Partial<M>) => void,
): TabTalk<M> {
  const close = hear((message) => {
    const theirs = (message ?? {}) as Partial<M> & { scope?: string };
    if (theirs.scope !== undefined && theirs.scope === scope()) heard(theirs);
  });
  return {
    close,
    tell(message) {
      const mine = scope();
      if (mine !== undefined) tell({ ...message, scope: mine });
    },
  };
}
