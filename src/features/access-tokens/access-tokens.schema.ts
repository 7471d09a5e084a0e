import * as v from 'valibot';

/** What a backend does not have, or says as null, is empty. */
const text = v.nullish(v.string(), '');
const id = v.pipe(v.string(), v.nonEmpty());

export const accessTokensSchema = v.looseObject({
  items: v.array(
    v.looseObject({
      id,
      name: text,
      start: text,
      end: text,
      scope: text,
      createdAt: text,
      expiresAt: text,
      lastUsedAt: text,
      replaced: v.nullish(v.boolean(), false),
    }),
  ),
});

export const tokenSecretSchema = v.looseObject({ id, secret: v.pipe(v.string(), v.nonEmpty()) });
