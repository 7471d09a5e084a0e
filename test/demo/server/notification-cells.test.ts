import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import { days } from '../../../src/features/alerts/alerts.js';
import type { NotificationsCapability, NotificationPreferences, PushMessage } from '../../../src/features/notifications/notifications.js';
import type { Snapshot } from '../../../src/contract/index.js';
import { collectNotifications } from '../../../demo/server/notifications/notify.js';
import { attempts, conversations, people } from '../../../demo/server/database/schema.js';
import { act } from './acting.js';
import { maya, onOneDatabase } from './desk.js';
import { Surroundings, type Scene } from './notification-deeds.js';
import { problemIn } from './person.js';
import { PushService, type SubscribedBrowser } from './push-service.js';

await onOneDatabase(
  (desk) => {
    let service: PushService;
    let browser: SubscribedBrowser;
    let around: Surroundings;
    let capability: NotificationsCapability;
    let cells: NotificationPreferences;

    before(async () => {
      [service, around] = [await PushService.start(), await Surroundings.of(desk())];
      browser = service.browser();
      const { person } = around.maya;
      assert.equal((await act(person, 'POST', '/push/subscriptions', browser.subscription)).status, 200);
      capability = (await person.read<{ notifications: NotificationsCapability }>('/api/v1/capabilities')).notifications;
      cells = (await person.read<Snapshot<NotificationPreferences>>('/api/v1/notification-preferences')).value;
    });
    const asOnTheFirstDay = async () => {
      const { queries } = desk().database;
      await queries.delete(conversations);
      await queries.delete(attempts);
      await queries.update(people).set({ notifications: off(), alerts: {} });
    };
    beforeEach(asOnTheFirstDay);
    after(() => service.close());

    const parts = () => ({ ...desk(), options: {} });
    const isLocked = (cell: string) => Object.hasOwn(capability.locked ?? {}, cell);
    const off = () => Object.fromEntries(Object.keys(cells).map((cell) => [cell, false]));
    const channelsOf = (event: string) =>
      capability.channels!.map(({ id }) => id).filter((channel) => Object.hasOwn(cells, `${channel}:${event}`));
    const save = async (path: string, patch: object) =>
      assert.equal((await around.maya.person.save(path, patch, { 'If-Match': '*' })).status, 200);
    /** As the page does it: every cell that may be changed. */
    const turnOn = (on: readonly string[]) =>
      save(
        '/notification-preferences',
        Object.fromEntries(
          Object.keys(cells)
            .filter((cell) => !isLocked(cell))
            .map((cell) => [cell, on.includes(cell)]),
        ),
      );

    /**
     * Each way that each event happens × each set of its cells. With all of them on, all other cells are off; else all others are on,
     * because a deed that is one event tells of no other.
     */
    const table = () =>
      capability.events!.flatMap(({ id: event }) => {
        const own = channelsOf(event).map((channel) => `${channel}:${event}`);
        const [free, locked] = [own.filter((cell) => !isLocked(cell)), own.filter(isLocked)];
        const elsewhere = Object.keys(cells).filter((cell) => !own.includes(cell));
        const sets = Array.from({ length: 2 ** free.length }, (_, mask) => [...locked, ...free.filter((_, n) => mask & (2 ** n))]);
        const rows = sets.map((on) => ({ event, on, others: on.length === own.length ? [] : elsewhere }));
        const ways = around.scenes[event] ?? assert.fail(`Nothing makes ${event} happen.`);
        return ways.flatMap((prepare) => rows.map((row) => ({ ...row, prepare })));
      });

    async function sentBy(deed: () => Promise<unknown>): Promise<{ mails: { subject: string; text: string }[]; pushed: PushMessage[] }> {
      await desk().push.idle();
      const [last] = await desk().received();
      const before = service.for(browser).length;
      await deed();
      await desk().push.idle();
      const mails = (await desk().received()).filter(({ id, to }) => Number(id) > Number(last?.id ?? 0) && to === maya);
      return { mails: mails.map(({ subject, text }) => ({ subject, text })), pushed: service.read(browser).slice(before) };
    }

    async function hears({ deed, subject, excerpt, conversation }: Scene, channels: readonly string[], where: string): Promise<void> {
      const { mails, pushed } = await sentBy(deed);
      const leads = (text = '') => !conversation || text.includes(`#conversations/${conversation}`);
      assert.deepEqual(
        {
          email: mails.map(({ subject, text }) => [subject, text.includes(excerpt), leads(text)]),
          push: pushed.map(({ title, body, url }) => [title, body, leads(url)]),
        },
        {
          email: channels.includes('email') ? [[subject, true, true]] : [],
          push: channels.includes('push') ? [[subject, excerpt, true]] : [],
        },
        where,
      );
    }

    it('sends what is on by the channels it is on for, and nothing else, for every set of cells', async () => {
      const rows = table();
      for (const { event, on, others, prepare } of rows) {
        await asOnTheFirstDay();
        const scene = await prepare();
        await turnOn([...on, ...others]);
        const channels = channelsOf(event).filter((channel) => on.includes(`${channel}:${event}`));
        await hears(scene, channels, `${event} by ${channels.join() || 'nothing'}`);
      }
      const ways = Object.values(around.scenes).flat().length;
      assert.equal(rows.length, (ways - 1) * 4 + 1, 'of two channels each, and one that is locked');
    });

    it('says in a mail who, what and where, and why it came', async () => {
      const scene = await around.scenes['message-in-assigned']![0]!();
      await turnOn(['email:message-in-assigned', 'push:message-in-assigned']);
      const { mails, pushed } = await sentBy(() => scene.deed());
      const address = `#conversations/${scene.conversation}`;
      for (const part of [
        'Hello Maya Lindqvist',
        scene.subject,
        `> ${scene.excerpt}`,
        `https://desk.example/${address}`,
        'new message in your',
      ])
        assert.ok(mails[0]!.text.includes(part), part);
      assert.deepEqual([pushed[0]!.url, pushed[0]!.tag], [address, `message:${scene.conversation}`]);
      const { urgency, ttl, topic } = service.for(browser).at(-1)!.headers;
      assert.deepEqual([urgency, ttl], ['high', '86400']);
      assert.match(String(topic), /^[\w-]{32}$/);
    });

    it('keeps what the administrator has locked on, whatever is sent', async () => {
      const answer = await around.maya.person.save('/notification-preferences', { 'email:account-security': false });
      assert.deepEqual([answer.status, (await problemIn(answer)).code], [403, 'read-only']);
    });

    it('tells of one message once by each channel, as what is nearest to the person', async () => {
      const told = { person: around.id, conversation: 'c', title: 'Lena Vogt', body: 'Hello', happening: 'c:1' };
      await turnOn(['email:mentioned', 'email:conversation-created', 'push:conversation-created']);
      const events = ['conversation-created', 'mentioned', 'message-in-participating'];
      const tell = async () =>
        (
          await collectNotifications(
            desk().database.queries,
            events.map((event) => ({ ...told, event })),
          )
        )(parts());
      const { mails, pushed } = await sentBy(tell);
      assert.deepEqual(
        [mails.map(({ subject }) => subject), pushed.map(({ title }) => title)],
        [['Lena Vogt mentioned you'], ['Lena Vogt began a conversation']],
      );
    });

    const peace: Record<string, () => object> = {
      paused: () => ({ 'pause:until': new Date(Date.now() + 3_600_000).toISOString() }),
      'in the quiet time': () => ({
        ...Object.fromEntries(days.map((day) => [`quiet:${day}`, true])),
        'quiet:on': true,
        'quiet:from': '00:00',
        'quiet:until': '00:00',
      }),
    };
    for (const [how, alerts] of Object.entries(peace))
      it(`pushes nothing to somebody who is ${how}, and writes mails to them all the same`, async () => {
        const prepare = around.scenes['message-in-assigned']![0]!;
        const scene = await prepare();
        await turnOn(['email:message-in-assigned', 'push:message-in-assigned']);
        await save('/alerts', alerts());
        await hears(scene, ['email'], how);
        await save('/alerts', { 'pause:until': '', 'quiet:on': false });
        await hears(scene, ['email', 'push'], 'afterwards');
      });

    it('writes no header that a name brings along, and nothing beyond the excerpt', async () => {
      const title = 'Eve\r\nBcc: everybody@fernweh.example\r\n\r\n\u202eevil';
      const body = `${'My card is 4111. '.repeat(9)}PIN 1234`;
      const told = { event: 'message-in-assigned', person: around.id, conversation: 'c', title, body, happening: 'c:2' };
      await turnOn(['email:message-in-assigned', 'push:message-in-assigned']);
      const { mails, pushed } = await sentBy(async () => (await collectNotifications(desk().database.queries, [told]))(parts()));
      const [mail] = mails;
      assert.equal(mail!.subject, 'New message from Eve Bcc: everybody@fernweh.example evil');
      assert.equal(mails.length, 1);
      for (const text of [mail!.text, JSON.stringify(pushed)]) assert.ok(!/1234|\u202e/.test(text));
      assert.ok([...pushed[0]!.body].length <= 140);
    });

    it('pushes no more than any push service takes, whatever signs it is made of', async () => {
      const told = { event: 'mentioned', person: around.id, conversation: randomUUID(), happening: 'c:3' };
      await turnOn(['push:mentioned']);
      const { pushed } = await sentBy(async () => {
        for (const sign of ['😀', '\ud800', '"', '\u0300', '<'])
          (await collectNotifications(desk().database.queries, [{ ...told, title: sign.repeat(500), body: sign.repeat(5_000) }]))(parts());
      });
      assert.equal(pushed.length, 5);
      for (const { body } of service.for(browser).slice(-5)) assert.ok(body.length <= 4_096, `${body.length} bytes`);
    });
  },
  { address: 'https://desk.example' },
);
