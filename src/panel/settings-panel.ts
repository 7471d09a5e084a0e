import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import type { Shown } from '../element/field-states.js';
import { OwnWidth } from '../element/own-width.js';
import { SettingsElement } from '../element/settings-element.js';
import { Visit } from '../element/visit.js';
import type { Session } from '../session/session.js';
import { standingOf } from '../session/standing.js';
import type { UiText } from '../ui/ui.messages.js';
import { PanelArranging, type ArrangementName } from './panel-arranging.js';
import type { Here } from './panel-host.js';
import { PanelKeys } from './panel-keys.js';
import { PanelLeaving } from './panel-leaving.js';
import { listNav, navigation, type NavView } from './panel-nav.js';
import { groupOf } from './panel-parts.js';
import { PanelPlace } from './panel-place.js';
import { PanelReach } from './panel-reach.js';
import { hashRouter, type PanelRouter } from './panel-router.js';
import { panelSections, panelSkeleton } from './panel-section.js';
import { knownSections, offeredSections, type OfferedSection, type PanelLayout, type SectionChoice } from './panel-sections.js';
import { PanelStage } from './panel-stage.js';
import { waitingNotice, type PanelText } from './panel-status.js';
import { labelOf } from './panel-words.js';
import { panelStyles } from './panel.styles.js';
import { SearchField } from './search-field.js';
import { TabInSight } from './tab-in-sight.js';

/** Pixels: less than this leaves no room for navigation beside a section. */
const roomForSide = 640;

/**
 * Everything a person sets about themselves, in one element: navigation, and the sections that the session's backend can do.
 *
 * @tag settings-panel
 * @slot [section id] - The content of a section of the host's own, under that section's id.
 * @fires {CustomEvent<{ section: string }>} settings-section-opened - The person has opened a section.
 * @fires {CustomEvent<{ drafts: string[] }>} settings-before-leave - Something typed is not saved, and its section is about to go; cancelable.
 * @parts nav nav-item tabs tab title description header heading group row label hint link button actions notice status badge icon small
 * skeleton empty dialog body primary save cancel quiet danger square error affix input popover option kbd
 * @cssprop --settings-content-width - The longest measure of a section.
 * @states loading ready
 */
export class SettingsPanel extends SettingsElement {
  static override styles: CSSResultGroup = [panelStyles];

  /** Grouping, words, way of saving and layout of another product: `chatwoot`, `convrs` or `ycloud`. What else is set here wins over it. */
  @property() arrangement: ArrangementName | '' = '';
  /** `side` (default): navigation at the side; `tabs`: above; `page`: all on one long page. Without room for a side, a list comes first. */
  @property() layout?: PanelLayout;
  /** Which sections, in which order: ids of known ones, changes to them, or the host's own. Default: all there are. */
  @property({ attribute: false }) sections?: readonly SectionChoice[];
  /** Where the place in the settings is kept; default: in the address, as `#settings/security`. */
  @property({ attribute: false }) router: PanelRouter = hashRouter();
  /** The panel has no keys of its own, such as `/` for the search. */
  @property({ type: Boolean, attribute: 'no-shortcuts' }) noShortcuts = false;

  #text!: PanelText;
  #ui!: UiText;
  /** In the words of the arrangement. */
  #session!: Session;
  #arranging = new PanelArranging(this);
  #offered: readonly OfferedSection[] = [];
  #hasSaved = false;
  #visit = new Visit();
  #width = new OwnWidth(this);
  #stage = new PanelStage(this);
  /** Of the layout `page`. */
  #reach = new PanelReach(this, (count) => count < this.#offered.length && this.#stage.isSettled);
  #leaving = new PanelLeaving(this, { nodes: () => this.#stage.nodes, sectionOf: (node) => labelOf(this.#sectionWith(node), this.#text) });
  #place = new PanelPlace(this, {
    layout: () => this.#layout,
    sections: () => this.#offered,
    leave: () => this.leave(),
    reach: (count) => (this.#reach.count = Math.max(this.#reach.count, count)),
    whenSettled: (path) => this.#stage.whenSettled(path),
    isSettled: () => this.#stage.isSettled,
  });
  #search = new SearchField(this, () => this.#here);
  #keys = new PanelKeys(this, () => this.#here, this.#search);

  constructor() {
    super();
    new TabInSight(this);
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const { outbox, drafts } = session.shared;
    return [session.$capabilities, session.$identity, session.$durable, outbox.$wishes, drafts.$drafts];
  }

  /** Each of its elements has states of its own; the panel is ready when all that are open are settled. */
  protected override get shown(): Shown {
    return { phase: !this.current || this.#arranging.isLoading || !this.#stage.isSettled ? 'loading' : 'ready' };
  }

  override connectedCallback(): void {
    this.#place.follow(this.router);
    super.connectedCallback();
    this.addEventListener('settings-saved', this.#onSaved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('settings-saved', this.#onSaved);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.get('router') && this.isConnected) this.#place.follow(this.router);
    if (this.#visit.isOther(this.current)) {
      this.#hasSaved = false;
      this.#search.forget();
    }
    this.#arranging.see(this.arrangement);
    // What the former arrangement has set on them, nobody takes back; without a session nothing is shown.
    if (changed.has('arrangement') || !this.current) this.#stage.show([]);
    this.#offered = this.current ? this.#arrange(this.current) : [];
  }

  #arrange(current: Session): OfferedSection[] {
    const { now, isLoading } = this.#arranging;
    ({ session: this.#session, text: this.#text, ui: this.#ui } = this.#arranging.speak(current));
    const own = now?.sections(this.#text) ?? knownSections;
    return isLoading ? [] : offeredSections(this.sections ?? own, this.#session, [...own, ...knownSections]);
  }

  get #layout(): PanelLayout | 'list' {
    const layout = this.layout ?? this.#arranging.now?.layout ?? 'side';
    return layout === 'side' && this.#width.isUnder(roomForSide) ? 'list' : layout;
  }

  /** Opens a section, or an element of it: `security/session-list`. False: the person stays where something is not saved. */
  open(path: string): Promise<boolean> {
    return this.#place.open(path);
  }

  /** Asks what becomes of what is not saved. False: the person stays. For a host that is about to close the panel or to go elsewhere. */
  leave(): Promise<boolean> {
    return this.#leaving.ask();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.current) return nothing;
    if (this.#arranging.isLoading) return panelSkeleton();
    const [layout, view] = [this.#layout, this.#navView()];
    return html`<div class=${layout}>
      ${navigation(layout, view)} ${this.#renderContent(layout, view)}
      ${this.#leaving.question?.render(this.#session.texts, this.#ui) ?? nothing} ${this.#keys.renderSheet()}
    </div>`;
  }

  #renderContent(layout: PanelLayout | 'list', view: NavView): TemplateResult {
    const open = this.#offered.find(({ id }) => id === view.open);
    // What was open in another layout stays: secrets that are typed are nowhere else.
    const count = Math.max(this.#reach.count, this.#offered.indexOf(open!) + 1);
    const sections = layout === 'page' ? this.#offered.slice(0, count) : open ? [open] : [];
    const placed = this.#stage.show(sections);
    const waiting = waitingNotice(view.standing, this.#text, { onShow: this.#onShowWaiting, onRetry: this.#onRetry });
    if (!this.#offered.length) return html`<div class="content"><p part="hint">${this.#text('none')}</p></div>`;
    if (layout === 'list' && !open) return html`<div class="content">${listNav(view)}</div>`;
    return html`<div class="content">
      ${waiting} ${panelSections(sections, { placed, text: this.#text, ui: this.#ui })}
      ${layout === 'page' ? html`<div class="end"></div>` : nothing}
    </div>`;
  }

  #navView(): NavView {
    return {
      sections: this.#offered,
      open: this.#place.openId,
      standing: standingOf(this.current!.shared),
      text: this.#text,
      title: this.#arranging.now && { description: this.#arranging.now.description(this.#session) },
      hasSaved: this.#hasSaved,
      search: () => this.#search.render(),
      keys: () => this.#keys.renderButton(),
      groupsOf: ({ parts = [] }) => parts.map(({ tag }) => groupOf(tag)),
      href: (id) => this.router.href(id),
      onOpen: this.#onOpen,
      onBack: this.#onBack,
    };
  }

  get #here(): Here {
    const [stage, href] = [this.#stage, (path: string) => this.router.href(path)];
    return { session: this.#session, text: this.#text, ui: this.#ui, sections: this.#offered, open: this.#place.openId, stage, href };
  }

  #sectionWith(node: SettingsElement): OfferedSection {
    const id =
      node.closest<HTMLElement>('[data-section]')?.dataset['section'] ?? [...this.children].find((child) => child.contains(node))?.slot;
    return this.#offered.find((section) => section.id === id) ?? this.#offered[0]!;
  }

  #onOpen = (event: MouseEvent, id: string): void => {
    // A new tab or window is the browser's matter.
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.open(id);
  };

  #onBack = (event: Event): void => {
    event.preventDefault();
    void this.open('');
  };

  #onSaved = (): void => {
    this.#hasSaved = true;
    this.requestUpdate();
  };

  #onShowWaiting = (): void => {
    const { waiting } = standingOf(this.current!.shared);
    const isWaiting = ({ parts = [] }: OfferedSection) => parts.some(({ tag }) => waiting.includes(groupOf(tag)));
    const section = this.#offered.find(isWaiting);
    if (section) void this.open(section.id);
  };

  #onRetry = (): void => this.current!.shared.outbox.retry();
}
