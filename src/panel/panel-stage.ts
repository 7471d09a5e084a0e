import type { ReactiveControllerHost } from 'lit';
import { create } from '../element/create.js';
import type { SettingsElement } from '../element/settings-element.js';
import { exportedParts } from './exported-parts.js';
import { loadPart } from './panel-parts.js';
import type { OfferedSection, PanelPart } from './panel-sections.js';

/** An element in its place: on its way, here, or not loaded. */
export interface Placed {
  readonly key: string;
  /** Such as `security/session-list`. */
  readonly path: string;
  node?: SettingsElement;
  hasFailed: boolean;
  /** It shows what there is to show. Until then nothing below it is in sight, so that nothing jumps. */
  isSettled: boolean;
  /** Nothing more is to be expected for now: it is settled, did not load, or was taken away. */
  readonly finished: Promise<void>;
  finish(): void;
  settle(): void;
  again(): void;
}

/** The elements of the sections that are open. They come when their section is opened, and leave with it. */
export class PanelStage {
  #placed = new Map<string, Placed>();
  /** By their sections; those of the host's own content have none. */
  #shown: ReadonlyMap<string, readonly Placed[]> = new Map();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Of these sections the elements, and of no others. */
  show(sections: readonly OfferedSection[]): ReadonlyMap<string, readonly Placed[]> {
    const shown = (this.#shown = new Map(
      sections.map(({ id, parts = [] }) => [id, parts.map((part, at) => this.#place(`${id}/${part.tag}/${at}`, part))] as const),
    ));
    const former = this.#placed;
    this.#placed = new Map([...shown.values()].flat().map((placed) => [placed.key, placed]));
    for (const placed of former.values()) if (!this.#placed.has(placed.key)) placed.finish();
    return shown;
  }

  /** The elements that are here, in the order of the page. */
  get nodes(): SettingsElement[] {
    return [...this.#placed.values()].flatMap(({ node }) => node ?? []);
  }

  /** The element of a path such as `security/session-list`, or the first of `security`, if it is here. */
  nodeAt(path: string): SettingsElement | undefined {
    return [...this.#placed.values()].find((one) => `${one.path}/`.startsWith(`${path}/`))?.node;
  }

  get isSettled(): boolean {
    return [...this.#placed.values()].every(({ isSettled, hasFailed }) => isSettled || hasFailed);
  }

  /** Fulfilled when everything above a path, and its element, shows what there is to show. */
  async whenSettled(path: string): Promise<void> {
    const sections = [...this.#shown];
    const at = sections.findIndex(([id]) => `${path}/`.startsWith(`${id}/`));
    const [above, own] = [sections.slice(0, at).flatMap(([, placed]) => placed), sections[at]?.[1] ?? []];
    const within = own.slice(0, own.findIndex((one) => one.path === path) + 1);
    await Promise.all([...above, ...within].map(({ finished }) => finished));
  }

  #place(key: string, part: PanelPart): Placed {
    const found = this.#placed.get(key);
    if (found) {
      if (found.node) Object.assign(found.node, part.properties);
      return found;
    }
    const placed = this.#empty(key, part);
    this.#placed.set(key, placed);
    void this.#load(placed, part);
    return placed;
  }

  #empty(key: string, part: PanelPart): Placed {
    let finish!: () => void;
    const placed: Placed = {
      key,
      path: key.slice(0, key.lastIndexOf('/')),
      hasFailed: false,
      isSettled: false,
      finished: new Promise((resolve) => (finish = resolve)),
      finish,
      settle: () => {
        if (placed.isSettled) return;
        placed.isSettled = true;
        finish();
        this.host.requestUpdate();
      },
      again: () => {
        placed.hasFailed = false;
        this.host.requestUpdate();
        void this.#load(placed, part);
      },
    };
    return placed;
  }

  async #load(placed: Placed, { tag, properties }: PanelPart): Promise<void> {
    const Class = await loadPart(tag).catch(() => undefined);
    placed.hasFailed = !Class;
    if (!Class) placed.finish();
    if (Class && this.#placed.get(placed.key) === placed) {
      const node = create(tag, Class);
      Object.assign(node, properties);
      node.setAttribute('exportparts', exportedParts);
      node.onSettled = placed.settle;
      placed.node = node;
    }
    this.host.requestUpdate();
  }
}
