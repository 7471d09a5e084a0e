import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Fuzzer, settings } from './fuzz/fuzzer.js';
import { Life, livingIn } from './fuzz/life.js';
import { listDocument, listServer } from './fuzz/list-place.js';
import { Person } from './person.js';

function fuzzerOn(server = listServer()): Fuzzer {
  const visitor = () => new Person((path, init) => server.request(path, init));
  return new Fuzzer(listDocument, { visitor, signIn: async () => visitor(), files: {}, bodies: {}, excuses: {}, tooOften: {} });
}

const liveOn = async (fuzzer: Fuzzer): Promise<Life> => {
  const [living, ...others] = livingIn(fuzzer);
  assert.deepEqual([living?.path, living?.create?.operationId, others], ['/notes/{id}', 'addNote', []]);
  const life = new Life(fuzzer, living!);
  // Bodies of this server are not checked, so that they must be good ones.
  const steps = life.steps(10).map((all) => all.map((step) => ({ ...step, plans: life.classic()[0]!.plans })));
  await fc.assert(
    fc.asyncProperty(steps, (some) => life.live(some)),
    { ...settings(30), examples: [[life.classic()]] },
  );
  return life;
};

describe('the fuzzer on a list', () => {
  it('lives the life of a row, from its creation to its end', async () => {
    const { shown } = await liveOn(fuzzerOn());
    for (const fact of ['changeNote succeeds', 'changeNote is stale', 'removeNote succeeds', 'removeNote is repeated'])
      assert.ok(shown.has(fact), fact);
  });

  it('fails when a row outlives its end', async () => {
    await assert.rejects(liveOn(fuzzerOn(listServer({ forgetful: true }))), /the answer is not what is stored/);
  });

  it('asks for the rows that a list answered', async () => {
    const fuzzer = fuzzerOn();
    const byId = (id: string) => fuzzer.operations.find(({ operationId }) => operationId === id)!;
    await fuzzer.send(byId('addNote'), {
      who: 'person',
      origin: 'own',
      ids: {},
      headers: {},
      query: '',
      body: { type: 'application/json', text: '{"text":"one"}' },
    });
    await fuzzer.readLists();
    await fuzzer.fuzz(byId('readNote'), 60);
    assert.deepEqual([...fuzzer.seen.get('readNote')!].filter(Boolean).sort(), [200, 404]);
  });
});
