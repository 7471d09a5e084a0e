import type { JsonSchema, ShapeName } from './shapes.js';
import { words } from './words.js';

/** The shape with a sentence for every member. A member without one, and a sentence without a member, is a mistake. */
export function explained(shape: ShapeName, schema: JsonSchema): JsonSchema {
  const unused = new Map(Object.entries(words[shape] ?? {}));

  function within(node: JsonSchema, path: string): JsonSchema {
    const copy = { ...node };
    if (copy['properties']) {
      copy['properties'] = Object.fromEntries(
        Object.entries(copy['properties'] as Record<string, JsonSchema>).map(([name, one]) => [
          name,
          member(one, path ? `${path}.${name}` : name),
        ]),
      );
    }
    if (typeof copy['additionalProperties'] === 'object')
      copy['additionalProperties'] = within(copy['additionalProperties'] as JsonSchema, path ? `${path}.*` : '*');
    if (copy['items']) copy['items'] = within(copy['items'] as JsonSchema, path);
    if (copy['anyOf']) copy['anyOf'] = (copy['anyOf'] as JsonSchema[]).map((one) => within(one, path));
    return copy;
  }

  function member(node: JsonSchema, path: string): JsonSchema {
    const description = words[shape]?.[path];
    if (description === undefined) throw new Error(`Nothing says what ${path} of ${shape} means.`);
    unused.delete(path);
    return { ...within(node, path), description };
  }

  const whole = within(schema, '');
  if (unused.size) throw new Error(`${shape} has no ${[...unused.keys()].join(', ')}.`);
  return whole;
}
