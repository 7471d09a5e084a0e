import * as v from 'valibot';
import type {
  ChannelsGroup,
  WelcomeContent,
  WelcomeDraft,
  WelcomeMessage,
  WelcomeMessagesGroup,
} from '../../features/welcome-messages/welcome-messages.js';
import type { Client } from './client.js';
import { channelsSnapshot, welcomePage, welcomeSnapshot } from './welcome-messages.schema.js';
import type { ObjectSchemas } from './wire.schema.js';

export interface WelcomeGroups {
  /** What is deleted stays so: undo is before the deletion is sent. */
  welcomeMessages: Required<Omit<WelcomeMessagesGroup, 'restore' | 'import'>>;
  channels: ChannelsGroup;
}

const nothing = v.undefined_();
const at = (id: string, verb = '') => `/welcome-messages/${encodeURIComponent(id)}${verb}`;

/** Files are named by their ids. */
const withId = ({ file, ...content }: WelcomeContent) => ({ ...content, file: file && file.id });

/** What a person writes, without what only the backend does. */
const wordsOf = ({ name, kind, numbers, contents }: WelcomeDraft) => ({ name, kind, numbers, contents: contents.map(withId) });

const patchOf = ({ contents, ...patch }: Partial<WelcomeMessage>) => ({ ...patch, ...(contents && { contents: contents.map(withId) }) });

/** What greets a person's customers, and the numbers that it is sent from; see `late-groups.ts`. */
export function welcomeGroups(client: Client, schemas: ObjectSchemas): WelcomeGroups {
  const page = welcomePage(client.baseUrl);
  const snapshot = welcomeSnapshot(client.baseUrl);
  schemas['welcomeMessages'] = snapshot;
  schemas['channels'] = channelsSnapshot;
  // What a refused deletion brings as `current` is a message; what a good one brings is nothing.
  const deleted = v.union([snapshot, nothing]);

  return {
    welcomeMessages: {
      list: (_, call) => client.get('/welcome-messages', page, call),
      create: (row, call) => client.post('/welcome-messages', wordsOf(row), snapshot, call),
      update: (id, patch, call) => client.patch(at(id), patchOf(patch), snapshot, call),
      async remove(id, call) {
        await client.remove(at(id), deleted, call);
      },
      swap: (id, call) => client.post(at(id, '/swap'), {}, snapshot, call),
      test: ({ number, kind, content }, call) =>
        client.post('/welcome-messages/tests', { number, kind, content: withId(content) }, nothing, call),
    },
    channels: { load: (call) => client.get('/whatsapp-numbers', channelsSnapshot, call) },
  };
}
