import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onOneDatabase } from './desk.js';
import { document, forgetAttempts, placeAt } from './fuzz/desk-place.js';
import { Fuzzer } from './fuzz/fuzzer.js';
import { Life, livingIn } from './fuzz/life.js';
import { mutants, placeBefore } from './fuzz/mutants.js';

/** The document is right, and the server is not. */
await onOneDatabase((desk) => {
  for (const mutant of mutants) {
    it(`fails when the server ${mutant.name}`, async () => {
      const fuzzer = new Fuzzer(document(), placeBefore(await placeAt(desk()), desk(), mutant));
      await fuzzer.readLists();
      await forgetAttempts(desk());
      await assert.rejects(() => (mutant.operation ? fuzzOne(fuzzer, mutant.operation) : liveAll(fuzzer)), mutant.complaint);
    });
  }
});

/** Without a random request: what is found must not depend on chance. */
const fuzzOne = (fuzzer: Fuzzer, id: string): Promise<void> =>
  fuzzer.fuzz(
    fuzzer.operations.find(({ operationId }) => operationId === id)!,
    0,
  );

async function liveAll(fuzzer: Fuzzer): Promise<void> {
  for (const living of livingIn(fuzzer)) {
    const life = new Life(fuzzer, living);
    await life.live(life.classic());
  }
}
