import { expect } from '@open-wc/testing';
import { showStates, statesOf } from '../../src/element/field-states.js';

const of = (...parameters: Parameters<typeof statesOf>) => [...statesOf(...parameters)].sort();

describe('states', () => {
  it('are loading while nothing is known', () => {
    expect(of(undefined)).to.deep.equal(['loading']);
    expect(of({ phase: 'idle' })).to.deep.equal(['loading']);
  });

  it('hold one name of the phase and every name of the fields', () => {
    const fields = { a: { is: 'draft' }, b: { is: 'refused' }, c: { is: 'conflict' } };
    expect(of({ phase: 'ready', fields })).to.deep.equal(['conflict', 'dirty', 'ready', 'refused']);
  });

  it('say saving until an edit is on disk and waits, then pending', () => {
    expect(of({ phase: 'ready', fields: { a: { is: 'pending', waiting: 'sending', kept: true } } })).to.deep.equal(['ready', 'saving']);
    expect(of({ phase: 'ready', fields: { a: { is: 'pending', waiting: 'server', kept: true } } })).to.deep.equal(['pending', 'ready']);
  });

  it('say readonly beside the phase', () => {
    expect(of({ phase: 'ready', fields: {} }, true)).to.deep.equal(['readonly', 'ready']);
  });

  it('end also when the browser has collected garbage in between', async () => {
    const tag = 'states-under-test';
    customElements.define(
      tag,
      class extends HTMLElement {
        readonly internals = this.attachInternals();
      },
    );
    const elements = Array.from({ length: 50 }, () => document.createElement(tag) as HTMLElement & { internals: ElementInternals });
    const show = (...names: Parameters<typeof statesOf>) => elements.forEach(({ internals }) => showStates(internals, statesOf(...names)));
    show({ phase: 'loading' });
    // Enough for WebKit, which then no longer knows what is in some of the sets.
    for (let round = 0; round < 100; round += 1) {
      Array.from({ length: 20_000 }, (_, at) => ({ at, text: `some ${at}` }));
      await new Promise((resolve) => setTimeout(resolve));
    }
    show({ phase: 'ready' });
    expect(elements.filter((element) => element.matches(':state(loading)'))).to.have.length(0);
    expect(elements.filter((element) => element.matches(':state(ready)'))).to.have.length(50);
  });
});
