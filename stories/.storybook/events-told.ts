import { action } from 'storybook/actions';
import { elements } from './manifest.js';

/** What any element tells its host. */
const names = new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)));

/** Writes each event of our elements into the panel “Actions”, with its detail, as a host would hear it round the provider. */
export function tellEvents(): void {
  for (const name of names) {
    const tell = action(name);
    document.addEventListener(name, ({ detail, target }: CustomEventInit<object> & Event) => {
      tell(detail, `from ${(target as Element).localName}`);
    });
  }
}
