/** Where a person is in the settings, by an address they can keep; a host with a router of its own brings one. */
export interface PanelRouter {
  /** Such as `security` or `security/session-list`; empty: nowhere yet. */
  readonly path: string;
  /** The address of a path, for links. */
  href(path: string): string;
  /** `replace`: the way back does not lead here. */
  go(path: string, how?: { replace?: boolean }): void;
  /** Tells of every other change of the path; returns the way to stop. */
  listen(changed: () => void): () => void;
}

/** Addresses such as `#settings/security`. Other addresses of the page are none of its business. */
export function hashRouter(prefix = 'settings'): PanelRouter {
  const start = `#${prefix}`;
  const pathIn = (hash: string) => (hash.startsWith(`${start}/`) ? decodeURIComponent(hash.slice(start.length + 1)) : '');
  return {
    get path() {
      try {
        return pathIn(location.hash);
      } catch {
        // Half an escape sequence, by hand.
        return '';
      }
    },
    href: (path) => (path ? `${start}/${encodeURI(path)}` : start),
    go(path, { replace = false } = {}) {
      const address = this.href(path);
      if (address === location.hash) return;
      // Neither of them tells the listeners, who know already. A page's `<base>` is no part of its address.
      history[replace ? 'replaceState' : 'pushState'](history.state, '', new URL(address, location.href));
    },
    listen(changed) {
      // A link to a place in the page, such as one that skips the navigation, leaves the settings where they are.
      const hear = () => (!location.hash || location.hash.startsWith(start)) && changed();
      addEventListener('hashchange', hear);
      return () => removeEventListener('hashchange', hear);
    },
  };
}

/** For a panel whose place is nobody's business, such as one in a dialog. */
export function memoryRouter(path = ''): PanelRouter {
  return {
    get path() {
      return path;
    },
    href: (to) => `#${to}`,
    go: (to) => void (path = to),
    listen: () => () => {},
  };
}
