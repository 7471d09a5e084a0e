import { METHOD_NAME_ALL } from 'hono/router';
import { TrieRouter } from 'hono/router/trie-router';

/** Our addresses take every method and sort them out themselves; hono's own look-up stumbles over a method called `constructor`. */
export class AddressRouter<T> extends TrieRouter<T> {
  override match(_method: string, path: string): ReturnType<TrieRouter<T>['match']> {
    return super.match(METHOD_NAME_ALL, path);
  }
}
