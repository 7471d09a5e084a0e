import * as v from 'valibot';

type Members = Record<string, v.OptionalSchema<v.GenericSchema, undefined>>;
type PatchEntries<M extends Members> = {
  [K in keyof M]: v.OptionalSchema<v.NullableSchema<M[K]['wrapped'], ''>, undefined>;
};

/** By RFC 7396 null takes a member away; our nouns say that with an empty text, or with what holds at first. Unknown members are refused. */
export const mergePatchOf = <M extends Members>(
  members: M,
  first: { readonly [member: string]: unknown } = {},
): v.StrictObjectSchema<PatchEntries<M>, undefined> =>
  v.strictObject(
    Object.fromEntries(
      Object.entries(members).map(([name, { wrapped }]) => [name, v.optional(v.nullable(wrapped, first[name] ?? ''))]),
    ) as unknown as PatchEntries<M>,
  );
