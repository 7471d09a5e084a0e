import { expect } from '@open-wc/testing';
import { css, html } from 'lit';
import { defineElement, SettingsElement } from '../../src/element/index.js';
import { adoptLate } from '../../src/element/late-styles.js';
import { mount, unmountAll } from '../support/mount.js';

class LateHost extends SettingsElement {
  static override readonly canBeLight = true;
  override render() {
    return html`<p>late</p>`;
  }
}
defineElement('late-host', LateHost);

const late = css`
  :host p {
    order: 7;
  }
`;

const orderOf = (root: ParentNode) => getComputedStyle(root.querySelector('p')!).order;

describe('styles that come late', () => {
  afterEach(unmountAll);

  const show = (markup: string) => mount<LateHost>(markup, { unsettled: true });

  for (const markup of ['<late-host></late-host>', '<late-host light-dom></late-host>'])
    it(`reach ${markup}, once`, async () => {
      const { element } = await show(markup);
      expect(orderOf(element.renderRoot)).to.equal('0');
      adoptLate(element, [late]);
      const root = element.lightDom ? document : element.shadowRoot!;
      const before = root.adoptedStyleSheets.length;
      adoptLate(element, [late]);
      expect(root.adoptedStyleSheets).to.have.length(before);
      expect(orderOf(element.renderRoot)).to.equal('7');
    });

  it('reach nothing outside an element without a shadow root', async () => {
    const { element } = await show('<late-host light-dom></late-host>');
    adoptLate(element, [late]);
    element.insertAdjacentHTML('afterend', '<p>outside</p>');
    expect(getComputedStyle(element.nextElementSibling!).order).to.equal('0');
    element.nextElementSibling!.remove();
  });

  it('share one sheet among the elements of a page', async () => {
    const { provider, element } = await show('<late-host></late-host><late-host></late-host>');
    const other = provider.querySelectorAll<LateHost>('late-host')[1]!;
    for (const one of [element, other]) adoptLate(one, [late]);
    expect(other.shadowRoot!.adoptedStyleSheets.at(-1)).to.equal(element.shadowRoot!.adoptedStyleSheets.at(-1));
  });
});
