import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator } from 'playwright-core';

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
  backendDOMNodeId?: number;
}

/** What only lays out, or repeats in letters what its parent is called. */
const silent = new Set(['none', 'generic', 'StaticText', 'InlineTextBox', 'ListMarker', 'LineBreak']);

/** Times, days and numbers are others on every day. */
const steady = (name: string) =>
  name
    .replace(/\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g, 'Month')
    .replace(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'Weekday')
    .replace(/\b\d+ (second|minute|hour|day)s? ago\b|\bnow\b|\byesterday\b|\btoday\b/gi, 'lately')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();

/** Roles and names inside a node, as the browser tells them to a screen reader: a line each, indented by depth. */
export async function accessibilityTree(root: Locator): Promise<string> {
  const page = root.page();
  const protocol = await page.context().newCDPSession(page);
  await root.evaluate((node) => Object.assign(window, { wanted: node }));
  const { result } = await protocol.send('Runtime.evaluate', { expression: 'wanted' });
  const { node } = await protocol.send('DOM.describeNode', { objectId: result.objectId! });
  const { nodes } = (await protocol.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await protocol.detach();
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const top = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId) ?? assert.fail('It is not in the tree.');
  const lines: string[] = [];
  const pending: [AxNode, number][] = [[top, 0]];
  while (pending.length) {
    const [one, depth] = pending.pop()!;
    const role = one.role?.value ?? '';
    const isSaid = !one.ignored && !silent.has(role);
    if (isSaid) lines.push(`${'  '.repeat(depth)}${role} ${steady(one.name?.value ?? '')}`.trimEnd());
    const children = (one.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    pending.push(...children.reverse().map((child): [AxNode, number] => [child, depth + Number(isSaid)]));
  }
  return `${lines.join('\n')}\n`;
}

/** `UPDATE=1` writes what is new. */
export function assertKept(path: string, text: string): void {
  if (process.env['UPDATE'] || !existsSync(path)) {
    assert.ok(process.env['UPDATE'] || !process.env['CI'], `${path} is missing; run this test with UPDATE=1.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), `differs from ${path}; UPDATE=1 keeps what is new`);
}
