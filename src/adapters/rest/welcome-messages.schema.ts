import * as v from 'valibot';
import type { Page, Snapshot } from '../../contract/index.js';
import type { Channels, WelcomeMessage } from '../../features/welcome-messages/welcome-messages.js';
import { channelsSchema, welcomeMessageSchema } from '../../features/welcome-messages/welcome-messages.schema.js';
import { absolute, isFollowed } from './file-addresses.js';
import { snapshotOf } from './wire.schema.js';

type Reads<T> = v.GenericSchema<unknown, T>;

export const channelsSnapshot: Reads<Snapshot<Channels>> = snapshotOf<Channels>(channelsSchema);

export const welcomeSnapshot = (baseUrl: string): Reads<Snapshot<WelcomeMessage>> =>
  snapshotOf<WelcomeMessage>(
    v.pipe(
      welcomeMessageSchema,
      v.check(({ contents }) => contents.every(({ file }) => !file || isFollowed(file, baseUrl))),
      v.transform((found) => ({
        ...found,
        contents: found.contents.map((content) => ({ ...content, file: content.file && absolute(content.file, baseUrl) })),
      })),
    ),
  );

export const welcomePage = (baseUrl: string): Reads<Page<WelcomeMessage>> =>
  v.pipe(
    v.looseObject({ items: v.array(welcomeSnapshot(baseUrl)), total: v.nullish(v.number()) }),
    v.transform(({ items, total }) => ({ rows: items, ...(typeof total === 'number' && { total }) })),
  );
