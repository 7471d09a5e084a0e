import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { EveryMinute, SecretReveal } from '../../src/element/index.js';
import { until } from '../support/mount.js';

class SecretHost extends LitElement {
  reveal = new SecretReveal<string>(this);
  override render() {
    return html`<output>${this.reveal.secret}</output>`;
  }
}
customElements.define('secret-host', SecretHost);

class MinuteHost extends LitElement {
  renders = 0;
  constructor() {
    super();
    new EveryMinute(this, 1);
  }
  override render() {
    this.renders += 1;
  }
}
customElements.define('minute-host', MinuteHost);

function place<E extends LitElement>(tag: string): E {
  const host = document.createElement(tag) as E;
  document.body.append(host);
  return host;
}

describe('a secret on screen', () => {
  const { now } = Date;
  let host: SecretHost;
  const seen = () => host.shadowRoot!.textContent;

  beforeEach(async () => {
    host = place('secret-host');
    host.reveal.show('canary-1', 'mine');
    await host.updateComplete;
    expect(seen()).to.equal('canary-1');
  });
  afterEach(() => {
    Date.now = now;
    host.remove();
  });

  const gone = async () => {
    await host.updateComplete;
    expect(seen()).to.equal('');
    expect(host.shadowRoot!.innerHTML).not.to.contain('canary');
    expect([host.reveal.secret, host.reveal.about]).to.deep.equal([undefined, undefined]);
  };

  it('is gone when it is hidden', async () => {
    host.reveal.hide();
    await gone();
  });

  it('gives way to another', async () => {
    host.reveal.show('canary-2', 'other');
    await host.updateComplete;
    expect(seen()).to.equal('canary-2');
    expect(host.reveal.about).to.equal('other');
  });

  it('is gone after a minute', async () => {
    Date.now = () => now() + 60_001;
    await until(() => seen() === '');
    await gone();
  });

  it('is gone at once when the computer wakes up later', async () => {
    Date.now = () => now() + 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await gone();
  });

  it('is not kept longer by a clock that is set back', async () => {
    const passed = performance.now.bind(performance);
    Date.now = () => now() - 3_600_000;
    performance.now = () => passed() + 60_001;
    document.dispatchEvent(new Event('visibilitychange'));
    performance.now = passed;
    await gone();
  });

  it('is gone when the page is left, which a browser may keep', async () => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await gone();
  });

  it('is gone when the element is taken away, and stays when it is moved', async () => {
    const other = document.createElement('div');
    document.body.append(other);
    other.append(host);
    await host.updateComplete;
    expect(seen()).to.equal('canary-1');
    other.remove();
    await Promise.resolve();
    await gone();
  });

  it('is not shown by an element that has left', async () => {
    host.remove();
    await Promise.resolve();
    host.reveal.show('canary-3', 'late');
    await gone();
  });

  it('says how long it stays', () => {
    expect(host.reveal.left).to.be.within(55_000, 60_000);
  });
});

describe('what is said of time', () => {
  it('goes on while the element is in the page', async () => {
    const host = place<MinuteHost>('minute-host');
    await until(() => host.renders > 2);
    host.remove();
    const { renders } = host;
    let turns = 0;
    await until(() => ++turns > 10);
    expect(host.renders).to.be.at.most(renders + 1);
  });
});
