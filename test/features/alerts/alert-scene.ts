import { defaultAlerts, type AlertPreferences, type AlertSettings } from '../../../src/features/alerts/index.js';
import { popupBrowser, type PopupState } from '../../../src/features/alerts/popup-permission.js';
import { mount, until, type Mounted, type MountOptions } from '../../support/mount.js';

export interface AlertScene extends Mounted<AlertSettings> {
  root: ShadowRoot;
  /** A control by its member. */
  control<E extends HTMLElement = HTMLInputElement>(member: string): E;
  choose(member: string, value: string): void;
  /** What stands under the control of a member. */
  noteOf(member: string): string;
  /** A part of the element by the heading above it. */
  section(heading: string): HTMLElement;
  press(words: string): void;
  /** Opens the choices for a pause, which are loaded then. */
  askHowLong(): Promise<void>;
  /** What the backend holds. */
  held(): AlertPreferences;
  saves(): object[];
  focused(): string;
}

const words = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The element with some preferences, and the ways to use it. */
export async function showAlerts(patch: Partial<AlertPreferences> = {}, options: MountOptions = {}, markup = ''): Promise<AlertScene> {
  const seed = { alerts: { ...defaultAlerts, ...patch }, ...options.seed };
  const mounted = await mount<AlertSettings>(`<alert-settings ${markup}></alert-settings>`, { ...options, seed });
  const root = mounted.element.shadowRoot!;
  const { adapter } = mounted;
  const control = <E extends HTMLElement = HTMLInputElement>(member: string) => root.querySelector<E>(`[name="${member}"]`)!;
  return {
    ...mounted,
    root,
    control,
    choose(member, value) {
      const field = control<HTMLInputElement>(member);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    noteOf: (member) =>
      words(control(member).closest('[part~="control"]')!.querySelector('[part~="status"], [part~="error"], [part~="notice"]')),
    section: (heading) => [...root.querySelectorAll('h3')].find((one) => words(one) === heading)!.closest('section')!,
    press: (name) => [...root.querySelectorAll('button')].find((one) => (one.ariaLabel ?? words(one)).startsWith(name))!.click(),
    async askHowLong() {
      root.querySelector<HTMLElement>('[popovertarget]')!.click();
      await until(() => root.querySelector('[popover]:popover-open [part~="option"]'), 'the menu');
    },
    held: () => adapter.backend.read({ user: '1', account: 'fernweh' }, 'alerts').value,
    saves: () => adapter.requests.filter(({ on }) => on === 'alerts.save').map(({ patch: sent }) => sent as object),
    focused: () => (root.activeElement as HTMLElement | null)?.ariaLabel ?? words(root.activeElement),
  };
}

/** The session has heard from the adapter, so that what happens elsewhere is seen. */
export const isHeld = (scene: AlertScene, patch: Partial<AlertPreferences>): Promise<void> =>
  until(() => Object.entries(patch).every(([member, value]) => scene.held()[member as keyof AlertPreferences] === value), 'the backend');

/** Puts another browser's mind in place of this one's; returns the way back. */
export function pretendPopups(first: PopupState): { set(state: PopupState): void; asked: number; shown: string[]; end(): void } {
  const real = { ...popupBrowser };
  let state = first;
  let tell = () => {};
  const pretended = {
    asked: 0,
    shown: [] as string[],
    set(next: PopupState) {
      state = next;
      tell();
    },
    end: () => void Object.assign(popupBrowser, real),
  };
  Object.assign(popupBrowser, {
    state: () => state,
    ask: async () => {
      pretended.asked += 1;
      pretended.set('granted');
    },
    show: async (title: string) => void pretended.shown.push(title),
    watch: (changed: () => void) => {
      tell = changed;
      return () => (tell = () => {});
    },
  } satisfies typeof popupBrowser);
  return pretended;
}

/** An audio element without a loudspeaker, made for every session that begins now. */
export function pretendAudio(mind: 'plays' | 'mutes' | 'has no files' = 'plays') {
  const { Audio: real } = globalThis;
  const played: { tone: string; volume: number }[] = [];
  const made: PretendedAudio[] = [];
  class PretendedAudio {
    src = '';
    volume = 1;
    muted = false;
    isOn = false;
    onended?: () => void;
    constructor() {
      made.push(this);
    }
    async play(): Promise<void> {
      if (pretended.mind === 'mutes') throw new DOMException('', 'NotAllowedError');
      if (pretended.mind === 'has no files') throw new DOMException('', 'NotSupportedError');
      if (this.volume > 0) played.push({ tone: /([a-z-]+)\.\w+(?:\?|$)/.exec(this.src)![1]!, volume: this.volume });
      this.isOn = true;
    }
    pause(): void {
      this.isOn = false;
    }
  }
  const pretended = { mind, played, isOn: () => made.some(({ isOn }) => isOn), end: () => made.forEach((one) => one.onended?.()) };
  Object.assign(globalThis, { Audio: PretendedAudio });
  const restore = () => Object.assign(globalThis, { Audio: real });
  return Object.assign(pretended, { restore });
}
