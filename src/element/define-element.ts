/**
 * Registers a class under a tag. Defining the same class twice is silent; a tag that somebody else owns stays theirs,
 * with one warning. Never throws, and does nothing where there is no DOM.
 */
export function defineElement(tag: string, Class: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (!registry) return;
  const owner = registry.get(tag);
  if (owner === Class) return;
  if (owner) {
    console.warn(
      `settings-elements: <${tag}> is already the class ${owner.name}; ${Class.name} steps back. Register it under a name of your own.`,
    );
    return;
  }
  const name = registry.getName(Class);
  // One class has one name; a host that registered it under its own gets a subclass for ours.
  registry.define(tag, name ? class extends Class {} : Class);
}
