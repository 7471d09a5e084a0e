import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { DeskServer, type ServerKind } from './desk-server.js';
import { FaultProxy } from './fault-proxy.js';
import { openBrowser } from './visit.js';

export interface Scene {
  browser: Browser;
  server: DeskServer;
  proxy: FaultProxy;
}

async function open(kind: ServerKind = {}, databaseUrl?: string): Promise<Scene> {
  const [browser, server] = await Promise.all([openBrowser(), DeskServer.start(databaseUrl, kind)]);
  return { browser, server, proxy: await FaultProxy.start(server.url) };
}

async function close({ browser, proxy, server }: Scene): Promise<void> {
  await browser.close();
  await proxy.stop();
  await server.stop();
}

/** Suites without wishes share one: it takes longer to start than most tests. */
let usual: Promise<Scene> | undefined;
after(async () => usual && close(await usual));

async function openUsual(): Promise<Scene> {
  const scene = await (usual ??= open());
  await scene.server.reset();
  scene.proxy.heal();
  return scene;
}

/** A browser, a server and a line between them that can be disturbed, for the tests of the suite that asks for it. */
export function deskScene(kind?: ServerKind, databaseUrl?: () => Promise<string | undefined>): Scene {
  const scene = {} as Scene;
  const isUsual = !kind && !databaseUrl;
  before(async () => {
    Object.assign(scene, isUsual ? await openUsual() : await open(kind, await databaseUrl?.()));
  });
  after(async () => {
    if (!isUsual) await close(scene);
  });
  return scene;
}
