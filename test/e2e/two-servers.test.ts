import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startPostgres, type Postgres } from '../support/postgres.js';
import { maya } from './support/desk-page.js';
import { DeskServer } from './support/desk-server.js';
import { openBrowser, Visit } from './support/visit.js';

const postgres: Postgres | undefined = await startPostgres();

describe('two server processes on one PostgreSQL', { skip: !postgres }, () => {
  let browser: Browser;
  let one: DeskServer;
  let other: DeskServer;

  before(async () => {
    const database = await postgres!.createDatabase();
    browser = await openBrowser();
    one = await DeskServer.start(database);
    other = await DeskServer.start(database);
  });
  after(async () => {
    await browser.close();
    await Promise.all([one.stop(), other.stop()]);
    await postgres!.stop();
  });

  it('shows a save through one at once in a browser that is connected to the other', async () => {
    const [here, there] = [await Visit.begin(browser, one.url), await Visit.begin(browser, other.url)];
    const [desk, far] = await Promise.all([here.enterProfile(), there.enterProfile()]);
    await far.holds('Full name', maya.name);

    await desk.type('Full name', 'Maya of both');
    await desk.save();
    await desk.saved();
    await far.holds('Full name', 'Maya of both', 1_000);
    await far.reads(far.header, 'Maya of both', 1_000);
    await Promise.all([here.end(), there.end()]);
  });
});
