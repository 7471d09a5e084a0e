import type { Call, Capabilities, Heard } from '../contract/index.js';
import type { SettingsAdapter } from './settings-adapter.js';

const own = new Set(['id', 'identify', 'capabilities', 'listen', 'attach']);
const groupsOf = (adapter: SettingsAdapter) => Object.keys(adapter).filter((name) => !own.has(name));

async function capabilitiesOf({ capabilities = {} }: SettingsAdapter, call: Call): Promise<Capabilities> {
  return typeof capabilities === 'function' ? capabilities(call) : capabilities;
}

/**
 * Joins the groups of several backends into one adapter. Where two have the same group the earlier one has it;
 * the first says who the person is. `compose(accounts, desk)`: profile from one service, availability from another.
 */
export function compose(first: SettingsAdapter, ...others: SettingsAdapter[]): SettingsAdapter {
  const adapters = [first, ...others];
  const owners = new Map<string, SettingsAdapter>();
  for (const adapter of adapters) {
    for (const group of groupsOf(adapter)) if (!owners.has(group)) owners.set(group, adapter);
  }
  const groups = Object.fromEntries([...owners].map(([group, owner]) => [group, owner[group as keyof SettingsAdapter]]));
  const concerns = (adapter: SettingsAdapter, change: Heard) =>
    !('group' in change) || change.group === '*' || owners.get(change.group) === adapter;
  const whoKnows = adapters.find(({ identify }) => identify);
  const whoTell = adapters.filter(({ listen }) => listen);

  return {
    ...groups,
    id: adapters.map(({ id }) => id).join(' + '),
    ...(whoKnows && { identify: (call: Call) => whoKnows.identify!(call) }),
    async capabilities(call) {
      const answers = new Map(await Promise.all(adapters.map(async (adapter) => [adapter, await capabilitiesOf(adapter, call)] as const)));
      const known: Capabilities = {};
      for (const [group, owner] of owners) {
        const capability = owner.capabilities ? answers.get(owner)![group] : {};
        if (capability !== undefined) known[group] = capability;
      }
      return known;
    },
    ...(whoTell.length > 0 && {
      listen(heard: (change: Heard) => void) {
        const stops = whoTell.map((adapter) => adapter.listen!((change) => concerns(adapter, change) && heard(change)));
        return () => stops.forEach((stop) => stop());
      },
    }),
    attach: (tools) => adapters.forEach((adapter) => adapter.attach?.(tools)),
  };
}
