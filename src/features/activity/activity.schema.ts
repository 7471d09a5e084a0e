import * as v from 'valibot';

/** What a backend does not know, or says as null, is empty. */
const text = v.nullish(v.string(), '');

export const activityEntrySchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  what: v.pipe(v.string(), v.nonEmpty()),
  at: v.string(),
  // Whoever else a newer backend knows is not the person.
  by: v.fallback(v.picklist(['me', 'administrator', 'system']), 'system'),
  name: text,
  device: text,
  place: text,
  detail: text,
  count: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

export const activityPageSchema = v.looseObject({
  items: v.array(activityEntrySchema),
  next: text,
});
