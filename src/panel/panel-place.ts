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
}

const idIn = (path: string): string => path.split('/')[0]!;

/** Where the person is in the settings, and every way to another place. */
export class PanelPlace implements ReactiveController {
  #router?: PanelRouter;
  #path = '';
  #isNew = true;
  #stop?: () => void;

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
  }

  /** A page that begins with an address begins there. */
  hostUpdated(): void {
    if (!this.#isNew || !this.options.sections().length) return;
    this.#isNew = false;
    if (this.#path.includes('/') || (this.#path && this.options.layout() === 'page')) void this.#show(this.#path);
  }

  /** Id of the open section; empty: the list. Where there is room for one, a section is always open. */
  get openId(): string {
    const [asked, sections] = [idIn(this.#path), this.options.sections()];
    if (sections.some(({ id }) => id === asked)) return asked;
    return this.options.layout() === 'list' ? '' : (sections[0]?.id ?? '');
  }

  /** False: the person stays where something is not saved. */
  async open(path: string): Promise<boolean> {
    if (!this.#isWithin(path) && !(await this.options.leave())) return false;
    this.#router!.go(path);
    await this.#goTo(path);
    return true;
  }

  #isWithin(path: string): boolean {
    return this.options.layout() === 'page' || idIn(path) === this.openId;
  }

  async #onRoute(router: PanelRouter): Promise<void> {
    const { path } = router;
    if (path === this.#path) return;
    if (this.#isWithin(path) || (await this.options.leave())) await this.#goTo(path);
    else router.go(this.#path);
  }

  async #goTo(path: string): Promise<void> {
    this.#path = path;
    const section = await this.#show(path);
    if (!section) return;
    emit(this.host, 'settings-section-opened', { section: idIn(path) });
    // As a page begins at its title.
    section.focus({ preventScroll: true });
  }

  /** Undefined: it is not there. */
  async #show(path: string): Promise<HTMLElement | undefined> {
    const [id, tag] = path.split('/');
    this.options.reach(this.options.sections().findIndex((section) => section.id === id) + 1);
    this.host.requestUpdate();
    await this.host.updateComplete;
    const section = this.host.renderRoot.querySelector<HTMLElement>(`section[data-section="${CSS.escape(id!)}"]`);
    if (section && (tag || this.options.layout() === 'page')) {
      await this.options.whenSettled(path);
      ((tag && section.querySelector(CSS.escape(tag))) || section).scrollIntoView({ block: 'start' });
    }
    return section ?? undefined;
  }
}

declare module '../element/settings-events.js' {
  interface SettingsEvents {
    'settings-section-opened': { section: string };
  }
}
