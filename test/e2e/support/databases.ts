import { after, describe, it } from 'node:test';
import { startPostgres } from '../../support/postgres.js';
import type { ServerKind } from './desk-server.js';
import { deskScene, type Scene } from './scene.js';

const postgres = await startPostgres();
after(() => postgres?.stop());

/** `itOnce`: for what hardly depends on the database; with FULL=1 it is shown on both. */
type Suite = (scene: Scene, itOnce: typeof it) => void;

const notHere = (() => Promise.resolve()) as unknown as typeof it;

/** The same facts on the embedded database and on PostgreSQL. */
export function onEachDatabase(what: string, suite: Suite, kind: ServerKind = {}): void {
  describe(`${what}, on the embedded database`, () => suite(deskScene(kind), it));
  describe(`${what}, on PostgreSQL`, { skip: !postgres }, () =>
    suite(
      deskScene(kind, () => postgres!.createDatabase()),
      process.env['FULL'] ? it : notHere,
    ),
  );
}
