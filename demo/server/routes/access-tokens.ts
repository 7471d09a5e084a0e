import type { Context, Hono } from 'hono';
import type { TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';
import { noteActivity } from '../activity/notes.js';
import { whenceOf } from '../activity/whence.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { readObject } from '../http/body.js';
import { sendDone, sendSnapshot } from '../http/conditional.js';
import { idInPath } from '../http/id-in-path.js';
import { nothingSchema, parse } from '../http/parse.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { operation } from '../openapi/operation.js';
import { createToken, removeToken, revealToken, rotateToken, tokenOf } from '../tokens/access-token-changes.js';
import { newAccessTokenSchema, rotationSchema } from '../tokens/access-token-kinds.js';
import { needOwnToken, readTokens } from '../tokens/access-tokens.js';
import { once, onceSecret, taskOf, type Outcome } from '../people/idempotency.js';
import { inPerson, type InPerson } from '../sign-ins/sessions.js';
import { needIdentity, stepUp } from '../proofs/step-up.js';
import * as described from './access-token-operations.js';

const json = ['application/json'];

export function accessTokenRoutes(app: Hono<Env>, desk: Desk): void {
  const { database, secrets } = desk;
  const isOne = desk.options.accessTokens === 'one';

  interface Act {
    who: InPerson;
    content: Uint8Array;
    how: typeof once;
    work(queries: Queries, person: Person): Promise<Outcome>;
  }

  /** Once, and only when the person has shown that it is them. */
  const act = (c: Context<Env>, { who, content, how, work }: Act): Promise<Outcome> =>
    stepUp(desk, who, () =>
      how(database, taskOf(c, who.person, content), async (queries, person) => {
        await needIdentity(queries, c, who);
        return work(queries, person);
      }),
    );

  async function actForSecret(
    c: Context<Env>,
    { who, content, status = 200 }: { who: InPerson; content: Uint8Array; status?: 200 | 201 },
    work: (queries: Queries, person: Person) => Promise<TokenSecret>,
  ): Promise<Response> {
    const outcome = async (queries: Queries, person: Person): Promise<Outcome> => ({ status, body: await work(queries, person) });
    const { body } = await act(c, { who, content, how: onceSecret, work: outcome });
    return c.json(body as TokenSecret, status);
  }

  resource(app, '/api/v1/access-tokens', {
    GET: operation(described.readAccessTokens, async (c) => {
      const { person } = await inPerson(c, database.queries);
      if (isOne) await needOwnToken(database.queries, secrets, person);
      return sendSnapshot(c, await readTokens(database.queries, person));
    }),
    POST: operation(described.createAccessToken, async (c) => {
      const who = await inPerson(c, database.queries);
      const { object, bytes } = await readObject(c, json);
      const wanted = parse(newAccessTokenSchema, object);
      if (isOne) throw new Problem('not-possible');
      return actForSecret(c, { who, content: bytes, status: 201 }, async (queries, person) => {
        const made = await createToken(queries, person, wanted);
        await noteActivity(queries, person, whenceOf(c), { what: 'token-created', detail: wanted.name });
        return made;
      });
    }),
  });

  resource(app, '/api/v1/access-tokens/:id', {
    DELETE: operation(described.removeAccessToken, async (c) => {
      const who = await inPerson(c, database.queries);
      const id = idInPath(c);
      const work = async (queries: Queries, person: Person): Promise<Outcome> => {
        const { sealed, name } = await tokenOf(queries, person, id);
        if (isOne && sealed) throw new Problem('not-possible');
        await removeToken(queries, person, id);
        await noteActivity(queries, person, whenceOf(c), { what: 'token-revoked', detail: name });
        return { status: 204, body: null };
      };
      return sendDone(c, await act(c, { who, content: new Uint8Array(), how: once, work }));
    }),
  });

  resource(app, '/api/v1/access-tokens/:id/secret', {
    POST: operation(described.revealAccessToken, async (c) => {
      const who = await inPerson(c, database.queries);
      const id = idInPath(c);
      const { object, bytes } = await readObject(c, json);
      parse(nothingSchema, object);
      return actForSecret(c, { who, content: bytes }, (queries, person) => revealToken(queries, secrets, person, id));
    }),
  });

  resource(app, '/api/v1/access-tokens/:id/rotation', {
    POST: operation(described.rotateAccessToken, async (c) => {
      const who = await inPerson(c, database.queries);
      const id = idInPath(c);
      const { object, bytes } = await readObject(c, json);
      const { grace } = parse(rotationSchema, object);
      return actForSecret(c, { who, content: bytes }, async (queries, person) => {
        const { name } = await tokenOf(queries, person, id);
        const made = await rotateToken(queries, secrets, person, id, grace);
        await noteActivity(queries, person, whenceOf(c), { what: 'token-rolled', detail: name });
        return made;
      });
    }),
  });
}
