import type { YamlScalar } from './yaml-node.ts';

/** What YAML 1.2 reads as something else than a text, and what YAML 1.1 did: `no` was false, `12:30` a number. */
const otherThanText =
  /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?[.](?:inf|nan)|0o[0-7]+|0x[0-9a-f]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*|[-+]?(?:[.][0-9]+|[0-9]+(?:[.][0-9_]*)?)(?:e[-+]?[0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t ].*)?)$/i;

/** Characters that must be written as escapes: what a reader would change, refuse or not show. */
const escaped = /[\p{Cc}\p{Surrogate}\u2028\u2029\uFEFF\uFFFD]/gu;

/**
 * Writes one value in one line: a text plain where that reads as the same text in every YAML, otherwise in single quotes,
 * or in double quotes where it holds single ones or needs escapes. Expressions are always quoted.
 *
 * @param isFlow whether it stands inside brackets or braces
 */
export function writeScalar(value: YamlScalar, isFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  if (isPlain(value, isFlow)) return value;
  // Asked with search, which leaves the pattern's place alone.
  if (value.search(escaped) >= 0) return doubleQuoted(value);
  if (value.includes("'") && !/["\\]/.test(value)) return `"${value}"`;
  return `'${value.replaceAll("'", "''")}'`;
}

function isPlain(text: string, isFlow: boolean): boolean {
  if (text === '' || text.trim() !== text || otherThanText.test(text) || text.search(escaped) >= 0) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`.=<]/.test(text) || /: | #|:$|[$][{]/.test(text)) return false;
  return !isFlow || !/[,[\]{}:]/.test(text);
}

function doubleQuoted(text: string): string {
  const inner = text.replace(/["\\]/g, '\\$&').replace(escaped, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\t') return '\\t';
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `"${inner}"`;
}
