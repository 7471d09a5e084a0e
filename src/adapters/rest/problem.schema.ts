import * as v from 'valibot';
import { decisive } from './readable-problem.schema.js';

const text = v.optional(v.string());

/** RFC 9457 with what the wire contract adds, as a backend is to send it. */
export const problemSchema = v.looseObject({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: text,
  instance: text,
  limit: v.optional(v.number()),
  found: text,
  ...decisive,
});
