import * as v from 'valibot';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Channels } from '../../../src/features/welcome-messages/welcome-messages.js';
import { channelsSchema, snapshotOf, welcomeMessageSchema } from '../../../src/schemas.js';

export const welcomeSnapshotSchema = snapshotOf(welcomeMessageSchema);

export const channelsSnapshotSchema: v.GenericSchema<unknown, Snapshot<Channels>> = snapshotOf(channelsSchema);

/** What a list answers, for the document. */
export const welcomeListSchema = v.looseObject({
  items: v.array(welcomeSnapshotSchema),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
