import { expect } from '@open-wc/testing';
import { atom } from 'nanostores';
import { onDevice } from '../../src/state/device.js';

interface Sounds {
  volume: number;
}

const person = (name?: string) => ({ $scope: atom(name) });
const stops: (() => void)[] = [];
const watched = (shared: ReturnType<typeof person>) => {
  const store = onDevice<Sounds>(shared, 'test');
  stops.push(store.$value.listen(() => {}));
  return store;
};

describe('what holds on this device alone', () => {
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    localStorage.clear();
  });

  it('is there after a reload, for the same person', () => {
    watched(person('maya')).set({ volume: 20 });
    expect(watched(person('maya')).$value.get()).to.deep.equal({ volume: 20 });
    expect(watched(person('omar')).$value.get()).to.equal(undefined);
  });

  it('goes with the person, and comes with the next one', () => {
    watched(person('omar')).set({ volume: 90 });
    const shared = person('maya');
    const store = watched(shared);
    store.set({ volume: 20 });
    shared.$scope.set(undefined);
    expect(store.$value.get()).to.equal(undefined);
    shared.$scope.set('omar');
    expect(store.$value.get()).to.deep.equal({ volume: 90 });
  });

  it('is heard by the other tabs', () => {
    const store = watched(person('maya'));
    localStorage.setItem('settings-elements|test|maya', '{"volume":5}');
    dispatchEvent(new StorageEvent('storage', { key: 'settings-elements|test|maya' }));
    expect(store.$value.get()).to.deep.equal({ volume: 5 });
  });

  it('is read anew where another tab’s word is still on its way', () => {
    const store = watched(person('maya'));
    store.set({ volume: 20 });
    const heard: unknown[] = [];
    stops.push(store.$value.listen((value) => heard.push(value)));
    expect(store.latest()).to.deep.equal({ volume: 20 });
    localStorage.setItem('settings-elements|test|maya', '{"volume":5}');
    expect(store.latest()).to.deep.equal({ volume: 5 });
    localStorage.removeItem('settings-elements|test|maya');
    expect(store.latest()).to.equal(undefined);
    expect(heard).to.deep.equal([{ volume: 5 }, undefined]);
  });

  it('ends without a trace', () => {
    const store = watched(person('maya'));
    store.set({ volume: 20 });
    store.set(undefined);
    expect(localStorage).to.have.length(0);
  });

  it('takes nonsense for nothing', () => {
    for (const nonsense of ['{', '[1]', '7', 'null', '"text"']) {
      localStorage.setItem('settings-elements|test|maya', nonsense);
      expect(watched(person('maya')).$value.get(), nonsense).to.equal(undefined);
    }
  });

  it('holds in the page where nothing can be kept', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const store = watched(person('maya'));
      store.set({ volume: 20 });
      expect([store.$value.get(), store.latest()]).to.deep.equal([{ volume: 20 }, { volume: 20 }]);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
