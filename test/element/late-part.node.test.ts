import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LatePart } from '../../src/element/late-part.js';

function late(load: () => Promise<string>) {
  let updates = 0;
  const host = { requestUpdate: () => (updates += 1) } as unknown as ConstructorParameters<typeof LatePart>[0];
  return { part: new LatePart(host, load), updates: () => updates };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('A part on demand', () => {
  it('loads once, and does all that was wanted meanwhile in its order', async () => {
    let loads = 0;
    const { part } = late(() => (loads++, Promise.resolve('here')));
    const done: string[] = [];
    await Promise.all([part.use(() => done.push('first')), part.use(() => done.push('second'))]);
    assert.deepEqual([loads, done], [1, ['first', 'second']]);
  });

  it('acts at once when it is here', async () => {
    const { part } = late(() => Promise.resolve('here'));
    await part.use(() => {});
    let said = '';
    void part.use((what) => (said = what));
    assert.equal(said, 'here');
  });

  it('offers to try again what did not load, and does it then', async () => {
    let isAway = true;
    const { part, updates } = late(() => (isAway ? Promise.reject(new Error('offline')) : Promise.resolve('here')));
    let said = '';
    await part.use((what) => (said = what));
    assert.ok(part.again && updates() === 1 && said === '');
    isAway = false;
    part.again();
    await turn();
    assert.deepEqual([said, part.again], ['here', undefined]);
  });

  it('asks once for what is shown anyway, however often it is rendered', async () => {
    let loads = 0;
    const { part } = late(() => (loads++, Promise.reject(new Error('offline'))));
    for (let render = 0; render < 3; render++) {
      part.want();
      await turn();
    }
    assert.equal(loads, 1);
  });

  it('does nothing for a person who has left', async () => {
    const { part } = late(() => Promise.resolve('here'));
    let said = '';
    const used = part.use((what) => (said = what));
    part.forget();
    await used;
    assert.equal(said, '');
  });
});
