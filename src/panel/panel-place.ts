import type { ReactiveController } from 'lit';
import type { SettingsElement } from '../element/settings-element.js';
import { emit } from '../element/settings-events.js';
import type { PanelRouter } from './panel-router.js';
import type { OfferedSection, PanelLayout } from './panel-sections.js';

export interface PanelPlaceOptions {
  /** `list`: side navigation without room for it. */
  layout(): PanelLayout | 'list';
  sections(): readonly OfferedSection[];
  /** Whether the person may leave what is open. */
  leave(): Promise<boolean>;
  /** A section is about to be shown, the number of it. */
  reach(count: number): void;
  /** Fulfilled when nothing above this place moves it any more. */
  whenSettled(path: string): Promise<void>;
  /** Whether everything that is there shows what there is to show. */
  isSettled(): boolean;
}

/** Where the person is in the settings, and every way to another place. */
export class PanelPlace implements ReactiveController {
  #router?: PanelRouter;
  #path = '';
  #isNew = true;
  #stop?: () => void;
  /** What is held in sight: parts of the page come later, below it too. Until the person does anything. */
  #held?: { path: string; until: AbortController } | undefined;

  constructor(
    private readonly host: SettingsElement,
    private readonly options: PanelPlaceOptions,
  ) {
    host.addController(this);
  }

  /** The address is the router's: whoever changes it by other ways is asked as well. */
  follow(router: PanelRouter): void {
    this.#stop?.();
    this.#router = router;
    this.#path = router.path;
    this.#isNew = true;
    this.#stop = router.listen(() => void this.#onRoute(router));
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#letGo();
  }

  /** A page that begins with an address begins there. */
  hostUpdated(): void {
    if (this.#held) this.#align(this.#held.path);
    if (!this.#isNew || !this.options.sections().length) return;
    this.#isNew = false;
    // The first section of a long page stands under the title of all of it, and is in sight already.
    const isBelow = this.options.layout() === 'page' && this.openId !== this.options.sections()[0]!.id;
    if (isBelow || this.#split(this.#path)[1]) void this.#show(this.#path, true);
  }

  /** Id of the open section; empty: the list. Where there is room for one, a section is always open. */
  get openId(): string {
    return this.#leadsTo(this.#path);
  }

  /** Of an address the section and the element of it, which may be empty. A host's own id may have a slash, too. */
  #split(path: string): [id: string, tag: string] {
    const section = this.options.sections().find(({ id }) => `${path}/`.startsWith(`${id}/`));
    const id = section?.id ?? path.split('/')[0]!;
    return [id, path.slice(id.length + 1)];
  }

  #leadsTo(path: string): string {
    const [[asked], sections] = [this.#split(path), this.options.sections()];
    if (sections.some(({ id }) => id === asked)) return asked;
    return this.options.layout() === 'list' ? '' : (sections[0]?.id ?? '');
  }

  /** False: the person stays where something is not saved. */
  async open(path: string): Promise<boolean> {
    // Sections that a host has set in the same breath are among those that are offered then.
    if (this.host.isUpdatePending) await this.host.updateComplete;
    if (!this.#isWithin(path) && !(await this.options.leave())) return false;
    await this.#goTo(path);
    return true;
  }

  #isWithin(path: string): boolean {
    return this.options.layout() === 'page' || this.#leadsTo(path) === this.openId;
  }

  async #onRoute(router: PanelRouter): Promise<void> {
    const { path } = router;
    if (path === this.#path) return;
    if (this.#isWithin(path) || (await this.options.leave())) await this.#goTo(path);
    // Who has gone on while they were asked is asked about that place.
    else if (router.path === path) router.go(this.#path);
  }

  async #goTo(path: string): Promise<void> {
    const left = this.openId;
    this.#path = path;
    // It may tell at once, or have gone elsewhere while the person was asked.
    if (this.#router!.path !== path) this.#router!.go(path);
    const section = await this.#show(path);
    // Back in the list, by whatever way, the person goes on where they were.
    if (!section) return this.host.renderRoot.querySelector<HTMLElement>(`a[part~="row"][data-section="${CSS.escape(left)}"]`)?.focus();
    emit(this.host, 'settings-section-opened', { section: this.#split(path)[0] });
    // As a page begins at its title.
    section.focus({ preventScroll: true });
  }

  /** Undefined: it is not there. */
  async #show(path: string, isArrival = false): Promise<HTMLElement | undefined> {
    const [id, tag] = this.#split(path);
    this.#letGo();
    this.options.reach(this.options.sections().findIndex((section) => section.id === id) + 1);
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (this.#placeAt(id) && (tag || this.options.layout() === 'page')) {
      await this.options.whenSettled(path);
      // Somebody has gone on meanwhile.
      if (path !== this.#path) return undefined;
      if (isArrival || !tag) this.#hold(path);
      else this.#placeAt(path)?.scrollIntoView({ block: 'start' });
    }
    return this.#placeAt(id);
  }

  /** The element of a path, or its section as long as that has no such element. */
  #placeAt(path: string): HTMLElement | undefined {
    const [id, tag] = this.#split(path);
    const section = this.host.renderRoot.querySelector<HTMLElement>(`section[data-section="${CSS.escape(id)}"]`) ?? undefined;
    return (tag && section?.querySelector<HTMLElement>(CSS.escape(tag))) || section;
  }

  #align(path: string): void {
    const place = this.#placeAt(path);
    place?.scrollIntoView({ block: 'start' });
    if (place && this.options.isSettled() && Math.abs(place.getBoundingClientRect().top) < 1) this.#letGo();
  }

  #hold(path: string): void {
    const until = new AbortController();
    this.#held = { path, until };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      addEventListener(type, this.#letGo, { capture: true, passive: true, signal: until.signal });
    this.host.requestUpdate();
  }

  #letGo = (): void => {
    this.#held?.until.abort();
    this.#held = undefined;
  };
}

declare module '../element/settings-events.js' {
  interface SettingsEvents {
    'settings-section-opened': { section: string };
  }
}
