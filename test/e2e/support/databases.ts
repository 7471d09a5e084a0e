import { after, describe } from 'node:test';
import { startPostgres } from '../../support/postgres.js';
import type { ServerKind } from './desk-server.js';
import { deskScene, type Scene } from './scene.js';

type Suite = (scene: Scene) => void;

/** On the embedded database, and with FULL=1 on PostgreSQL too; the tests of the server itself use that one. */
export async function onEachDatabase(what: string, suite: Suite, kind?: ServerKind): Promise<void> {
  describe(`${what}, on the embedded database`, () => suite(deskScene(kind)));
  const postgres = process.env['FULL'] ? await startPostgres() : undefined;
  if (!postgres) return;
  describe(`${what}, on PostgreSQL`, () => suite(deskScene(kind, () => postgres.createDatabase())));
  after(() => postgres.stop());
}
