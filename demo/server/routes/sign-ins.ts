import type { Context, Hono } from 'hono';
import { noteEnded } from '../activity/notes.js';
import { whenceOf } from '../activity/whence.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { sendDone, sendSnapshot } from '../http/conditional.js';
import { idInPath } from '../http/id-in-path.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { operation } from '../openapi/operation.js';
import { once, taskOf } from '../people/idempotency.js';
import { forgetCookie, inPerson, type InPerson } from '../sign-ins/sessions.js';
import { readSignIns, revokeOthers, revokeSignIn } from '../sign-ins/sign-ins.js';
import { needIdentity, stepUp } from '../proofs/step-up.js';
import * as described from './sign-in-operations.js';

export function signInRoutes(app: Hono<Env>, desk: Desk): void {
  const { database } = desk;

  /** Once, and only when the person has shown that it is them. */
  const revoke = (c: Context<Env>, who: InPerson, work: (queries: Queries, person: Person) => Promise<void>) =>
    stepUp(desk, who, () =>
      once(database, taskOf(c, who.person, new Uint8Array()), async (queries, person) => {
        await needIdentity(queries, c, who);
        await work(queries, person);
        return { status: 204, body: null };
      }),
    );

  resource(app, '/api/v1/sessions', {
    GET: operation(described.readSignIns, async (c) => {
      const { person, session } = await inPerson(c, database.queries);
      return sendSnapshot(c, await readSignIns(database.queries, person, session));
    }),
    DELETE: operation(described.revokeOtherSignIns, async (c) => {
      const who = await inPerson(c, database.queries);
      const outcome = await revoke(c, who, async (queries, person) =>
        noteEnded(queries, person, whenceOf(c), await revokeOthers(queries, person, who.session)),
      );
      return sendDone(c, outcome);
    }),
  });

  resource(app, '/api/v1/sessions/:id', {
    DELETE: operation(described.revokeSignIn, async (c) => {
      const who = await inPerson(c, database.queries);
      const id = idInPath(c);
      let isOwn = false;
      const outcome = await revoke(c, who, async (queries, person) => {
        const ended = await revokeSignIn(queries, person, id);
        if (!ended) throw new Problem('not-found');
        isOwn = ended.session === who.session;
        if (!isOwn) await noteEnded(queries, person, whenceOf(c), [ended]);
      });
      if (isOwn) forgetCookie(c);
      return sendDone(c, outcome);
    }),
  });
}
