import * as v from 'valibot';
import { plainText } from '../../../src/schemas.js';

/** Longer than any code that anybody has. */
const longestCode = 64;

export const channelChoiceSchema = v.strictObject({ channel: v.pipe(plainText(40), v.nonEmpty('required')) });

export const codeAnswerSchema = v.strictObject({ code: v.pipe(plainText(longestCode), v.nonEmpty('required')) });

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const codeSentSchema = v.looseObject({
  channel: v.string(),
  target: v.optional(v.string()),
  length: v.optional(count),
  expiresIn: seconds,
  resendIn: v.optional(seconds),
  attemptsLeft: v.optional(count),
});

export const proofSchema = v.looseObject({ proof: v.string(), expiresIn: seconds });
