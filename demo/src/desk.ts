import { html, nothing, render, type TemplateResult } from 'lit';
import { rest } from '../../src/adapters/rest/index.js';
import '../../src/features/availability/availability-switch.define.js';
import '../../src/features/canned-responses/canned-response-picker.define.js';
import { applyPreferences } from '../../src/features/preferences/index.js';
import { profile } from '../../src/features/profile/index.js';
import '../../src/features/profile/profile-badge.define.js';
import type { Session } from '../../src/index.js';
import '../../src/panel/settings-panel.define.js';
import '../../src/provider/settings-provider.define.js';
import { Acts } from './acts.js';
import type { Refusal } from './backend.js';
import { backend, type Colleague } from './backend.js';
import { colleaguesPage } from './colleagues.js';
import { DeskAlerts } from './desk-alerts.js';
import { followDesk, type News } from './desk-events.js';
import { deskHeader } from './desk-header.js';
import { askBeforeLeaving } from './asking.js';
import { leaveDialog, signInDialog, type Farewell } from './dialogs.js';
import { speakAsAsked } from './language.js';
import { nameMenu } from './name-menu.js';
import { OwnInbox } from './own-inbox.js';
import { productAsked, wayOf } from './product.js';
import { profilePage } from './profile-pages.js';
import { isProfilePage, pageTitles, routeIn, type Route } from './route.js';
import { signInPage } from './sign-in.js';
import { SigningIn } from './signing-in.js';

/** A small help desk as the host of the elements: it signs people in and out, and everything about settings is theirs. */
class Desk {
  #isIn = false;
  #needsSignIn = false;
  #leaves = false;
  #session?: Session;
  #alerts?: DeskAlerts;
  #stopAppearance?: () => void;
  #adapter = rest({ baseUrl: '/api/v1' });
  #people?: readonly Colleague[];
  #inbox = new OwnInbox(() => this.#draw());
  #stale = false;
  #acts = new Acts(() => this.#draw());
  #signingIn = new SigningIn(
    () => this.#draw(),
    () => {
      this.#enter();
      this.#tabs.postMessage('in');
    },
  );
  /** A sign-in here is one in every tab. */
  #tabs = new BroadcastChannel('desk-sign-in');

  async start(): Promise<void> {
    addEventListener('hashchange', this.#goTo);
    this.#tabs.onmessage = ({ data }) => (data === 'in' ? this.#enter() : undefined);
    // Without an answer the session finds out by itself, and asks for the sign-in if it is needed.
    if (await backend.isSignedIn().catch(() => true)) this.#enter();
    else this.#draw();
    followDesk((news) => void this.#load(news));
  }

  #enter(): void {
    const before = this.#session;
    this.#isIn = true;
    this.#needsSignIn = false;
    this.#signingIn.forget();
    this.#draw();
    void this.#loadPeople();
    if (before) return void before.signedIn();
    const session = (this.#session = document.querySelector('settings-provider')!.session!);
    session.store(profile).$profile.listen(this.#draw);
    session.$identity.listen(this.#draw);
    this.#alerts = new DeskAlerts(session, this.#draw);
    this.#stopAppearance = applyPreferences(document.documentElement, session);
  }

  #load = (news: News): Promise<void> => (news === 'people' ? this.#loadPeople() : this.#inbox.load());

  /** Names and pictures stand in the conversations too. */
  async #loadPeople(): Promise<void> {
    if (!this.#isIn) return;
    void this.#inbox.load();
    try {
      this.#people = await backend.colleagues();
      this.#stale = false;
    } catch (error) {
      // Whoever is signed out is asked to sign in by the session.
      this.#stale = (error as Refusal).status !== 401;
    }
    this.#draw();
  }

  #draw = (): void => {
    if (this.#isIn) this.#inbox.belongsTo(this.#session);
    document.title = `${this.#isIn ? pageTitles[routeIn(location.hash).page] : 'Sign in'} · Fernweh Desk`;
    render(this.#isIn ? this.#inside() : signInPage(this.#signingIn), document.body);
    const dialog = document.querySelector<HTMLDialogElement>('dialog.dialog:not([open])');
    dialog?.showModal();
    // On the answer that loses nothing, not on the one that comes first.
    dialog?.querySelector<HTMLElement>('footer .primary')?.focus();
  };

  #inside(): TemplateResult {
    const { page } = routeIn(location.hash);
    const product = productAsked();
    const corner = nameMenu({ profile: this.#profile, product, onSignOut: this.#onSignOut });
    const isAbove = wayOf(product).opener === 'name';
    return html`<settings-provider .adapter=${this.#adapter} @settings-sign-in-needed=${this.#onSignInNeeded}>
      <div class="desk">
        ${isAbove ? nothing : html`<aside class="rail" aria-label="You">${corner}</aside>`}
        ${deskHeader(page, this.#inbox.unread, isAbove ? corner : nothing, product !== undefined)} ${this.#alerts?.renderMuted() ?? nothing}
        ${this.#page(page)}
      </div>
      ${this.#needsSignIn ? signInDialog(this.#signingIn, this.#profile?.email, this.#onLater) : nothing}
      ${this.#leaves ? leaveDialog(this.#session!.unsaved(), (answer) => void this.#leave(answer)) : nothing}
    </settings-provider>`;
  }

  #page(page: Route['page']): TemplateResult | typeof nothing {
    if (isProfilePage(page)) return profilePage(page, productAsked());
    return page === 'colleagues' ? this.#colleagues() : this.#inbox.page(this.#profile, this.#people);
  }

  #colleagues(): TemplateResult {
    return colleaguesPage({
      people: this.#people,
      stale: this.#stale,
      me: this.#session?.$identity.get()?.user,
      onRetry: () => void this.#loadPeople(),
      acts: this.#acts,
    });
  }

  get #profile() {
    const state = this.#session?.store(profile).$profile.get();
    return state?.phase === 'ready' ? state.confirmed : undefined;
  }

  #onSignInNeeded = (): void => {
    this.#needsSignIn = true;
    this.#draw();
  };

  /** The form keeps a notice with the way back here. */
  #onLater = (): void => {
    this.#needsSignIn = false;
    this.#signingIn.forget();
    this.#draw();
  };

  #onSignOut = (): void => {
    const { drafts, pending, refused } = this.#session!.unsaved();
    this.#leaves = drafts.length + pending + refused > 0;
    if (this.#leaves) this.#draw();
    else void this.#leave('drop');
  };

  async #leave(answer: Farewell): Promise<void> {
    if (!this.#leaves && answer === 'stay') return;
    this.#leaves = false;
    if (answer === 'stay') return this.#draw();
    await this.#session!.signOut({ keep: answer === 'keep' });
    const failed = await backend.signOut().then(
      () => false,
      () => true,
    );
    this.#isIn = false;
    this.#people = undefined;
    this.#inbox.close();
    this.#alerts?.close();
    this.#stopAppearance?.();
    this.#session = this.#alerts = this.#stopAppearance = undefined;
    this.#adapter = rest({ baseUrl: '/api/v1' });
    location.hash = '';
    this.#signingIn.leave(failed ? 'The server did not answer, so it may still know you on this device.' : '');
  }

  #goTo = (): void => {
    this.#alerts?.seen(routeIn(location.hash).conversation);
    this.#draw();
    // The panel leads to its sections by itself.
    if (document.activeElement?.localName === 'settings-panel') return;
    (document.querySelector<HTMLElement>('#thread') ?? document.querySelector<HTMLElement>('main :is(h1, h2)[tabindex]'))?.focus();
  };
}

speakAsAsked();
askBeforeLeaving();
void new Desk().start();
