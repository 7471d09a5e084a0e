import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { maya, type DeskPage } from './support/desk-page.js';
import { Storm } from './support/storm.js';
import { deskScene } from './support/scene.js';
import { network, status, Visit } from './support/visit.js';

const rounds = process.env['FULL'] ? 40 : 10;
const editsPerTab = 4;
/** Each tab has a field of its own, so that every value has to arrive. */
const fields = [
  { label: 'Full name', member: 'name' },
  { label: 'Public name', member: 'publicName' },
  { label: 'Desk', member: 'custom:desk' },
];

interface SavedSignal {
  member: string;
  value: string;
  at: number;
}

describe(`three tabs, 15 % errors and 15 % lost replies, ${rounds} rounds`, () => {
  const scene = deskScene();

  it('loses nothing, applies nothing twice, and says "Saved" of nothing that is not', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    visit.declare(network, status(500), status(412));
    const first = await visit.enterProfile();
    const tabs = [first, await visit.open('/#profile'), await visit.open('/#profile')];
    await Promise.all(tabs.map((tab) => tab.holds('Full name', maya.name)));
    await Promise.all(tabs.map(rememberSaved));
    for (let round = 1; round <= rounds; round++) {
      const storm = new Storm(round, { errors: 0.15, lostReplies: 0.15 });
      scene.proxy.heal();
      scene.proxy.inject('*', '/api/v1/profile', storm.fault);
      await Promise.all(tabs.map((tab, at) => edit(tab, fields[at]!.label, round)));
      await Promise.all(tabs.map(settled));
      await check(storm, await savedIn(tabs), round);
    }
    await visit.end();
  });

  async function check({ applied }: Storm, saved: SavedSignal[], round: number): Promise<void> {
    const { value } = await (await scene.server.signIn(maya.email)).profile();
    for (const { member } of fields) {
      assert.equal(value[member as 'name'], valueOf(round, editsPerTab), `lost in round ${round}: ${member}`);
      const steps = applied.sort((a, b) => a.revision - b.revision).flatMap(({ members }) => (member in members ? [members[member]!] : []));
      assert.deepEqual(steps, [...new Set(steps)].sort(), `twice or out of order in round ${round}: ${member}`);
    }
    // What was typed over before it was sent went with its successor.
    const isTrue = ({ member, value, at }: SavedSignal) => applied.some((change) => change.members[member]! >= value && change.at <= at);
    assert.deepEqual(
      saved.filter((signal) => !isTrue(signal)),
      [],
      `falsely "Saved" in round ${round}`,
    );
    assert.ok(saved.length > 0, 'something was said to be saved');
  }
});

const valueOf = (round: number, edit: number) => `Maya ${String(round).padStart(2, '0')}-${edit}`;

async function edit(tab: DeskPage, label: string, round: number): Promise<void> {
  for (let edit = 1; edit <= editsPerTab; edit++) {
    await tab.field(label).fill(valueOf(round, edit));
    await tab.field(label).press('Enter');
  }
}

/** Nothing typed, nothing on its way, and the tab knows what the scene.server has. */
async function settled({ page }: DeskPage): Promise<void> {
  const left = () => page.evaluate(() => JSON.stringify(document.querySelector('settings-provider')!.session!.shared.outbox.$wishes.get()));
  const done = page.waitForFunction(
    () => {
      const { session } = document.querySelector('settings-provider')!;
      const { drafts, pending, refused } = session!.unsaved();
      return drafts.length + pending + refused === 0;
    },
    undefined,
    { timeout: 120_000 },
  );
  await done.catch(async () => assert.fail(`Not settled: ${await left()}`));
}

/** With the value that the person asked to save; answers come in the order of the questions. */
const rememberSaved = ({ page }: DeskPage): Promise<void> =>
  page.evaluate(() => {
    const asked: [string, string][][] = [];
    const saved: SavedSignal[] = [];
    Object.assign(window, { saved });
    addEventListener('settings-before-save', (event) => {
      const { detail } = event as CustomEvent<{ members: string[] }>;
      const [form] = event.composedPath() as [HTMLElement];
      asked.push(detail.members.map((member) => [member, form.shadowRoot!.querySelector<HTMLInputElement>(`[name="${member}"]`)!.value]));
    });
    addEventListener('settings-saved', () => saved.push(...asked.shift()!.map(([member, value]) => ({ member, value, at: Date.now() }))));
    addEventListener('settings-failed', () => asked.shift());
  });

/** What each tab said since it was last asked. */
async function savedIn(tabs: readonly DeskPage[]): Promise<SavedSignal[]> {
  const said = tabs.map(({ page }) => page.evaluate(() => (window as unknown as { saved: SavedSignal[] }).saved.splice(0)));
  return (await Promise.all(said)).flat();
}
