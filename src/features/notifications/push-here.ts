import type { AdapterError } from '../../contract/index.js';
import type { SubscribedBrowser } from './notifications.js';
import type { PushObstacle } from './push-browser.js';
import { itemOf, type PushFacts } from './push-care.js';

/** `error`: what was on could not be renewed. */
export type PushHere =
  | { is: 'checking' }
  | { is: 'impossible'; why: PushObstacle }
  | { is: 'blocked' }
  | { is: 'off'; endedElsewhere: boolean; error?: AdapterError }
  | { is: 'on'; item: SubscribedBrowser; error?: AdapterError };

/** On is only what the browser has, the backend knows, and the permission lets through. */
export function hereBy(
  { permission, found, backend }: Pick<PushFacts, 'permission' | 'found' | 'backend'>,
  endedElsewhere: boolean,
  failure: AdapterError | undefined,
): PushHere {
  if (permission === 'denied') return { is: 'blocked' };
  const item = permission === 'granted' ? itemOf({ found, backend }) : undefined;
  const error = failure && { error: failure };
  return item ? { is: 'on', item, ...error } : { is: 'off', endedElsewhere, ...error };
}
