import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The whole project. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The command line, as it is started. */
export const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Words that name an example of the walk-through. */
export const readiness = wordsOf('readiness.csv', 'readiness.yaml');
export const egdi = wordsOf('egdi-2024.csv', 'egdi-2024.yaml');

/** A scheme without any step but the last. */
export const plainScheme = `schemeId: plain
framework:
  - { code: index, parent: null }
  - { code: a, parent: index }
  - { code: b, parent: index }
steps:
  - { step: aggregate, levels: [{ method: arithmetic }] }
`;

/** A folder of its own to call `score` in, as a person would, in a process of its own. */
export interface ScoreFolder {
  readonly path: string;
  /** Writes a file and gives its name. */
  readonly file: (name: string, text: string) => string;
  readonly score: (...words: readonly string[]) => {
    readonly code: number | null;
    readonly out: string;
    readonly note: string;
  };
  readonly remove: () => void;
}

/** Makes a folder to call `score` in. */
export function openScoreFolder(): ScoreFolder {
  const path = mkdtempSync(join(tmpdir(), 'groundwork-score-'));
  return {
    path,
    file: (name, text) => {
      writeFileSync(join(path, name), text);
      return name;
    },
    score: (...words) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'score', ...words], {
        encoding: 'utf8',
        cwd: path,
        maxBuffer: 1e8,
      });
      return { code: status, out: stdout, note: stderr };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function wordsOf(table: string, scheme: string): readonly [string, string, string] {
  return [join(root, 'docs/scoring', table), '--scheme', join(root, 'docs/scoring', scheme)];
}
