import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atom } from 'nanostores';
import { AdapterError, type Snapshot, type UploadCall } from '../../src/contract/index.js';
import { upload, type UploadState } from '../../src/state/upload.js';

interface Sent {
  what: string;
  call: UploadCall;
  answer(snapshot: Snapshot<string>): void;
  fail(error: unknown): void;
}

function scene() {
  const sent: Sent[] = [];
  const done: string[] = [];
  let keys = 0;
  const told = { doubts: 0, signIns: 0 };
  const $upload = atom<UploadState<string>>({ is: 'idle' });
  const verbs = upload<string, string>({
    $upload,
    newId: () => `key-${++keys}`,
    send: (what, call) => new Promise((answer, fail) => sent.push({ what, call, answer, fail })),
    done: ({ value }) => done.push(value),
    inDoubt: () => (told.doubts += 1),
    needsSignIn: () => (told.signIns += 1),
  });
  return { ...verbs, $upload, sent, done, told, now: () => $upload.get() };
}

describe('an upload', () => {
  it('goes at once, shows how far it is, and ends with what the backend holds then', async () => {
    const { start, sent, done, now } = scene();
    const outcome = start('photo');
    assert.deepEqual(now(), { is: 'sending', what: 'photo', staged: false, fraction: 0 });
    sent[0]!.call.onProgress!(0.5);
    assert.deepEqual(now(), { is: 'sending', what: 'photo', staged: false, fraction: 0.5 });
    sent[0]!.answer({ value: 'url' });
    assert.equal(await outcome, 'confirmed');
    assert.deepEqual([now().is, done], ['idle', ['url']]);
  });

  it('replaces the one before, whose answer counts for nothing', async () => {
    const { start, sent, done, now } = scene();
    const first = start('one');
    const second = start('two');
    assert.equal(sent[0]!.call.signal!.aborted, true);
    sent[0]!.answer({ value: 'one' });
    assert.equal(await first, 'withdrawn');
    assert.deepEqual(now(), { is: 'sending', what: 'two', staged: false, fraction: 0 });
    sent[1]!.answer({ value: 'two' });
    assert.equal(await second, 'confirmed');
    assert.deepEqual(done, ['two']);
    assert.notEqual(sent[0]!.call.key, sent[1]!.call.key);
  });

  it('is sent again under the same key', async () => {
    const { start, send, sent, now } = scene();
    const first = start('photo');
    sent[0]!.fail(new AdapterError('offline'));
    assert.equal(await first, 'refused');
    const state = now();
    assert.equal(state.is === 'failed' && state.error.code, 'offline');
    void send();
    assert.equal(sent[1]!.call.key, sent[0]!.call.key);
  });

  it('waits when it is staged, and waits again when it is cancelled', async () => {
    const { stage, send, cancel, sent, now, told } = scene();
    stage('photo');
    assert.equal(sent.length, 0);
    const outcome = send();
    assert.deepEqual(now(), { is: 'sending', what: 'photo', staged: true, fraction: 0 });
    cancel();
    assert.deepEqual(now(), { is: 'staged', what: 'photo', staged: true });
    sent[0]!.fail(new AdapterError('aborted'));
    assert.equal(await outcome, 'withdrawn');
    assert.equal(now().is, 'staged');
    assert.equal(told.doubts, 1, 'it may have arrived before it was stopped');
  });

  it('asks to sign in when nobody knows the person any more, and is kept for afterwards', async () => {
    const { start, sent, now, told } = scene();
    const outcome = start('photo');
    sent[0]!.fail(new AdapterError('unauthorized'));
    await outcome;
    assert.equal(told.signIns, 1);
    assert.equal(now().is, 'failed');
  });

  it('is forgotten on request, wherever it is', async () => {
    const { start, stage, drop, send, sent, now } = scene();
    stage('photo');
    drop();
    assert.equal(await send(), 'withdrawn');
    void start('photo');
    drop();
    assert.equal(sent[0]!.call.signal!.aborted, true);
    assert.deepEqual(now(), { is: 'idle' });
  });
});
