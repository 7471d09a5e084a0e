import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTurn } from '../../../demo/server/limits/in-turn.js';

type Run = ReturnType<typeof inTurn>;

/** Works that begin when it is their turn and end when they are told. */
class Works {
  readonly begun: string[] = [];
  readonly #gates = new Map<string, () => void>();
  readonly #ended = new Map<string, Promise<void>>();

  constructor(private readonly run: Run) {}

  bring(...names: string[]): void {
    for (const name of names) {
      const work = () => (this.begun.push(name), new Promise<void>((resolve) => this.#gates.set(name, resolve)));
      this.#ended.set(name, this.run(name[0]!, work));
    }
  }

  refuses(name: string): Promise<void> {
    return assert.rejects(
      this.run(name[0]!, async () => {}),
      { code: 'unavailable' },
    );
  }

  async end(...names: string[]): Promise<void> {
    for (const name of names) {
      this.#gates.get(name)!();
      await this.#ended.get(name);
    }
  }
}

const plenty = { atOnce: 100, waiting: 100 };

describe('work in turn', () => {
  it('is done so much at once, waits in the order it came, and is turned away when too much waits', async () => {
    const works = new Works(inTurn({ atOnce: 2, waiting: 2 }, plenty));
    works.bring('a1', 'a2', 'a3', 'a4');
    await works.refuses('a5');
    await works.refuses('b1');
    assert.deepEqual(works.begun, ['a1', 'a2']);
    await works.end('a2');
    assert.deepEqual(works.begun, ['a1', 'a2', 'a3']);
    await works.end('a1', 'a3', 'a4');
    works.bring('a6');
    assert.deepEqual(works.begun, ['a1', 'a2', 'a3', 'a4', 'a6']);
  });

  it('is done for each owner in turn, however much one of them brings', async () => {
    const works = new Works(inTurn({ atOnce: 1, waiting: 100 }, plenty));
    works.bring('a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1');
    await works.end('a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4');
    assert.deepEqual(works.begun, ['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('leaves room for others beside an owner who brings much', async () => {
    const works = new Works(inTurn({ atOnce: 3, waiting: 100 }, { atOnce: 2, waiting: 1 }));
    works.bring('a1', 'a2', 'a3');
    await works.refuses('a4');
    works.bring('b1');
    assert.deepEqual(works.begun, ['a1', 'a2', 'b1']);
    await works.end('b1');
    assert.deepEqual(works.begun, ['a1', 'a2', 'b1']);
    await works.end('a1');
    assert.deepEqual(works.begun, ['a1', 'a2', 'b1', 'a3']);
  });

  it('gives its place to the next when it fails', async () => {
    const run = inTurn({ atOnce: 1, waiting: 1 }, plenty);
    const [failed, next] = [run('a', () => Promise.reject(new Error('broken'))), run('a', async () => 'done')];
    await assert.rejects(failed, /broken/);
    assert.equal(await next, 'done');
  });
});
