import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { whatsAppMessage, type WhatsAppMessageOptions } from '../../../src/features/welcome-messages/rules/whatsapp-message.js';
import {
  emptyContent,
  welcomeKinds,
  type WelcomeContent,
  type WelcomeKind,
} from '../../../src/features/welcome-messages/welcome-messages.js';
import { fileOf, goodContents, orderTemplate, pictureTemplate } from './welcome-scene.js';

const folder = join(import.meta.dirname, 'whatsapp-fixtures');
interface Fixture {
  source: string;
  message?: Record<string, unknown>;
  component?: object;
  header?: object;
}
const fixture = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Fixture;

const to = '+16505551234';
const built = (kind: WelcomeKind, content: Partial<WelcomeContent>, more: Partial<WhatsAppMessageOptions> = {}) =>
  JSON.parse(
    JSON.stringify(
      whatsAppMessage({ kind, content: { ...emptyContent, ...content }, to, values: {}, media: ({ id }) => ({ id }), ...more }),
    ),
  ) as Record<string, unknown>;

/** What a person writes so that WhatsApp’s published example comes of it. */
const asPublished: Record<WelcomeKind, [Partial<WelcomeContent>, Partial<WhatsAppMessageOptions>?]> = {
  text: [{ body: "As requested, here's the link to our latest product: https://www.meta.com/quest/quest-3/" }],
  image: [{ body: 'The best succulent ever?', file: { ...fileOf('image/jpeg', 'aloe.jpg'), id: '1479537139650973' } }],
  video: [{ body: 'A succulent eclipse!', file: { ...fileOf('video/mp4', 'eclipse.mp4'), id: '1166846181421424' } }],
  audio: [{ body: 'Never sent', file: { ...fileOf('audio/aac', 'track.aac'), id: '3674626312780147' } }],
  document: [{ body: 'Your order confirmation (PDF)', file: { ...fileOf('application/pdf', 'order_abc123.pdf'), id: '1376223850470843' } }],
  location: [
    {
      place: {
        latitude: 37.44216251868683,
        longitude: -122.16153582049394,
        name: 'Philz Coffee',
        address: '101 Forest Ave, Palo Alto, CA 94301',
      },
    },
  ],
  template: [
    { template: 'order', parameters: ['{{contact.first_name|you}}', 'SKBUP2-4CPIG9'] },
    { template: orderTemplate, values: { 'contact.first_name': 'Jessica' } },
  ],
  buttons: [
    {
      header: 'Not seen above a picture',
      body: 'Hi {{contact.first_name|there}}! Your gardening workshop is scheduled for 9am tomorrow. Use the buttons if you need to reschedule. Thank you!',
      footer: 'Lucky Shrub: Your gateway to succulents!™',
      file: { ...fileOf('image/png', 'banner.png'), id: '2762702990552401' },
      buttons: [
        { id: 'change-button', title: 'Change' },
        { id: 'cancel-button', title: 'Cancel' },
      ],
    },
    { values: { 'contact.first_name': 'Pablo' } },
  ],
  list: [
    {
      header: 'Choose Shipping Option',
      body: 'Which shipping option do you prefer?',
      footer: 'Lucky Shrub: Your gateway to succulents™',
      menu: 'Shipping Options',
      sections: [
        {
          title: 'I want it ASAP!',
          rows: [
            { id: 'priority_express', title: 'Priority Mail Express', description: 'Next Day to 2 Days' },
            { id: 'priority_mail', title: 'Priority Mail', description: '1–3 Days' },
          ],
        },
        {
          title: 'I can wait a bit',
          rows: [
            { id: 'usps_ground_advantage', title: 'USPS Ground Advantage', description: '2–5 Days' },
            { id: 'media_mail', title: 'Media Mail', description: '2–8 Days' },
          ],
        },
      ],
    },
  ],
};

describe('What WhatsApp is sent', () => {
  for (const kind of welcomeKinds)
    it(`is the published example: ${kind}`, () => assert.deepEqual(built(kind, ...asPublished[kind]), fixture(kind).message));

  it('has the published header above a template', () => {
    const content = { template: 'picture', file: fileOf('image/png', 'a.png') };
    const { template } = built('template', content, { template: pictureTemplate, media: () => ({ link: 'http(s)://the-image-url' }) });
    assert.deepEqual(template, { name: 'picture', language: { code: 'en_US' }, components: [fixture('template-header').component] });
  });

  it('has the published header of words above buttons', () => {
    const { interactive } = built('buttons', { ...goodContents.buttons, header: 'Workshop Details' });
    assert.deepEqual((interactive as { header: object }).header, fixture('buttons-text-header').header);
  });

  it('names the source of every example', () => {
    for (const name of readdirSync(folder)) assert.match(fixture(name.replace('.json', '')).source, /^https:\/\/[\w.]+\.com\/\S+$/u);
    assert.equal(readdirSync(folder).length, welcomeKinds.length + 2);
  });

  it('leaves out what is empty', () => {
    assert.deepEqual(built('text', { body: 'Hello' })['text'], { body: 'Hello' });
    assert.deepEqual(built('image', { body: ' ', file: fileOf('image/png', 'a.png') })['image'], { id: 'file-a.png' });
    assert.deepEqual(built('location', { place: { latitude: 0, longitude: -0.5, name: '', address: ' ' } })['location'], {
      latitude: '0',
      longitude: '-0.5',
    });
    assert.deepEqual(built('template', { template: 'picture' }, { template: { ...pictureTemplate, header: 'text' } })['template'], {
      name: 'picture',
      language: { code: 'en_US' },
    });
    assert.deepEqual(built('list', goodContents.list)['interactive'], {
      type: 'list',
      body: { text: 'What is it about?' },
      action: {
        button: 'Choose',
        sections: [
          {
            rows: [
              { id: 'a', title: 'Trip' },
              { id: 'b', title: 'Visa', description: 'Or a passport' },
            ],
          },
        ],
      },
    });
  });

  it('sends any media above buttons as what it is', () => {
    for (const [type, kind] of [
      ['video/mp4', 'video'],
      ['application/pdf', 'document'],
      ['image/png', 'image'],
    ] as const) {
      const { interactive } = built('buttons', { ...goodContents.buttons, file: fileOf(type, 'a') });
      const inner = kind === 'document' ? { id: 'file-a', filename: 'a' } : { id: 'file-a' };
      assert.deepEqual((interactive as { header: object }).header, { type: kind, [kind]: inner });
    }
  });

  it('asks for a preview where there is an address only', () => {
    assert.deepEqual(built('text', { body: 'HTTPS://fernweh.example' })['text'], { preview_url: true, body: 'HTTPS://fernweh.example' });
    assert.deepEqual(built('text', { body: 'fernweh.example, https:// or nothing' })['text'], {
      body: 'fernweh.example, https:// or nothing',
    });
  });
});
