import type { ActivityGroup, ActivityQuery } from '../../features/activity/activity.js';
import { activityPageSchema } from '../../features/activity/activity.schema.js';
import type { Client } from './client.js';

function searchOf({ cursor = '', limit }: ActivityQuery): string {
  const wanted = { ...(cursor && { cursor }), ...(limit !== undefined && { limit: String(limit) }) };
  const search = new URLSearchParams(wanted).toString();
  return search && `?${search}`;
}

export const restActivity = (client: Client): Required<ActivityGroup> => ({
  async list(query, call) {
    const { items, next } = await client.get(`/activity${searchOf(query)}`, activityPageSchema, call);
    return { rows: items, ...(next && { next }) };
  },
});
