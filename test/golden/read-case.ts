import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, listOf, recordOf, textOf, type GoldenCase, type Json } from './golden-case.ts';

/** A vector file, or why it cannot be read. */
export type ReadCase =
  | { readonly name: string; readonly goldenCase: GoldenCase }
  | { readonly name: string; readonly goldenCase: null; readonly fault: string };

/**
 * Reads every vector of a folder: those its `index.json` lists, or without one every file that ends in `.json`.
 *
 * What cannot be read is an entry with its fault, so that it is counted and the others still run.
 */
export function readCases(folder: string): readonly ReadCase[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    return [{ name: folder, goldenCase: null, fault: messageOf(error) }];
  }
  const all = names.filter((name) => name !== 'index.json').toSorted();
  if (!names.includes('index.json')) return all.map((name) => readCase(folder, name));
  try {
    const index = parse(folder, 'index.json');
    const entries = listOf(Array.isArray(index) ? index : recordOf(index)['files']);
    const listed = entries.map((entry) => textOf(isRecord(entry) ? entry['file'] : entry));
    if (listed.length === 0) throw new Error('lists no file');
    return listed.map((name) => readCase(folder, name));
  } catch (error) {
    const fault = { name: 'index.json', goldenCase: null, fault: messageOf(error) } as const;
    return [fault, ...all.map((name) => readCase(folder, name))];
  }
}

function readCase(folder: string, file: string): ReadCase {
  const name = file.replace(/\.json$/, '');
  try {
    const json = recordOf(parse(folder, file));
    const { method, parameters, input, expected } = json;
    if (typeof method !== 'string') throw new Error('no method');
    if (expected === undefined) throw new Error('no expected result');
    return {
      name,
      goldenCase: { name, method, parameters: recordOf(parameters), input: recordOf(input), expected },
    };
  } catch (error) {
    return { name, goldenCase: null, fault: messageOf(error) };
  }
}

function parse(folder: string, file: string): Json {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
