import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onOneDatabase, omar } from './desk.js';
import { EventReader } from './event-reader.js';
import { photo } from './photos.js';

interface Listed {
  items: { id: string; name: string; avatar: string; status?: string; role?: string; reason?: string; until?: string }[];
}

await onOneDatabase(
  (desk) => {
    const agents = async () => (await desk().visitor().read<Listed>('/demo/agents')).items;

    it('shows customers the public name, or the full one while there is none', async () => {
      assert.deepEqual(
        (await agents()).map(({ name }) => name),
        ['Maya L.', 'عمر الحداد'],
      );
      assert.deepEqual(Object.keys((await agents())[0]!).sort(), ['avatar', 'id', 'name']);
    });

    it('answers the question whether somebody is signed in without an error', async () => {
      const visitor = desk().visitor();
      assert.deepEqual(await visitor.read('/demo/session'), { signedIn: false });
      assert.deepEqual(await (await desk().signIn()).read('/demo/session'), { signedIn: true });
    });

    it('hides an agent from customers while they are busy', async () => {
      const person = await desk().signIn(omar);
      assert.equal((await person.be('busy')).status, 200);
      assert.deepEqual(
        (await agents()).map(({ name }) => name),
        ['Maya L.'],
      );
      await person.be('online');
      assert.equal((await agents()).length, 2);
    });

    it('shows colleagues full name, role, picture and status of everybody', async () => {
      const person = await desk().signIn();
      await person.upload(await photo());
      const { items } = await person.read<Listed>('/demo/colleagues');
      assert.deepEqual(
        items.map(({ name, role, status }) => [name, role, status]),
        [
          ['Maya Lindqvist', 'Senior agent', 'online'],
          ['عمر الحداد', 'Agent', 'online'],
          ['Tomás Rey', 'Administrator', 'online'],
        ],
      );
      assert.match(items[0]!.avatar, /^\/files\/avatars\//);
    });

    it('shows colleagues why somebody is away, and until when', async () => {
      const person = await desk().signIn();
      const until = new Date(Date.now() + 3_600_000).toISOString();
      await person.be('busy', { reason: 'Training', until });
      const { items } = await person.read<Listed>('/demo/colleagues');
      assert.deepEqual([items[0]!.status, items[0]!.reason, items[0]!.until], ['busy', 'Training', until]);
      await person.be('online');
    });

    it('starts anew on request, with new people and nobody signed in', async () => {
      const person = await desk().signIn();
      const { user } = await person.read<{ user: string }>('/api/v1/session');
      await person.patch({ name: 'Somebody else' });
      const events = new EventReader(await person.get('/api/v1/events'));
      assert.equal((await desk().visitor().request('POST', '/demo/reset')).status, 204);
      assert.equal((await events.next())!.event, 'session.revoked');
      assert.equal((await person.get('/api/v1/session')).status, 401);
      const again = await desk().signIn();
      const identity = await again.read<{ user: string; name: string }>('/api/v1/session');
      assert.equal(identity.name, 'Maya Lindqvist');
      assert.notEqual(identity.user, user);
    });
  },
  { mayReset: true },
);

await onOneDatabase((desk) => {
  it('cannot be reset unless it was started so', async () => {
    assert.equal((await desk().visitor().request('POST', '/demo/reset')).status, 404);
  });
});
