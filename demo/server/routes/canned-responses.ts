import type { Context, Hono } from 'hono';
import { createResponse, removeResponse, updateResponse } from '../canned/changes.js';
import { importResponses } from '../canned/import.js';
import { importSchema, readNewResponse, readResponsePatch, refuseAll } from '../canned/input.js';
import { listResponses } from '../canned/list.js';
import { holdCompany, ownersOf, type Owners } from '../canned/owners.js';
import { readListRequest } from '../canned/query.js';
import { isCompany, readSnapshot, seenRow, type SeenRow } from '../canned/rows.js';
import { tellEverybody, tellGone, tellMany, tellResponse } from '../canned/telling.js';
import { countUse } from '../canned/uses.js';
import { deedOnce } from '../conversations/deeds.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { readObject } from '../http/body.js';
import { needVersion, sendAnswer, sendDone, sendSnapshot } from '../http/conditional.js';
import { idInPath } from '../http/id-in-path.js';
import { parse } from '../http/parse.js';
import { resource } from '../http/resource.js';
import { operation } from '../openapi/operation.js';
import { once, taskOf, type Outcome, type Task } from '../people/idempotency.js';
import { asPerson } from '../sign-ins/sessions.js';
import * as described from './canned-operations.js';

const json = ['application/json'];
const importLimit = 4 * 2 ** 20;

/** Returns what is answered; what people learn of it is told by {@link Teller}. */
type Work = (queries: Queries, person: Person, owners: Owners, tell: Teller) => Promise<Outcome>;

interface Teller {
  response(id: string): Promise<unknown>;
  gone(id: string): Promise<unknown>;
  many(): Promise<unknown>;
}

export function cannedRoutes(app: Hono<Env>, desk: Desk): void {
  const { database } = desk;
  const { queries } = database;

  /** A change of what is the person's concerns nobody else; of the company's everybody learns, so it takes its turn among the deeds. */
  async function act(who: Person, task: Task, company: boolean, work: Work): Promise<Outcome> {
    if (!company)
      return once(database, task, async (queries, person) => {
        const owners = await ownersOf(queries, person);
        // Whoever has become an administrator meanwhile does not hold what is the company's.
        return work(queries, { ...person, mayEditPresets: false }, owners, {
          response: (id) => tellResponse(queries, person, owners, id),
          gone: (id) => tellGone(queries, person, id),
          many: () => tellMany(queries, person),
        });
      });
    return deedOnce(
      desk,
      task,
      async (queries, news, person) => {
        const everybody = () => tellEverybody(queries, news, person);
        return work(queries, person, await ownersOf(queries, person), { response: everybody, gone: everybody, many: everybody });
      },
      (queries) => holdCompany(queries, who, 'no key update'),
    );
  }

  /** Whose it is never changes, so it may be asked before anything is held. What is not there concerns nobody else. */
  async function isOfCompany(person: Person, id: string): Promise<boolean> {
    const owners = await ownersOf(queries, person);
    return seenRow(queries, owners, id).then(
      (row) => isCompany(row, owners),
      () => false,
    );
  }

  /** Whoever may not change what is the company’s is refused without keeping anybody waiting. */
  const concernsAll = async (person: Person, id: string) => person.mayEditPresets && (await isOfCompany(person, id));

  /** The row, if this person may change it on this version. `members`: what they want to change. */
  async function needRow(c: Context<Env>, queries: Queries, person: Person, owners: Owners, id: string, members: object): Promise<SeenRow> {
    const row = await seenRow(queries, owners, id);
    if (isCompany(row, owners) && !person.mayEditPresets) throw refuseAll(members);
    // A use shows, and changes nothing that could be overwritten.
    needVersion(c, await readSnapshot(queries, owners, id), (version) => version.startsWith(`${row.version}.`));
    return row;
  }

  resource(app, '/api/v1/canned-responses', {
    GET: operation(described.listCannedResponses, async (c) => {
      const { person } = await asPerson(c, queries);
      const wanted = readListRequest(c);
      return c.json(await listResponses(queries, await ownersOf(queries, person), wanted));
    }),
    POST: operation(described.createCannedResponse, async (c) => {
      const { person } = await asPerson(c, queries);
      const { object, bytes } = await readObject(c, json);
      const { scope } = readNewResponse(object, person);
      const work: Work = async (queries, person, owners, tell) => {
        // Read again: whoever waited for their turn may be no administrator any more.
        const id = await createResponse(queries, person, owners, readNewResponse(object, person));
        await tell.response(id);
        return { status: 201, body: await readSnapshot(queries, owners, id) };
      };
      return sendAnswer(c, await act(person, taskOf(c, person, bytes), scope === 'company', work));
    }),
  });

  resource(app, '/api/v1/canned-responses/import', {
    POST: operation(described.importCannedResponses, async (c) => {
      const { person } = await asPerson(c, queries);
      const { object, bytes } = await readObject(c, json, importLimit);
      const { items } = parse(importSchema, object);
      const forCompany = items.some(({ scope }) => scope === 'company') && person.mayEditPresets;
      const work: Work = async (queries, person, owners, tell) => {
        const results = await importResponses(queries, person, owners, items);
        await tell.many();
        return { status: 200, body: { items: results } };
      };
      const { body, replayed } = await act(person, taskOf(c, person, bytes), forCompany, work);
      if (replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(body as object);
    }),
  });

  resource(app, '/api/v1/canned-responses/:id', {
    GET: operation(described.readCannedResponse, async (c) => {
      const { person } = await asPerson(c, queries);
      return sendSnapshot(c, await readSnapshot(queries, await ownersOf(queries, person), idInPath(c)));
    }),
    PATCH: operation(described.saveCannedResponse, async (c) => {
      const { person } = await asPerson(c, queries);
      const id = idInPath(c);
      const { object, bytes } = await readObject(c, Object.keys(described.saveCannedResponse.body));
      const work: Work = async (queries, person, owners, tell) => {
        const current = await needRow(c, queries, person, owners, id, object);
        const changed = await updateResponse(queries, person, current, readResponsePatch(object));
        if (changed) await tell.response(id);
        return { status: 200, body: await readSnapshot(queries, owners, id) };
      };
      return sendAnswer(c, await act(person, taskOf(c, person, bytes), await concernsAll(person, id), work));
    }),
    DELETE: operation(described.removeCannedResponse, async (c) => {
      const { person } = await asPerson(c, queries);
      const id = idInPath(c);
      const work: Work = async (queries, person, owners, tell) => {
        await removeResponse(queries, await needRow(c, queries, person, owners, id, {}));
        await tell.gone(id);
        return { status: 204, body: null };
      };
      return sendDone(c, await act(person, taskOf(c, person, new Uint8Array()), await concernsAll(person, id), work));
    }),
  });

  resource(app, '/api/v1/canned-responses/:id/uses', {
    POST: operation(described.useCannedResponse, async (c) => {
      const { person } = await asPerson(c, queries);
      const id = idInPath(c);
      const company = await isOfCompany(person, id);
      const work = async (queries: Queries, person: Person): Promise<Outcome> => {
        const owners = await ownersOf(queries, person);
        await countUse(queries, person, owners, id);
        await tellResponse(queries, person, owners, id);
        return { status: 204, body: null };
      };
      const before = (queries: Queries) => (company ? holdCompany(queries, person, 'share') : Promise.resolve());
      return sendDone(c, await once(database, taskOf(c, person, new Uint8Array()), work, before));
    }),
  });
}
