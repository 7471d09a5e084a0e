import * as v from 'valibot';

/** The wire counts in seconds, the session in milliseconds. */
const seconds = v.pipe(
  v.number(),
  v.minValue(0),
  v.transform((value) => value * 1000),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const codeSentSchema = v.object({
  channel: v.pipe(v.string(), v.nonEmpty()),
  target: v.nullish(v.string()),
  length: v.nullish(v.pipe(count, v.minValue(1))),
  expiresIn: seconds,
  resendIn: v.nullish(seconds),
  attemptsLeft: v.nullish(count),
});

export const proofSchema = v.object({ proof: v.pipe(v.string(), v.nonEmpty()) });
