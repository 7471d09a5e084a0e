import type { ReadableAtom } from 'nanostores';
import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Capabilities, Identity, SecretCall } from '../contract/index.js';
import type { Localizer, LocalizerOptions } from '../locales/localizer.js';
import type { Shared } from '../state/shared.js';
import type { OpenChallenge } from './challenges.js';
import type { Unsaved } from './unsaved.js';

export type { Unsaved };

/** Something every element of a session shares, made once per session: `const profile = area('profile', (session) => …)`. */
export interface Area<S> {
  readonly name: string;
  make(session: Session): S;
}

export interface Session {
  readonly adapter: SettingsAdapter;
  readonly texts: Localizer;
  /** The host's own wording, by `area.key`. */
  readonly ownTexts: NonNullable<LocalizerOptions['texts']>;
  /** For areas: what the stores of this session share. */
  readonly shared: Shared;
  /** False: edits are lost when the page closes (no storage, or nobody says who the person is). */
  readonly $durable: ReadableAtom<boolean>;
  /** Undefined until known; nothing is stored or replayed before. */
  readonly $identity: ReadableAtom<Identity | undefined>;
  readonly $capabilities: ReadableAtom<Capabilities>;
  readonly $needs: ReadableAtom<'nothing' | 'sign-in'>;
  /** A proof the backend wants. A provider shows its dialog; a host without one shows `challenge-dialog`, or calls `answer` itself: till then the call waits. */
  readonly $challenge: ReadableAtom<OpenChallenge | undefined>;
  store<S>(area: Area<S>): S;
  /** For passwords, codes and tokens: never kept; repeated at most once, with a proof. Rejects with an `AdapterError`. */
  secretly<R>(run: (call: SecretCall) => Promise<R>): Promise<R>;
  /**
   * What the backend tells of its own product, such as `message.created`: in every tab, and while nobody changes settings. Returns the way to
   * stop hearing.
   */
  onHappening(heard: (happening: string, data: unknown) => void): () => void;
  unsaved(): Unsaved;
  /** Tell it after a sign-in: what waited for it goes on, or is set aside when somebody else signed in. */
  signedIn(): Promise<void>;
  /** `keep`: what waits stays on this device for the same person's next sign-in. */
  signOut(options?: { keep?: boolean }): Promise<void>;
  close(): void;
}
