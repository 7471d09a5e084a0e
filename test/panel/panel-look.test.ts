import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { memoryRouter, type PanelLayout, type SettingsPanel } from '../../src/panel/index.js';
import { mount, unmountAll, until } from '../support/mount.js';
import { searchPage } from './search-page.js';

async function panelAt(path: string, width: number, layout?: PanelLayout) {
  const markup = `<settings-panel style="inline-size: ${width}px; min-block-size: 3000px"></settings-panel>`;
  const adapter = memory({ id: 'look' });
  const mounted = await mount<SettingsPanel>(markup, { adapter, unsettled: true });
  mounted.element.router = memoryRouter(path);
  if (layout) mounted.element.layout = layout;
  const root = mounted.element.shadowRoot!;
  const tag = (name: string) => root.querySelector<HTMLElement>(name);
  await until(() => root.querySelector('.part > :state(ready)'), path);
  return { ...mounted, adapter, root, tag };
}

const sizeOf = (node: Element) => getComputedStyle(node).fontSize;

describe('the look of a settings-panel', () => {
  afterEach(unmountAll);

  it('has the tab of the open section in sight where not all tabs have room', async () => {
    const { element, provider, root } = await panelAt('welcome-messages', 320, 'tabs');
    const tabs = root.querySelector('[part~="tabs"]')!;
    const inSight = () => {
      const [at, room] = [tabs.querySelector('[aria-current]')!.getBoundingClientRect(), tabs.getBoundingClientRect()];
      return at.left >= room.left - 1 && at.right <= room.right + 1;
    };
    expect(tabs.scrollWidth).to.be.above(tabs.clientWidth);
    await until(inSight, 'the last tab');
    const length = tabs.scrollWidth;
    provider.locale = 'de';
    await until(() => tabs.scrollWidth > length, 'longer words');
    await until(inSight, 'the last tab, in German');
    await element.open('profile');
    await until(inSight, 'the first tab');
    // Somebody looks what else there is.
    tabs.scrollLeft = tabs.scrollWidth;
    element.requestUpdate();
    await element.updateComplete;
    expect(inSight()).to.equal(false);
  });

  it('cuts no word of the navigation, however long', async () => {
    const { root } = await panelAt('profile', 700);
    const label = root.querySelector('[data-section="welcome-messages"] > span')!;
    label.append('Begrüßungsnachrichtenverwaltungsübersicht');
    const nav = root.querySelector('.nav')!;
    expect(nav.scrollWidth).to.equal(nav.clientWidth);
  });

  it('leads the line beside the navigation down to the end of a high panel', async () => {
    const { element, root } = await panelAt('profile', 1000);
    const [panel, content] = [element, root.querySelector('.content')!].map((node) => node.getBoundingClientRect());
    expect(content!.bottom).to.equal(panel!.bottom);
  });

  it('draws the heading of an element that is alone in its section as the title of the page', async () => {
    const { element, root, tag } = await panelAt('profile', 1000);
    const title = sizeOf(tag('profile-form')!.shadowRoot!.querySelector('[part~="title"]')!);
    await element.open('activity');
    await until(() => root.querySelector('activity-log:state(ready)'), 'the log');
    const log = tag('activity-log')!.shadowRoot!;
    expect(sizeOf(log.querySelector('h3[part~="heading"]')!)).to.equal(title);
    expect(sizeOf(log.querySelector('h4')!)).to.not.equal(title);
  });

  it('says beside the way back how everything stands, and moves nothing by it', async () => {
    const { root, tag, element } = await panelAt('preferences', 320);
    await until(() => tag('preferences-form')?.matches(':state(ready)'), 'the form');
    const top = () => tag('section')!.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const before = top();
    const box = tag('preferences-form')!.shadowRoot!.querySelector<HTMLTextAreaElement>('textarea')!;
    box.value = 'Maya Berg';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => root.querySelector('.status [part~="status"]'), 'what is not saved');
    expect(top()).to.equal(before);
  });

  it('says what waits above the buttons for it where both have no room beside each other', async () => {
    const { root, tag, adapter } = await panelAt('preferences', 320);
    await until(() => tag('preferences-form')?.matches(':state(ready)'), 'the form');
    adapter.fail({ on: 'preferences.save', code: 'offline' });
    tag('preferences-form')!.shadowRoot!.querySelector<HTMLElement>('[role="switch"]')!.click();
    await until(() => root.querySelector('[part~="notice"]'), 'what waits');
    const [words, actions] = [...root.querySelectorAll('[part~="notice"] > div')].map((node) => node.getBoundingClientRect());
    expect(actions!.top).to.be.at.least(words!.bottom);
    expect(words!.width).to.be.above(200);
  });

  it('keeps the list of what was found beside the field when something above it goes', async () => {
    const banner = document.createElement('div');
    banner.style.blockSize = '80px';
    document.body.prepend(banner);
    const page = await searchPage({ attributes: 'style="min-block-size: 3000px"' });
    await page.type('sound');
    const list = page.root.querySelector('.found')!;
    const gap = () => Math.round(list.getBoundingClientRect().top - page.input().getBoundingClientRect().bottom);
    await until(() => gap() === 8, 'its place');
    banner.remove();
    await until(() => gap() === 8, 'its place without the banner');
    expect(list.getBoundingClientRect().top).to.be.above(0);
  });
});
