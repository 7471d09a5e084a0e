import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { cannedManager, few, holds, numbered, otherPlace } from './manager-scene.js';

describe('canned-response-manager, with a long list', () => {
  afterEach(() => {
    unmountAll();
    scrollTo(0, 0);
  });

  it('has only those near the window in the page, and says how many there are', async () => {
    const { rows, count } = await cannedManager(holds(numbered(20_000)));
    await until(() => count() === '20,000 canned responses');
    expect(rows().length).to.be.within(5, 60);
    expect(rows()[0]!.ariaSetSize ?? rows()[0]!.getAttribute('aria-setsize')).to.equal('20000');
  });

  it('shows what is scrolled to, with the page', async () => {
    const { codes, rows, root } = await cannedManager(holds(numbered(2_000)));
    const list = root.querySelector('[role="list"]')!.getBoundingClientRect();
    scrollTo(0, list.top + scrollY + list.height / 2);
    await until(() => codes().includes('/code-01000'));
    expect(rows().length).to.be.at.most(60);
    expect(rows().map((row) => row.getAttribute('aria-posinset'))).to.include('1001');
  });

  it('shows what is scrolled to in whatever scrolls, in another shadow tree too', async () => {
    const { codes, element, provider } = await cannedManager(holds(numbered(2_000)));
    const frame = document.createElement('div');
    const tree = frame.attachShadow({ mode: 'open' });
    tree.innerHTML = '<div><slot></slot></div>';
    const scroller = tree.firstElementChild as HTMLElement;
    scroller.style.cssText = 'block-size: 300px; overflow: auto';
    provider.append(frame);
    frame.append(element);
    await element.updateComplete;
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => codes().includes('/code-01999'));
    expect(codes().length).to.be.at.most(60);
  });

  it('is walked through by the arrow keys, Page, Home and End, in one column', async () => {
    const { button, key, focused, rows } = await cannedManager(holds(numbered(2_000)));
    button('Edit /code-00000')!.focus();
    for (const [name, at] of [
      ['ArrowDown', '00001'],
      ['PageDown', '00011'],
      ['End', '01999'],
      ['ArrowUp', '01998'],
      ['ArrowDown', '01999'],
      ['ArrowDown', '01999'],
      ['Home', '00000'],
    ] as const) {
      key(name);
      await until(() => focused() === `Edit /code-${at}`, `${name} to ${at}`);
    }
    expect(rows().length).to.be.at.most(60);
  });

  it('is one row in the order of Tab', async () => {
    const { button, key, all, focused } = await cannedManager(holds(numbered(100)));
    const stops = () => all('[part~="row"] :is(button, input)').filter(({ tabIndex }) => tabIndex === 0).length;
    expect(stops()).to.equal(4);
    button('Edit /code-00000')!.focus();
    key('ArrowDown');
    await until(() => focused() === 'Edit /code-00001');
    expect(stops()).to.equal(4);
  });

  it('keeps the row that has the focus, however far it is scrolled away', async () => {
    const { button, focused, rows, root } = await cannedManager(holds(numbered(2_000)));
    button('Edit /code-00003')!.focus();
    scrollTo(0, root.querySelector('[role="list"]')!.getBoundingClientRect().height / 2);
    await until(() => rows().some((row) => row.getAttribute('aria-posinset') === '1001'));
    expect(focused()).to.equal('Edit /code-00003');
  });

  it('keeps the focus where it is when rows come and go elsewhere', async () => {
    const { adapter, live, button, focused, count } = await cannedManager(holds(numbered(20)));
    await live;
    const other = otherPlace(adapter);
    button('Edit /code-00003')!.focus();
    await other.remove('n1');
    await until(() => count() === '19 canned responses');
    expect(focused()).to.equal('Edit /code-00003');
    await other.remove('n3');
    await until(() => count() === '18 canned responses');
    expect(focused()).to.equal('Edit /code-00004');
  });

  it('keeps the focus on a row that gets another place', async () => {
    const { adapter, live, button, focused, codes } = await cannedManager(holds(few));
    await live;
    button('Edit /hello')!.focus();
    await otherPlace(adapter).update('a', { shortCode: 'zebra' });
    await until(() => codes().at(-1) === '/zebra');
    expect(focused()).to.equal('Edit /zebra');
  });

  it('says how many are here while the others are on their way', async () => {
    const options = holds(numbered(2_500));
    const adapter = memory({ ...options, id: `part-${Math.random()}` });
    const { list } = adapter.cannedResponses;
    adapter.cannedResponses.list = (query, call) => (query.cursor ? new Promise(() => {}) : list(query, call));
    const { count, codes } = await cannedManager({ adapter });
    await until(() => count() === '1,000 of 2,500 loaded so far');
    expect(codes()[0]).to.equal('/code-00000');
  });
});
