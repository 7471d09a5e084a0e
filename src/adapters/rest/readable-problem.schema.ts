import * as v from 'valibot';

const text = v.optional(v.string());

export const memberProblemsSchema = v.array(
  v.looseObject({ pointer: v.string(), code: v.string(), limit: v.optional(v.number()), attemptsLeft: v.optional(v.number()) }),
);

/** What a client decides by. */
export const decisive = {
  code: v.string(),
  reference: text,
  errors: v.optional(memberProblemsSchema),
  challenge: v.optional(
    v.looseObject({ purpose: v.string(), channels: v.array(v.string()), targets: v.optional(v.record(v.string(), v.string())), id: text }),
  ),
  current: v.optional(v.unknown()),
};

const orNothing = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);

/** A problem as it may come: a member that cannot be read is left out, because the status alone still says what happened. */
export const readableProblem = v.looseObject({
  code: orNothing(decisive.code),
  reference: orNothing(decisive.reference),
  errors: orNothing(decisive.errors),
  challenge: orNothing(decisive.challenge),
  current: decisive.current,
});
