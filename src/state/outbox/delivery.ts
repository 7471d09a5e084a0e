import type { AdapterError } from '../../contract/index.js';
import type { Batch } from './batch.js';
import { learn, newest, perform } from './request.js';
import type { SenderTools } from './sender-tools.js';
import { confirm, goAgain, rebase, refuse, wait } from './settle.js';
import { asAdapterError } from '../ask.js';
import { backOff, verdictOn } from './verdict.js';
import type { Waiting } from '../resource-state.js';

/** Asking for the newest version again and again means that somebody else writes all the time. */
const calmMerges = 3;

/** Brings batches of one object to the backend, and does what its answer demands. False: nothing more to do for now. */
export type Deliver = (batch: Batch, proof?: string) => Promise<boolean>;

export function createDelivery(key: string, tools: SenderTools): Deliver {
  const { platform, change, rest, paused, left } = tools;
  let failures = 0;
  let merges = 0;

  const deliver: Deliver = async (batch, proof) => {
    if (paused()) return false;
    const answer = await perform(batch, tools, proof).then((snapshot) => ({ snapshot }), asAdapterError);
    if (left()) return false;
    if (!('snapshot' in answer)) return fail(batch, answer, proof);
    failures = merges = 0;
    tools.answered();
    const edit = confirm(batch, answer.snapshot, platform.now());
    learn(batch, tools, answer.snapshot);
    await change(key, edit);
    return true;
  };

  async function fail(batch: Batch, error: AdapterError, proof?: string): Promise<boolean> {
    const verdict = verdictOn(error);
    switch (verdict.do) {
      case 'wait':
        return waitFor(batch, error, verdict.waiting, verdict.atLeast);
      case 'sign-in':
        await change(key, wait(batch, 'sign-in'));
        tools.signIn();
        return false;
      case 'verify':
        return proof === undefined ? verify(batch, error) : giveUp(batch, error);
      case 'merge':
        return followNewest(batch, error);
      case 'refuse':
        return giveUp(batch, error);
    }
  }

  async function waitFor(batch: Batch, error: AdapterError, waiting: Extract<Waiting, 'network' | 'server'>, atLeast: number) {
    await change(key, wait(batch, waiting, error));
    await rest(key, Math.max(backOff(failures++, platform.random), atLeast), atLeast ? 'server' : waiting);
    return true;
  }

  async function verify(batch: Batch, { problem: { challenge } }: AdapterError): Promise<boolean> {
    await change(key, wait(batch, 'verification'));
    if (!challenge || !batch.wishes.some(tools.mayAsk)) return false;
    const proof = await tools.verify(challenge, batch.wishes);
    if (proof === undefined) return false;
    // It may have been taken back while the person was asked.
    return (await change(key, goAgain(batch))) ? deliver(batch, proof) : true;
  }

  async function followNewest(batch: Batch, error: AdapterError): Promise<boolean> {
    const found = await newest(batch, tools, error).then((current) => ({ current }), asAdapterError);
    if (left()) return false;
    if (!('current' in found)) {
      failures++;
      await change(key, wait(batch, 'server', found));
    } else {
      if (found.current) learn(batch, tools, found.current);
      await change(key, found.current ? rebase(batch, found.current) : refuse(batch, error));
    }
    if (++merges > calmMerges || failures) await rest(key, backOff(Math.max(merges, failures), platform.random), 'server');
    return true;
  }

  async function giveUp(batch: Batch, error: AdapterError): Promise<boolean> {
    // What was to be removed, and is gone already, is done.
    const done = batch.wishes[0]!.verb === 'remove' && (error.code === 'not-found' || error.code === 'gone');
    if (done) learn(batch, tools);
    await change(key, done ? confirm(batch, undefined, platform.now()) : refuse(batch, error));
    return true;
  }

  return deliver;
}
