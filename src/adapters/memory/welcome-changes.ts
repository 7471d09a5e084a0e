import { AdapterError, type Identity } from '../../contract/index.js';
import type { WelcomeDraft, WelcomeMessage, WelcomeTest } from '../../features/welcome-messages/welcome-messages.js';
import type { MemoryLine } from './line.js';
import { newWelcome } from './sample-welcome.js';
import { capabilityOf, checkWelcome, conflict } from './welcome-rules.js';
import { welcomeShelf, type StoredWelcome } from './welcome-shelf.js';

type Sent = Partial<WelcomeMessage>;

/** Each throws what is wrong with it. */
export interface WelcomeChanges {
  create(who: Identity, sent: Sent): StoredWelcome;
  update(who: Identity, id: string, sent: Sent, version: string | undefined): StoredWelcome;
  remove(who: Identity, id: string, version: string | undefined): void;
  swap(who: Identity, id: string): StoredWelcome;
  test(who: Identity, test: WelcomeTest): void;
}

const testsAtMost = 5;
const minute = 60_000;

/** What a person writes; the rest is the backend's. */
const wordsOf = ({ name, kind, numbers, contents }: Sent): Partial<WelcomeDraft> => ({
  ...(name !== undefined && { name: name.trim() }),
  ...(kind && { kind }),
  ...(numbers && { numbers: [...new Set(numbers)] }),
  ...(contents && { contents }),
});

export function welcomeChanges({ backend }: MemoryLine): WelcomeChanges {
  function current(who: Identity, id: string, version: string | undefined): WelcomeMessage {
    const row = welcomeShelf(backend, who).find(id);
    if (version !== row.version) throw new AdapterError('stale', { current: row, status: 412 });
    return row.value;
  }

  const switched = (value: WelcomeMessage, enabled: boolean): WelcomeMessage =>
    value.enabled === enabled ? value : { ...value, enabled, switchedAt: new Date(backend.now()).toISOString() };

  /** Those in effect that serve one of its numbers. */
  function rivalsOf(who: Identity, { id, numbers }: WelcomeMessage): WelcomeMessage[] {
    const others = welcomeShelf(backend, who).rows();
    return others
      .map(({ value }) => value)
      .filter((other) => other.id !== id && other.enabled && other.numbers.some((one) => numbers.includes(one)));
  }

  return {
    create(who, sent) {
      const shelf = welcomeShelf(backend, who);
      if (shelf.rows().length >= (capabilityOf(backend).atMost ?? Infinity)) throw conflict('too-many');
      return shelf.put(checkWelcome(backend, who, newWelcome(wordsOf(sent))));
    },
    update(who, id, sent, version) {
      const before = current(who, id, version);
      const words = wordsOf(sent);
      const { enabled = before.enabled } = sent;
      const isWritten = Object.keys(words).length > 0;
      if (before.enabled && enabled && isWritten) throw conflict('enabled');
      const isSwitchedOn = enabled && !before.enabled;
      const value = { ...before, ...words };
      // Whatever became of its numbers: a message can be switched off.
      const whole = isSwitchedOn || isWritten ? checkWelcome(backend, who, value) : value;
      if (isSwitchedOn && rivalsOf(who, whole).length) throw conflict('number-taken', { numbers: { code: 'taken' } });
      return welcomeShelf(backend, who).put(switched(whole, enabled));
    },
    remove(who, id, version) {
      if (current(who, id, version).enabled) throw conflict('enabled');
      welcomeShelf(backend, who).drop(id);
    },
    swap(who, id) {
      const shelf = welcomeShelf(backend, who);
      const { value } = shelf.find(id);
      if (value.enabled) return shelf.find(id);
      const whole = checkWelcome(backend, who, value);
      for (const rival of rivalsOf(who, whole)) shelf.put(switched(rival, false));
      return shelf.put(switched(whole, true));
    },
    test(who, { number, kind, content }) {
      const { testTo } = capabilityOf(backend);
      if (!testTo) throw conflict('not-possible');
      const draft = { name: 'A test', kind, numbers: [number], contents: [content] };
      const { contents } = checkWelcome(backend, who, draft, { numbers: 'number', contents: 'content' });
      const now = backend.now();
      const lately = backend.welcomeTests.filter(({ user, at }) => user === who.user && at > now - minute);
      if (lately.length >= testsAtMost) {
        throw new AdapterError('rate-limited', { reason: 'rate-limited', status: 429, retryAfter: lately[0]!.at + minute - now });
      }
      backend.welcomeTests.push({ user: who.user, to: testTo, at: now, number, kind, content: structuredClone(contents[0]!) });
    },
  };
}
