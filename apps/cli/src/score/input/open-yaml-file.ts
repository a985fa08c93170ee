import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { InputFault } from './input-fault.ts';
import { locateInYaml, type LocatedPart } from './locate-in-yaml.ts';
import { readTextFile } from './read-text-file.ts';

/** A YAML file as plain data that knows where each value stands. */
export interface YamlFile {
  readonly path: string;
  /** Undefined when the file could not be read. */
  readonly data: unknown;
  readonly faults: readonly InputFault[];
  /** Line and column of what a path such as `steps[1].method` names, or of the nearest part that is there. */
  readonly placeOf: (path: string, part?: LocatedPart) => { readonly line: number; readonly column: number };
}

/** A scheme of thousands of indicators stays well below. */
const largestMegabytes = 5;

/** Opens a YAML file: duplicate keys, broken syntax and aliases that would swell it are faults, all of them named. */
export async function openYamlFile(path: string): Promise<YamlFile> {
  const { text, fault } = await readTextFile(path, largestMegabytes);
  if (fault !== undefined) return { path, data: undefined, faults: [fault], placeOf: () => ({ line: 1, column: 1 }) };
  return openYamlText(path, text);
}

/** {@link openYamlFile} on a text at hand. */
export function openYamlText(path: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const at = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const invalid = (message: string, offset: number, severity: InputFault['severity'] = 'error'): InputFault => ({
    code: 'yaml-invalid',
    severity,
    message,
    file: path,
    ...at(offset),
  });
  const unread = (faults: readonly InputFault[]): YamlFile => ({ path, data: undefined, faults, placeOf: () => at(0) });
  try {
    const document = parseDocument(text, {
      lineCounter,
      version: '1.2',
      schema: 'core',
      merge: false,
      prettyErrors: false,
      stringKeys: true,
      // Found below, in linear time and with the first place named.
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const faults = [
      ...document.errors.map((error) => invalid(sentence(error), error.pos[0])),
      ...document.warnings.map((warning) => invalid(sentence(warning), warning.pos[0], 'warning')),
      ...duplicateKeys(document, path, at),
    ];
    // A key that stands twice is read on, so that what else is wrong is said with it.
    if (document.errors.length > 0) return unread(faults);
    return {
      path,
      data: document.toJS({ maxAliasCount: 100 }) as unknown,
      faults,
      placeOf: (wanted, part) => at(locateInYaml(document, wanted, part)),
    };
  } catch (error) {
    // Too many aliases, or values nested deeper than a call stack.
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return unread([
        invalid('The aliases or the nesting of this file would swell it. Write the values out, flat.', 0),
      ]);
    }
    throw error;
  }
}

function sentence({ message }: YAMLError): string {
  const [line = ''] = message.split('\n', 1);
  return `This is not readable as YAML: ${line.replace(/[.:]$/, '')}.`;
}

function duplicateKeys(
  document: Document.Parsed,
  path: string,
  at: (offset: number) => { readonly line: number; readonly column: number },
): readonly InputFault[] {
  const faults: InputFault[] = [];
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return;
      const firstAt = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const offset = key.range?.[0] ?? 0;
        const first = firstAt.get(name);
        if (first === undefined) firstAt.set(name, offset);
        else {
          const message = `The key "${name}" stands twice, first on line ${at(first).line}. Keep one of them.`;
          faults.push({ code: 'key-duplicate', severity: 'error', message, file: path, ...at(offset) });
        }
      }
    },
  });
  return faults;
}
