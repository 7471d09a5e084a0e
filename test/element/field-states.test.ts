import { expect } from '@open-wc/testing';
import { statesOf } from '../../src/element/field-states.js';

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
});
