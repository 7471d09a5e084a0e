import type { ChannelsGroup, WelcomeMessagesGroup } from '../../features/welcome-messages/welcome-messages.js';
import type { MemoryLine } from './line.js';
import { welcomeChanges } from './welcome-changes.js';
import { welcomeShelf } from './welcome-shelf.js';

export interface WelcomeGroups {
  readonly welcomeMessages: Required<Omit<WelcomeMessagesGroup, 'restore' | 'import'>>;
  readonly channels: ChannelsGroup;
}

/** What greets a person's customers, and the numbers that it is sent from. */
export function welcomeGroups(line: MemoryLine): WelcomeGroups {
  const { ask, backend } = line;
  const changes = welcomeChanges(line);
  const request = (verb: string, ...what: unknown[]) => JSON.stringify([`welcomeMessages.${verb}`, ...what]);

  return {
    welcomeMessages: {
      list: (_, call) =>
        ask('welcomeMessages.list', call, (who) => {
          const rows = welcomeShelf(backend, who).rows();
          return { rows, total: rows.length };
        }),
      create: (row, call) =>
        ask('welcomeMessages.create', { ...call, patch: row }, (who) =>
          backend.once(who, call.key, request('create', row), () => changes.create(who, row)),
        ),
      update: (id, patch, call) =>
        ask('welcomeMessages.update', { ...call, patch }, (who) =>
          backend.once(who, call.key, request('update', id, patch), () => changes.update(who, id, patch, call.version)),
        ),
      remove: (id, call) =>
        ask('welcomeMessages.remove', call, (who) =>
          backend.once(who, call.key, request('remove', id), () => changes.remove(who, id, call.version)),
        ),
      swap: (id, call) =>
        ask('welcomeMessages.swap', call, (who) => backend.once(who, call.key, request('swap', id), () => changes.swap(who, id))),
      test: (test, call) =>
        ask('welcomeMessages.test', call, (who) => backend.once(who, call.key, request('test', test), () => changes.test(who, test))),
    },
    channels: { load: (call) => ask('channels.load', call, () => backend.channels.read()) },
  };
}
