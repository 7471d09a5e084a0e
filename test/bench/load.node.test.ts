import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startPostgres } from '../support/postgres.js';
import { audit, isClean, type Findings, type Stored } from './load/audit.js';
import { Ledger, type Seen } from './load/ledger.js';
import { isWhole, report } from './load/report.js';
import { runLoad, type Outcome } from './load/round.js';
import { onPglite, onPostgres, type Storage } from './load/servers.js';

const seed = Math.floor(Math.random() * 2 ** 31);
/** So many are lost that each kind of loss is met, whatever the seed. */
const small = { sessions: 24, edits: 3, kills: 1, pace: 200, seed, losses: 0.25 };

const postgres = await startPostgres();
after(() => postgres?.stop());

describe('two dozen agents with lost replies and a kill -9', { timeout: 300_000 }, () => {
  async function holdsOn(storage: Storage): Promise<Outcome> {
    const outcome = await runLoad(storage, small).finally(() => storage.remove());
    assert.ok(isWhole(outcome), `--seed ${seed}\n${report(outcome)}`);
    return outcome;
  }

  /** A bench that met no trouble would prove nothing. */
  function metTrouble({ saving, kills, breaks, findings }: Outcome): void {
    const all = Object.values(saving);
    const met = (name: string, trouble: (tally: (typeof all)[number]) => number) =>
      assert.ok(
        all.some((tally) => trouble(tally) > 0),
        `--seed ${seed} met no ${name}`,
      );
    met('answer that was lost', ({ lost }) => lost.answered);
    met('reply lost at work', ({ lost }) => lost['at-work']);
    met('replay', ({ replayed }) => replayed);
    met('stale version', ({ stale }) => stale);
    assert.ok(saving.killed.broken > 0 && breaks > 0 && kills[0]!.underWay > 0, `--seed ${seed} met no kill`);
    assert.equal(findings.effects, all.reduce((sum, { saves }) => sum + saves.length, 0) + 5);
  }

  it('lose nothing and double nothing on PGlite', async () => metTrouble(await holdsOn(onPglite())));

  it('lose nothing and double nothing on two processes with PostgreSQL', { skip: !postgres }, async () =>
    metTrouble(await holdsOn(await onPostgres(postgres!))),
  );
});

describe('the audit of the bench', () => {
  const seen = (revision: number, value: Record<string, string>): Seen => ({ version: `v${revision}`, revision, value });
  const initial = seen(1, { name: 'Agent', publicName: '' });

  /** Two edits, one on the other, both acknowledged and both stored. */
  function clean(): { ledger: Ledger; stored: Stored } {
    const ledger = new Ledger();
    const states = [initial, seen(2, { name: 'Agent', publicName: 'one' }), seen(3, { name: 'two', publicName: 'one' })];
    const edits = [ledger.intend('k1', 'maya', { publicName: 'one' }), ledger.intend('k2', 'maya', { name: 'two' })];
    for (const [index, edit] of edits.entries()) {
      edit.attempts.push(states[index]!);
      ledger.acknowledge(edit, states[index + 1]!, 0);
    }
    const events = [1, 2].map((number) => ({ number, snapshot: states[number]! }));
    const keys = edits.map(({ key, revision }) => ({ key, revision }));
    return { ledger, stored: { person: 'maya', initial, final: states[2]!, lastEvent: 2, events, keys } };
  }

  function findings(spoil: (story: { ledger: Ledger; stored: Stored }) => Partial<Stored> | void): Findings {
    const story = clean();
    const spoilt = spoil(story) ?? {};
    return audit(story.ledger.edits, [{ ...story.stored, ...spoilt }], story.ledger.complaints);
  }

  it('finds nothing where there is nothing', () => {
    const found = findings(() => {});
    assert.ok(isClean(found), found.sentences.join('\n'));
    assert.deepEqual([found.effects, found.found.size], [2, 2]);
  });

  it('finds a lost write', () => {
    const { lost } = findings(({ stored }) => ({
      events: stored.events.slice(0, 1),
      final: stored.events[0]!.snapshot,
      lastEvent: 1,
      keys: stored.keys.slice(0, 1),
    }));
    assert.equal(lost, 1);
  });

  it('finds a lost person', () => {
    const { ledger } = clean();
    assert.equal(audit(ledger.edits, []).lost, 2);
  });

  it('finds a write that came twice', () => {
    const undone = seen(4, { name: 'Agent', publicName: 'one' });
    const again = seen(5, { name: 'two', publicName: 'one' });
    const { twice } = findings(({ stored }) => ({
      events: [...stored.events, { number: 3, snapshot: undone }, { number: 4, snapshot: again }],
      final: again,
      lastEvent: 4,
    }));
    assert.equal(twice, 1);
  });

  it('finds a forgotten key, by which a write would come twice', () => {
    assert.equal(findings(({ stored }) => ({ keys: stored.keys.slice(1) })).twice, 1);
  });

  it('finds a write over what its writer had not seen', () => {
    const { unseen } = findings(({ ledger }) => void ledger.edits[1]!.attempts.splice(0, 1, initial));
    assert.equal(unseen, 1);
  });

  it('finds a change that nobody asked for', () => {
    const foreign = seen(4, { name: 'two', publicName: 'nobody' });
    const { strange } = findings(({ stored }) => ({
      events: [...stored.events, { number: 3, snapshot: foreign }],
      final: foreign,
      lastEvent: 3,
    }));
    assert.equal(strange, 1);
  });

  it('finds an edit that was taken back and applied all the same', () => {
    const { strange } = findings(({ ledger }) => void (ledger.edits[1]!.outcome = 'withdrawn'));
    // The edit itself, and its key.
    assert.equal(strange, 2);
  });

  it('finds an event that is missing from the run', () => {
    assert.notEqual(findings(({ stored }) => ({ events: stored.events.slice(1) })).strange, 0);
  });

  it('finds what the sessions complained of', () => {
    assert.equal(findings(({ ledger }) => void ledger.complaints.push('k1: applied, and yet refused as stale')).strange, 1);
  });
});
