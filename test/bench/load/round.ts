import { chanceFrom } from './chance.js';
import { Audience, type Delivery } from './audience.js';
import { audit, type Findings } from './audit.js';
import { Crowd } from './crowd.js';
import { Ledger } from './ledger.js';
import { createPeople, readStored } from './people.js';
import { Servers, type Memory, type Storage } from './servers.js';
import type { Tally } from './tally.js';

export interface Load {
  sessions: number;
  /** Per session, in the rush and again while servers are killed. */
  edits: number;
  kills: number;
  /** Saves per second while everybody listens. */
  pace: number;
  seed: number;
  /** How often a reply is lost, from 0 to 1. */
  losses?: number;
}

export interface Killing {
  acknowledged: number;
  /** Of these, there in the end. */
  found: number;
  /** Edits that were open at that moment. */
  underWay: number;
  /** Milliseconds until the server was back. */
  away: number;
}

export interface Outcome {
  name: string;
  saving: Record<'rush' | 'calm' | 'killed', Tally>;
  events: Record<'own' | 'afterKills' | 'hints', Delivery>;
  breaks: number;
  kills: Killing[];
  /** Of each process. */
  memory: Record<'start' | 'rush' | 'calm' | 'end', Memory[]>;
  findings: Findings;
}

const loneChanges = 5;

/** Everything about one kind of database: a rush, a calm time while all listen, and kills in the middle of another rush. */
export async function runLoad(storage: Storage, load: Load): Promise<Outcome> {
  const signIns = await storage.use((database) => createPeople(database, load.sessions));
  const servers = await Servers.start(storage);
  const audience = new Audience(servers.places, chanceFrom(load.seed));
  const ledger = new Ledger();
  const crowd = new Crowd(servers.places, signIns, ledger, load);
  try {
    await crowd.signInSome();
    const start = servers.memory();
    const rush = await crowd.save(load.edits);
    const afterRush = servers.memory();

    await audience.gather(signIns);
    const calm = await crowd.saveCalmly(load.pace);
    const own = await audience.heardOwn(ledger);
    const hints = await hintsOfLoneChanges(crowd, audience);
    const afterCalm = servers.memory();
    audience.dismissOnlookers();

    const kills: Moment[] = [];
    const [killed] = await Promise.all([crowd.save(load.edits), killInTheMiddle(servers, ledger, load, kills)]);
    const afterKills = await audience.heardOwn(ledger);
    const end = servers.memory();
    audience.dismiss();
    crowd.leave();
    await servers.stop();

    const findings = audit(ledger.edits, await storage.use((database) => readStored(database, signIns)), ledger.complaints);
    return {
      name: storage.name,
      saving: { rush, calm, killed },
      events: { own, afterKills, hints },
      breaks: audience.breaks,
      kills: kills.map(({ acknowledged, underWay, away }) => ({
        underWay,
        acknowledged: acknowledged.length,
        found: acknowledged.filter((key) => findings.found.has(key)).length,
        away,
      })),
      memory: { start, rush: afterRush, calm: afterCalm, end },
      findings,
    };
  } finally {
    audience.dismiss();
    crowd.leave();
    await servers.stop();
  }
}

interface Moment {
  /** Keys of all edits that were acknowledged until then. */
  acknowledged: string[];
  underWay: number;
  away: number;
}

/** At even distances between the edits of the round, so that each kill meets hundreds of saves under way. */
async function killInTheMiddle(servers: Servers, ledger: Ledger, { sessions, edits, kills }: Load, moments: Moment[]): Promise<void> {
  const before = ledger.acknowledged;
  for (let kill = 1; kill <= kills; kill += 1) {
    await ledger.reached(before + Math.floor((sessions * edits * kill) / (kills + 1)));
    const victim = kill % servers.places.length;
    await servers.kill(victim);
    const acknowledged = ledger.edits.filter(({ outcome }) => outcome === 'acknowledged').map(({ key }) => key);
    const underWay = ledger.edits.filter(({ outcome }) => outcome === 'open').length;
    const killedAt = performance.now();
    await servers.startAgain(victim);
    moments.push({ acknowledged, underWay, away: performance.now() - killedAt });
  }
}

/** One save after the other, so that it is known which change a hint came from. */
async function hintsOfLoneChanges(crowd: Crowd, audience: Audience): Promise<Delivery> {
  const all: Delivery = { times: [], missed: 0 };
  for (let change = 0; change < loneChanges; change += 1) {
    const changedAt = performance.now();
    await crowd.saveOne(change);
    const { times, missed } = await audience.heardPublic(changedAt);
    all.times.push(...times);
    all.missed += missed;
  }
  return all;
}
