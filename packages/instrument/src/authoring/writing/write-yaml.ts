import { writeScalar } from './write-scalar.ts';
import type { YamlFlow, YamlNode } from './yaml-node.ts';

const step = '  ';

/** Writes a file of keys and values, lines as long as they are: nothing is folded. */
export function writeYaml(node: YamlNode): string {
  return `${linesOf(node).join('\n')}\n`;
}

/** The lines of a part, without the indentation of what is around it. */
function linesOf(node: YamlNode): readonly string[] {
  if (node === null || typeof node !== 'object') return [writeScalar(node, false)];
  if ('flow' in node) return [writeFlow(node.flow)];
  if ('list' in node) {
    if (node.list.length === 0) return ['[]'];
    return node.list.flatMap((item, index) => {
      const [first = '', ...others] = linesOf(item);
      const lines = [`- ${first}`, ...others.map(indented)];
      return node.isSpaced === true && index > 0 ? ['', ...lines] : lines;
    });
  }
  const entries = node.map.filter((entry): entry is readonly [string, YamlNode] => entry[1] !== undefined);
  if (entries.length === 0) return ['{}'];
  return entries.flatMap(([key, value]) => {
    const name = writeKey(key);
    const lines = linesOf(value);
    return isInline(value) ? lines.map((line) => `${name}: ${line}`) : [`${name}:`, ...lines.map(indented)];
  });
}

function isInline(node: YamlNode): boolean {
  if (node === null || typeof node !== 'object' || 'flow' in node) return true;
  return 'list' in node ? node.list.length === 0 : node.map.every(([, value]) => value === undefined);
}

function indented(line: string): string {
  return line === '' ? '' : `${step}${line}`;
}

function writeFlow(value: YamlFlow): string {
  if (value === null || typeof value !== 'object') return writeScalar(value, true);
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  const entries = Object.entries(value).filter((entry): entry is [string, YamlFlow] => entry[1] !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, inner]) => `${writeKey(key)}: ${writeFlow(inner)}`).join(', ')} }`;
}

function isList(value: object): value is readonly YamlFlow[] {
  return Array.isArray(value);
}

/** Keys are read as texts whatever they look like, so that a score may stand bare. */
function writeKey(key: string): string {
  return /^[0-9]+$/.test(key) ? key : writeScalar(key, true);
}
