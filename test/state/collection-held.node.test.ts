import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../src/contract/index.js';
import { ready } from '../support/library.js';

describe('a row that was changed here', () => {
  it('is known as the backend holds it, too', async () => {
    const { world, library, replies } = await ready();
    library.down = true;
    void replies.update('r1', { text: 'mine' });
    await world.run(world.now + 100);
    assert.equal(replies.item('r1')!.row.text, 'mine');
    assert.equal(replies.held('r1')!.text, 'text 1');
    library.down = false;
    replies.retry();
    await world.run();
    assert.equal(replies.held('r1')!.text, 'mine');
  });

  it('is held by nobody before it is created, and then by whichever id it has had', async () => {
    const { world, replies } = await ready();
    const { id } = replies.create({ code: 'x', text: 'new' });
    assert.equal(replies.held(id), undefined);
    await world.run();
    assert.equal(replies.held(id)!.text, 'new');
  });

  it('goes in one request where one form was saved twice, and apart from a switch', async () => {
    const { world, library, replies } = await ready();
    library.down = true;
    void replies.update('r1', { text: 'a' }, { whole: false });
    void replies.update('r1', { code: 'code00001b' });
    void replies.update('r1', { code: 'code00001c' });
    void replies.update('r1', { text: 'b' }, { whole: false });
    await world.run(world.now + 100);
    library.down = false;
    library.requests.length = 0;
    replies.retry();
    await world.run();
    assert.deepEqual(
      library.requests.filter((what) => what.startsWith('update')),
      ['update r1', 'update r1', 'update r1'],
    );
    assert.deepEqual(library.rows.get('r1')!.value, { id: 'r1', code: 'code00001c', text: 'b' });
  });

  it('keeps the backend’s own code of a refusal', async () => {
    const { world, adapter, replies } = await ready();
    adapter.update = () => Promise.reject(new AdapterError('conflict', { reason: 'enabled', fields: { text: { code: 'taken' } } }));
    void replies.update('r1', { text: 'mine' });
    await world.run();
    const { code, problem } = replies.item('r1')!.error!;
    assert.deepEqual([code, problem.reason, problem.fields], ['conflict', 'enabled', { text: { code: 'taken' } }]);
  });
});
