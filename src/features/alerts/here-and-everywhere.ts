import { computed, type ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import type { Outcome } from '../../state/resource-state.js';
import {
  composeHere,
  hasOwn,
  isHere,
  isSwitch,
  ownOf,
  pick,
  readyOf,
  splitAt,
  wayOf,
  type Here,
  type HereState,
  type Values,
} from './alerts-here.js';
import { isDecided, type AlertPreferences, type AlertWay } from './alerts.js';
import { alerts } from './alerts.store.js';

/** What holds here: the person's preferences under those of this device. An edit goes where its member holds. */
export interface AlertsHereStore {
  readonly $here: ReadableAtom<HereState>;
  load(): Promise<void>;
  edit(patch: object): void;
  submit(members: readonly string[]): Promise<Outcome>;
  set(patch: object): Promise<Outcome>;
  discard(members: readonly string[]): Promise<void>;
  resolve(member: string, keep: 'mine' | 'theirs'): Promise<void>;
  retry(): void;
  /** What this device has for itself of one way; given back to {@link keepOwn}, it holds again. */
  ownOf(way: AlertWay): object;
  keepOwn(values: object): void;
}

/** What is chosen for this device and not saved is kept as drafts of this name. */
const key = 'alerts-here';

export const alertsHere: Area<AlertsHereStore> = {
  name: key,
  make(session) {
    const { device, $alerts, load, ...everywhere } = session.store(alerts);
    const { drafts } = session.shared;

    const here = (): Here => ({
      own: device.$value.get() ?? {},
      draft: Object.fromEntries(Object.entries(drafts.of(key)).map(([member, { value }]) => [member, value])) as Values,
      capability: session.$capabilities.get()['alerts'] || {},
    });
    const put = (draft: Values, base: Values = {}) =>
      drafts.put(key, Object.fromEntries(Object.entries(draft).map(([member, value]) => [member, { value, base: base[member] ?? null }])));
    const ready = () => readyOf($alerts.get());
    const everywhereOf = (way: AlertWay) =>
      pick({ ...ready()?.value }, (member) => wayOf(member) === way && !isDecided(here().capability, member));

    /** What is typed of a way goes along when it becomes different here; and when no more, it is gone. */
    function flip(way: AlertWay, on: boolean): void {
      const facts = here();
      const rest = pick(facts.draft, (member) => wayOf(member) !== way);
      const typed = pick(everywhereOf(way), (member) => ready()?.fields[member as keyof AlertPreferences]?.is === 'draft');
      if (on) void everywhere.discard(Object.keys(typed) as (keyof AlertPreferences)[]);
      put({ ...rest, ...(on && typed), ...(on !== hasOwn(facts, way) && { [`device:${way}`]: on }) });
    }

    /** What is for this device holds at once: nobody has to be asked. */
    function keep(patch: Values): void {
      let { own } = here();
      for (const [member, on] of Object.entries(patch)) {
        const way = wayOf(member)!;
        if (!isSwitch(member)) continue;
        own = { ...pick(own, (other) => wayOf(other) !== way), ...(on && everywhereOf(way)) };
      }
      own = { ...own, ...pick(patch, (member) => !isSwitch(member)) };
      device.set(Object.keys(own).length ? own : undefined);
    }

    return {
      $here: computed([$alerts, device.$value, drafts.$drafts, session.$capabilities], (state) => composeHere(state, here())),
      load,
      retry: everywhere.retry,
      edit(patch) {
        const values = patch as Values;
        for (const way of ['sound', 'popup'] as const) if (`device:${way}` in values) flip(way, Boolean(values[`device:${way}`]));
        const facts = here();
        const mine = pick(values, (member) => !isSwitch(member) && isHere(facts, member));
        const held = { ...ready()?.value, ...facts.own } as Values;
        const draft = pick({ ...facts.draft, ...mine }, (member) => isSwitch(member) || held[member] !== mine[member]);
        if (Object.keys(mine).length) put(draft, held);
        const rest = pick(values, (member) => !isHere(facts, member));
        if (Object.keys(rest).length) everywhere.edit(rest);
      },
      async submit(members) {
        const [mine, rest] = splitAt(here(), members);
        const { draft } = here();
        if (mine.length) {
          keep(pick(draft, (member) => mine.includes(member)));
          put(pick(draft, (member) => !mine.includes(member)));
        }
        return rest.length ? everywhere.submit(rest) : 'confirmed';
      },
      async set(patch) {
        const [mine, rest] = splitAt(here(), Object.keys(patch));
        if (mine.length) keep(pick(patch as Values, (member) => mine.includes(member)));
        return rest.length ? everywhere.set(pick(patch as Values, (member) => !mine.includes(member))) : 'confirmed';
      },
      async discard(members) {
        const [mine, rest] = splitAt(here(), members);
        const ended = mine.filter(isSwitch).map(wayOf);
        if (mine.length) put(pick(here().draft, (member) => !mine.includes(member) && !ended.includes(wayOf(member))));
        if (rest.length) await everywhere.discard(rest);
      },
      resolve: (member, choice) => everywhere.resolve(member as keyof AlertPreferences, choice),
      ownOf: (way) => ownOf(here(), way),
      keepOwn: (values) => device.set({ ...device.$value.get(), ...values }),
    };
  },
};
