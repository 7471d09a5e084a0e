import { composeWith } from '../../src/features/preferences/index.js';
import { profile } from '../../src/features/profile/index.js';
import type { Composer, Session } from '../../src/index.js';
import type { Thread } from './conversations.js';

/** What customers write by, as the preferences name it. */
const channelOf = (channel: Letter['channel']): string => (channel === 'widget' ? 'chat' : channel);

export interface Letter {
  /** Of the conversation. */
  channel: Thread['channel'];
  /** A note among colleagues. */
  isPrivate: boolean;
}

/** The place where the person writes, as they like to write. */
export class OwnWriting {
  #composer?: Composer;

  constructor(private readonly session: Session) {}

  /** For the text control when it comes and, without it, when it goes. */
  readonly attach = (box?: Element): void => {
    this.#composer?.stop();
    this.#composer = undefined;
    const options = { language: this.#language, otherwise: { sendKey: 'enter' } } as const;
    if (box) this.#composer = composeWith(box as HTMLTextAreaElement, this.session, options);
  };

  /** Whoever reads Turkish on the page may write English: what they read messages in is nearer. */
  #language = (): string => {
    const state = this.session.store(profile).$profile.get();
    return state.phase === 'ready' ? state.confirmed.language : '';
  };

  /** As it is sent. */
  signed(text: string, { channel, isPrivate }: Letter): string {
    return this.#composer?.signed(text, channelOf(channel), { isPrivate }) ?? text;
  }
}
