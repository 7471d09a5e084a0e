import type { ReactiveControllerHost } from 'lit';
import { create } from '../element/create.js';
import type { SettingsElement } from '../element/settings-element.js';
import { exportedParts } from './exported-parts.js';
import { loadPart } from './panel-parts.js';
import type { OfferedSection, PanelPart } from './panel-sections.js';

/** An element in its place: on its way, here, or not loaded. */
export interface Placed {
  readonly key: string;
  node?: SettingsElement;
  hasFailed: boolean;
  /** It shows what there is to show. Until then nothing below it is in sight, so that nothing jumps. */
  isSettled: boolean;
  readonly settled: Promise<void>;
  settle(): void;
  again(): void;
}

/** The elements of the sections that are open. They come when their section is opened, and leave with it. */
export class PanelStage {
  #placed = new Map<string, Placed>();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Of these sections the elements, and of no others. */
  show(sections: readonly OfferedSection[]): ReadonlyMap<string, readonly Placed[]> {
    const shown = new Map(
      sections.map(({ id, parts = [] }) => [id, parts.map((part, at) => this.#place(`${id}/${part.tag}/${at}`, part))] as const),
    );
    const kept = new Set([...shown.values()].flat().map(({ key }) => key));
    for (const key of this.#placed.keys()) if (!kept.has(key)) this.#placed.delete(key);
    return shown;
  }

  /** The elements that are here, in the order of the page. */
  get nodes(): SettingsElement[] {
    return [...this.#placed.values()].flatMap(({ node }) => node ?? []);
  }

  /** The element of a path such as `security/session-list`, if it is here. */
  nodeAt(path: string): SettingsElement | undefined {
    return [...this.#placed.values()].find(({ key }) => key.startsWith(`${path}/`))?.node;
  }

  get isSettled(): boolean {
    return [...this.#placed.values()].every(({ isSettled, hasFailed }) => isSettled || hasFailed);
  }

  /** Fulfilled when the element of this tag shows what there is to show, with all above it. */
  async whenSettled(tag: string): Promise<void> {
    const all = [...this.#placed.values()];
    const last = all.findIndex(({ key }) => key.split('/')[1] === tag);
    await Promise.all(all.slice(0, last + 1).map(({ settled }) => settled));
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
    let settled!: () => void;
    const placed: Placed = {
      key,
      hasFailed: false,
      isSettled: false,
      settled: new Promise((resolve) => (settled = resolve)),
      settle: () => {
        if (placed.isSettled) return;
        placed.isSettled = true;
        settled();
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
