import { expect } from '@open-wc/testing';
import { listenTo } from '../../../src/adapters/rest/events.js';
import { objectSchemas } from '../../../src/adapters/rest/wire.schema.js';
import { AdapterError, type Heard } from '../../../src/contract/index.js';
import { profile } from './stubbed-fetch.js';

/** The browser's end of a stream, in the hands of the test. */
class Line extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Line[] = [];
  readyState = 0;

  constructor(
    readonly url: string,
    readonly init: EventSourceInit,
  ) {
    super();
    Line.opened.push(this);
  }

  say(name: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  breakFor(state: 'a while' | 'good') {
    this.readyState = state === 'good' ? Line.CLOSED : 0;
    this.dispatchEvent(new Event('error'));
  }

  close() {
    this.readyState = Line.CLOSED;
  }
}

const real = globalThis.EventSource;

function listening(stillSignedIn: () => Promise<unknown> = () => Promise.resolve()) {
  const heard: Heard[] = [];
  const timers: { ms: number; run: () => void }[] = [];
  const after = (ms: number, run: () => void) => {
    const timer = { ms, run };
    timers.push(timer);
    return () => void timers.splice(timers.indexOf(timer) >>> 0, 1);
  };
  const schemas = objectSchemas('https://desk.fernweh.example/api/v1');
  const stop = listenTo({ url: '/events', withCredentials: true, schemas, heard: (change) => heard.push(change), stillSignedIn, after });
  return { heard, timers, stop, line: () => Line.opened.at(-1)! };
}
/** Lets what was answered already be worked through. */
const answered = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('rest adapter: live changes', () => {
  beforeEach(() => {
    Line.opened = [];
    globalThis.EventSource = Line as unknown as typeof EventSource;
  });
  afterEach(() => (globalThis.EventSource = real));

  it('tells what changed, with the snapshot', () => {
    const { heard, line } = listening();
    expect(line().init).to.deep.equal({ withCredentials: true });
    line().say('profile.updated', { group: 'profile', snapshot: profile });
    expect(heard).to.deep.equal([{ group: 'profile', snapshot: profile }]);
  });

  it('takes a snapshot it cannot read for a hint, and nonsense for "anything may have changed"', () => {
    const { heard, line } = listening();
    line().say('profile.updated', { group: 'profile', snapshot: { value: 'nonsense' } });
    line().say('profile.updated', 'nonsense');
    line().say('resync');
    expect(heard).to.deep.equal([{ group: 'profile' }, { group: '*' }, { group: '*' }]);
  });

  it('says that anything may have changed when it begins to hear', () => {
    const { heard, line } = listening();
    expect(heard).to.deep.equal([]);
    line().dispatchEvent(new Event('open'));
    expect(heard).to.deep.equal([{ group: '*' }]);
  });

  it('leaves a short interruption to the browser and the server', () => {
    const { heard, line, timers } = listening();
    line().dispatchEvent(new Event('open'));
    line().breakFor('a while');
    line().dispatchEvent(new Event('open'));
    expect([Line.opened.length, timers.length, heard.length]).to.deep.equal([1, 0, 1]);
  });

  it('connects again after the stream was refused', async () => {
    const { heard, line, timers } = listening(() => Promise.reject(new AdapterError('unavailable')));
    line().breakFor('good');
    await answered();
    timers[0]!.run();
    expect(Line.opened).to.have.length(2);
    line().dispatchEvent(new Event('open'));
    expect(heard).to.deep.equal([{ group: '*' }]);
  });

  it('waits longer from one failed attempt to the next, and never more than a minute', async () => {
    const { line, timers } = listening();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      line().breakFor('good');
      await answered();
      waits.push(timers[0]!.ms);
      timers.splice(0, 1)[0]!.run();
    }
    expect(waits[0]).to.be.within(500, 1_000);
    expect(waits[3]).to.be.within(4_000, 8_000);
    expect(waits[8]).to.be.within(30_000, 60_000);
  });

  it('stops when the person is signed out, and lets everybody load again to learn it', async () => {
    const { heard, line, timers } = listening(() => Promise.reject(new AdapterError('unauthorized')));
    line().say('session.revoked');
    await answered();
    expect(heard).to.deep.equal([{ group: '*' }]);
    expect([Line.opened.length, timers.length]).to.deep.equal([1, 0]);
  });

  it('gives up a line that pinged and then fell silent', () => {
    const { line, timers } = listening();
    line().say('ping');
    line().say('ping');
    const silent = line();
    expect(timers.map(({ ms }) => ms)).to.deep.equal([37_500]);
    timers[0]!.run();
    expect(silent.readyState).to.equal(Line.CLOSED);
    expect(Line.opened).to.have.length(2);
  });

  it('opens nothing any more after it was stopped', async () => {
    const { line, timers, stop } = listening();
    line().breakFor('good');
    stop();
    await answered();
    expect([Line.opened.length, timers.length, line().readyState]).to.deep.equal([1, 0, Line.CLOSED]);
  });
});
