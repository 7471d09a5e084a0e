import { nothing, type TemplateResult } from 'lit';
import { nameForCustomers } from '../../src/features/profile/index.js';
import type { Profile, Session } from '../../src/index.js';
import type { Colleague } from './backend.js';
import { Inbox } from './inbox.js';
import { inboxPage } from './inbox-page.js';
import { OwnWriting } from './own-writing.js';
import { routeIn } from './route.js';

/** The inbox of whoever is signed in; the next person gets another one. */
export class OwnInbox {
  #inbox?: Inbox;
  #owner?: string;

  constructor(private readonly changed: () => void) {}

  get unread(): number {
    return this.#inbox?.unread ?? 0;
  }

  /** The user may be unknown for a while: what is typed stays until it is known that somebody else is there. */
  belongsTo(session: Session | undefined): void {
    const user = session?.$identity.get()?.user;
    if (user && user !== this.#owner) {
      this.close();
      this.#owner = user;
      this.#inbox = new Inbox(() => this.#owner, new OwnWriting(session), this.changed);
      void this.#inbox.load();
    }
    this.#inbox?.show(routeIn(location.hash).conversation);
  }

  async load(): Promise<void> {
    await this.#inbox?.load();
  }

  close(): void {
    this.#inbox?.close();
    this.#inbox = this.#owner = undefined;
  }

  page(profile: Profile | undefined, people: readonly Colleague[] = []): TemplateResult | typeof nothing {
    if (!this.#inbox) return nothing;
    const { avatar = '' } = people.find(({ id }) => id === this.#owner) ?? {};
    return inboxPage(this.#inbox, { id: this.#owner!, name: profile ? nameForCustomers(profile) : '', avatar }, people);
  }
}
