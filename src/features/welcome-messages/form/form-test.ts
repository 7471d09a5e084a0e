import { AdapterError } from '../../../contract/index.js';
import type { WelcomeMessagesStore } from '../welcome-messages.store.js';
import { tidy, type Path } from './welcome-draft.js';
import type { WelcomeWork } from './welcome-work.js';

export type TestState = { is: 'idle' | 'wrong' | 'waiting' | 'sending' | 'sent' | 'no-file' } | { is: 'failed'; error: AdapterError };

/** Sends what is written to the person's own phone, as it is shown, saved or not. */
export class FormTest {
  state: TestState = { is: 'idle' };
  /** The chosen number; empty: the first. */
  number = '';
  /** Another one, or none any more. */
  #turn = 0;

  constructor(
    private readonly work: WelcomeWork,
    private readonly onChange: () => void,
  ) {}

  choose(number: string): void {
    this.number = number;
    this.onEdit();
    this.onChange();
  }

  /** What was said of it is about something else. */
  onEdit(): void {
    if (this.state.is !== 'waiting' && this.state.is !== 'sending') this.state = { is: 'idle' };
  }

  /** Resolves to what has to be put right first. */
  async send(store: WelcomeMessagesStore, number: string): Promise<readonly Path[]> {
    const { work } = this;
    if (this.state.is === 'waiting' || this.state.is === 'sending') return [];
    const turn = ++this.#turn;
    const { at } = work;
    const wrong = this.#wrong(at);
    if (wrong.length) {
      work.written.leaveContent(at);
      this.#become(turn, { is: 'wrong' });
      return wrong;
    }
    this.#become(turn, { is: 'waiting' });
    if (!(await work.files.settled(at))) return (this.#become(turn, { is: 'no-file' }), []);
    if (turn !== this.#turn) return [];
    // What has arrived may be something else than its name says.
    if (this.#wrong(at).length) return (this.#become(turn, { is: 'wrong' }), this.#wrong(at));
    const { kind, contents } = tidy(work.written.draft);
    this.#become(turn, { is: 'sending' });
    try {
      await store.test!({ number, kind, content: contents[at]! });
      this.#become(turn, { is: 'sent' });
    } catch (error) {
      this.#become(turn, { is: 'failed', error: AdapterError.is(error) ? error : new AdapterError('malformed') });
    }
    return [];
  }

  /** Not after all: what waits for its file. */
  cancel(): void {
    this.#turn += 1;
    this.state = { is: 'idle' };
    this.onChange();
  }

  #wrong(at: number): Path[] {
    return this.work.written.wrong.filter(([member, index]) => member === 'contents' && index === at);
  }

  #become(turn: number, state: TestState): void {
    if (turn !== this.#turn) return;
    this.state = state;
    this.onChange();
  }
}
