import { expect, oneEvent } from '@open-wc/testing';
import { alertBadge, type AlertBadge } from '../../../src/features/alerts/alert-badge.js';
import { until } from '../../support/mount.js';

describe('the badge of a page', () => {
  const title = document.title;
  let badge: AlertBadge;
  let link: HTMLLinkElement | undefined;

  function icon(colour: string): string {
    const canvas = Object.assign(document.createElement('canvas'), { width: 16, height: 16 });
    const paper = canvas.getContext('2d')!;
    paper.fillStyle = colour;
    paper.fillRect(0, 0, 16, 16);
    return canvas.toDataURL();
  }

  function withIcon(href: string): HTMLLinkElement {
    link = Object.assign(document.createElement('link'), { rel: 'icon', type: 'image/x-icon', href });
    document.head.append(link);
    return link;
  }

  beforeEach(() => {
    document.title = 'Inbox';
    badge = alertBadge();
  });
  afterEach(() => {
    badge.close();
    link?.remove();
    link = undefined;
    document.title = title;
  });

  it('stands before the title, and goes', () => {
    badge.show(3);
    expect(document.title).to.equal('(3) Inbox');
    badge.show(1);
    expect(document.title).to.equal('(1) Inbox');
    badge.show(0);
    expect(document.title).to.equal('Inbox');
  });

  it('stays when the host names its page anew, and leaves it the new name', async () => {
    badge.show(2);
    document.title = 'Nils Holm';
    await until(() => document.title === '(2) Nils Holm');
    badge.close();
    expect(document.title).to.equal('Nils Holm');
  });

  it('bears another badge on the same page, and each takes back its own', async () => {
    const other = alertBadge();
    badge.show(1);
    other.show(2);
    badge.show(3);
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.title).to.equal('(3) (2) Inbox');
    other.close();
    expect(document.title).to.equal('(3) Inbox');
  });

  it('does not grow on a page that nobody waits on', () => {
    document.title = '(7) Days to Rome';
    badge.show(0);
    expect(document.title).to.equal('(7) Days to Rome');
  });

  it('puts a dot on the icon, and gives it back as it was', async () => {
    const plain = icon('navy');
    const shown = withIcon(plain);
    badge.show(1);
    await until(() => shown.href !== plain);
    expect([shown.href.slice(0, 14), shown.type]).to.deep.equal(['data:image/png', 'image/png']);
    badge.show(2);
    badge.show(0);
    expect([shown.href, shown.type]).to.deep.equal([plain, 'image/x-icon']);
  });

  it('leaves the icon that the host has put there meanwhile', async () => {
    const shown = withIcon(icon('navy'));
    const before = shown.href;
    badge.show(1);
    await until(() => shown.href !== before);
    const next = icon('teal');
    shown.href = next;
    badge.show(0);
    expect(shown.href).to.equal(next);
  });

  it('takes the dot away with the last of two badges', async () => {
    const plain = icon('navy');
    const shown = withIcon(plain);
    const other = alertBadge();
    for (const one of [badge, other]) {
      one.show(1);
      await until(() => shown.href !== plain);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    badge.close();
    other.close();
    expect([shown.href, shown.type]).to.deep.equal([plain, 'image/x-icon']);
  });

  it('leaves an icon alone that does not load, and a page without one', async () => {
    badge.show(1);
    badge.show(0);
    const shown = withIcon('data:image/png;base64,AAAA');
    badge.show(1);
    const failed = Object.assign(new Image(), { src: shown.href });
    await oneEvent(failed, 'error');
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown.href).to.equal('data:image/png;base64,AAAA');
    expect(document.title).to.equal('(1) Inbox');
  });
});
