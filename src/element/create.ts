import { defineElement } from './define-element.js';

/** Makes an element of a class: under the name a host gave it, else under ours, else, where that is somebody else's, under a third. */
export function create<E extends HTMLElement>(tag: string, Class: new () => E): E {
  if (!customElements.getName(Class)) defineElement(tag, Class);
  if (!customElements.getName(Class)) customElements.define(`settings-${tag}`, Class);
  return new Class();
}
