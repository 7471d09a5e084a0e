import type { NewSubscription } from './notifications.js';
import type { PushWord } from './push-words.js';

/** Where the worker's file is, and for which part of the site it works: `scope` is the file's folder when it is missing. */
export interface PushPlace {
  worker: string;
  scope?: string;
}

/** Why nothing can be pushed here, whatever the person allows. `home-screen`: an iPhone pushes to what was added there only. */
export type PushObstacle = 'insecure' | 'home-screen' | 'unsupported';

export interface FoundSubscription {
  /** SHA-256 of the endpoint, base64url. */
  fingerprint: string;
  /** Of whoever may push, base64url; empty: this browser does not tell. */
  key: string;
  /** Epoch ms; missing: it does not end by itself. */
  expiresAt?: number;
}

/** Everything that is asked of the browser. No answer is waited for without end. Tests bring one of their own. */
export interface PushBrowser {
  readonly obstacle: PushObstacle | undefined;
  readonly userAgent: string;
  readonly touchPoints: number;
  permission(): NotificationPermission;
  /** Shows the browser's own question: only in an act of the person. `default`: they have not answered. */
  ask(): Promise<NotificationPermission>;
  find(place: PushPlace): Promise<FoundSubscription | undefined>;
  /** Never shows a question. `fresh`: what is there is ended first. Rejects with an `AdapterError` that has a `reason`. */
  subscribe(key: string, place: PushPlace, fresh: boolean): Promise<{ found: FoundSubscription; told: NewSubscription }>;
  release(place: PushPlace): Promise<void>;
  /** The permission may be another, the person is back, or the worker has something to tell. Returns the way to stop. */
  watch(heard: (word?: PushWord) => void): () => void;
}
