import type pg from 'pg';

const mostNames = 300;
const longestText = 4000;
const names = new Map<string, string>();

/**
 * A statement with a name under which each connection keeps its plan. Without one: a long text (a bulk load, run once), and what
 * comes after the first few hundred, as a connection forgets nothing.
 */
export function namedStatement(text: string, values: readonly unknown[]): pg.QueryConfig {
  const name = names.get(text) ?? newName(text);
  return { text, values: [...values], ...(name === undefined ? {} : { name }) };
}

function newName(text: string): string | undefined {
  if (text.length > longestText || names.size >= mostNames || !/^(select|insert|update|delete|with)\b/.test(text))
    return undefined;
  const name = `groundwork_${names.size + 1}`;
  names.set(text, name);
  return name;
}
