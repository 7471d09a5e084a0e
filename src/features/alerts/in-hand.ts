import { ref } from 'lit/directives/ref.js';

/** Controls that a person is changing and has not let go of. */
const held = new WeakSet<Element>();

export const take = ({ target }: Event): void => void held.add(target as Element);
export const letGo = ({ target }: Event): void => void held.delete(target as Element);

/** Keeps a control at what holds, even when the host calls a change off; but takes it out of nobody's hand. */
export const keepAt = (show: (input: HTMLInputElement) => void): ReturnType<typeof ref> =>
  ref((node) => {
    if (node && !held.has(node)) show(node as HTMLInputElement);
  });
