import { AdapterError, type Call, type ErrorCode, type Identity } from '../../contract/index.js';
import { aborted, type Faults, type Met } from './faults.js';

/** One call, as a test may want to read it. */
export interface MemoryRequest {
  /** `profile.save` */
  readonly on: string;
  readonly key?: string;
  readonly version?: string;
  readonly patch?: object;
  /** Missing: no answer yet. */
  answer?: 'ok' | ErrorCode;
}

interface Ask extends Call {
  version?: string;
  patch?: object;
  /** What takes time on the way there. */
  send?(): Promise<void>;
}

interface Line {
  faults: Faults;
  requests: MemoryRequest[];
  latency(): number;
  person(): Identity | undefined;
}

export interface Connection {
  /** Carries out `effect` for the person who is signed in, with the latency and the faults of the moment. */
  ask<R>(on: string, call: Ask, effect: (who: Identity) => R | Promise<R>): Promise<R>;
  /** Half the latency. */
  pause(signal?: AbortSignal): Promise<void>;
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted());
    if (ms <= 0) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(aborted());
      },
      { once: true },
    );
  });
}

/** Nobody learns from silence whether a change was carried out. */
const silent: readonly ErrorCode[] = ['offline', 'timeout', 'unavailable', 'malformed', 'aborted'];

function errorOf(code: ErrorCode, call: Ask, met?: Met): AdapterError {
  const unknown = call.key !== undefined && silent.includes(code);
  return new AdapterError(code, { ...(unknown && { applied: 'unknown' }), ...met?.problem });
}

export function connect({ faults, requests, latency, person }: Line): Connection {
  const pause = (signal?: AbortSignal) => sleep(latency() / 2, signal);

  async function answer<R>(on: string, call: Ask, effect: (who: Identity) => R | Promise<R>): Promise<R> {
    const met = faults.meet(on);
    await pause(call.signal);
    await call.send?.();
    if (met?.hang === true) await met.held(call.signal);
    if (met?.code && !met.lostReply) throw errorOf(met.code, call, met);
    const who = person();
    if (!who) throw new AdapterError('unauthorized', { status: 401 });
    const result = await effect(who);
    await pause(call.signal);
    if (met?.delay) await sleep(met.delay, call.signal);
    if (met?.hang === 'reply') await met.held(call.signal);
    if (met?.lostReply) throw errorOf(met.code ?? 'offline', call, met);
    return result;
  }

  return {
    pause,
    async ask(on, call, effect) {
      const { key, version, patch } = call;
      const request: MemoryRequest = { on, ...(key && { key }), ...(version && { version }), ...(patch && { patch: { ...patch } }) };
      requests.push(request);
      try {
        const result = await answer(on, call, effect);
        request.answer = 'ok';
        return result;
      } catch (error) {
        const refused = AdapterError.is(error) && error.code === 'aborted' ? errorOf('aborted', call) : error;
        request.answer = AdapterError.is(refused) ? refused.code : 'malformed';
        throw refused;
      }
    },
  };
}
