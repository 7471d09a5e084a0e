/** Every tree that something which scrolls around the node may stand in: scroll events do not leave theirs. */
export function treesAround(node: Node): Set<Node> {
  const trees = new Set<Node>();
  let at: Node | null = node;
  while (at) {
    trees.add(at.getRootNode());
    at = (at instanceof Element && at.assignedSlot) || at.parentNode || (at instanceof ShadowRoot ? at.host : null);
  }
  return trees;
}
