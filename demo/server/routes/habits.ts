import type { Hono } from 'hono';
import type { GroupCapability } from '../../../src/contract/index.js';
import { deedOnce } from '../conversations/deeds.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { readObject, type JsonObject } from '../http/body.js';
import { needVersion, sendAnswer, sendSnapshot } from '../http/conditional.js';
import { resource } from '../http/resource.js';
import { operation, sends } from '../openapi/operation.js';
import { saveAvailability } from '../people/availability.js';
import { habitPatches, readHabitPatch } from '../people/habit-patches.js';
import { notificationsCapability } from '../people/habits.js';
import { once, taskOf, type Outcome, type Task } from '../people/idempotency.js';
import { change, objects } from '../people/objects.js';
import { asPerson, type SignedIn } from '../sign-ins/sessions.js';
import { habits, type Habit, type HabitName } from './habit-operations.js';

/** Reads what is sent against what is stored; throws what is wrong with it. */
type Changes = (current: Person) => JsonObject;
type Store = (who: SignedIn, task: Task, changes: Changes) => Promise<Outcome>;

const nothing = (): GroupCapability => ({});

/** How a person is told what happens, when they take chats, and how they like to work: objects with no rules but those of their shape. */
export function habitRoutes(app: Hono<Env>, desk: Desk): void {
  const { database } = desk;

  function route(name: HabitName, capability: (person: Person) => GroupCapability, store: Store): void {
    const { path, shape, read, save }: Habit = habits[name];
    resource(app, `/api/v1${path}`, {
      GET: operation({ ...read, answers: sends(shape) }, async (c) =>
        sendSnapshot(c, objects[name]((await asPerson(c, database.queries)).person)),
      ),
      PATCH: operation(save, async (c) => {
        const who = await asPerson(c, database.queries);
        const { object, bytes } = await readObject(c, Object.keys(save.body!));
        const answer = await store(who, taskOf(c, who.person, bytes), (current) => {
          const stored = objects[name](current);
          if (save.version) needVersion(c, stored);
          return readHabitPatch(habitPatches[name], object, stored.value, capability(current));
        });
        return sendAnswer(c, answer);
      }),
    });
  }

  const alone =
    (name: Exclude<HabitName, 'availability'>): Store =>
    (_, task, changesOf) =>
      once(database, task, async (queries, person) => {
        const changes = changesOf(person);
        const isNew = Object.keys(changes).length > 0;
        const saved = isNew ? await change(queries, person, name, { [name]: { ...person[name], ...changes } }) : person;
        return { status: 200, body: objects[name](saved) };
      });

  route('notifications', notificationsCapability, alone('notifications'));
  route('alerts', nothing, alone('alerts'));
  route('preferences', nothing, alone('preferences'));
  route('availability', nothing, ({ token }, task, changesOf) =>
    deedOnce(desk, task, async (queries, news, person) => {
      // Whoever says it on a page has one open.
      const seen = token ? {} : { lastSeenAt: new Date() };
      return { status: 200, body: objects.availability(await saveAvailability(queries, news, person, changesOf(person), seen)) };
    }),
  );
}
