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

/** A browser, a server and a line between them that can be disturbed, for the tests of the suite that asks for it. */
export function deskScene(kind: ServerKind = {}, databaseUrl: () => Promise<string | undefined> = async () => undefined): Scene {
  const scene = {} as Scene;
  before(async () => {
    [scene.browser, scene.server] = await Promise.all([openBrowser(), databaseUrl().then((url) => DeskServer.start(url, kind))]);
    scene.proxy = await FaultProxy.start(scene.server.url);
  });
  after(async () => {
    await scene.browser.close();
    await scene.proxy.stop();
    await scene.server.stop();
  });
  return scene;
}
