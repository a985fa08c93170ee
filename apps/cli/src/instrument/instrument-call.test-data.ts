import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command/command.ts';
import { runCommandLine } from '../command/run-command-line.ts';

/** The questionnaires of the project. */
export const instruments = fileURLToPath(new URL('../../../../instruments', import.meta.url));

/** What a command said, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly note: string;
}

/** A folder of its own to call commands in. */
export class CallFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'groundwork-instrument-'));
  readonly #commands: readonly Command[];

  constructor(...commands: readonly Command[]) {
    this.#commands = commands;
  }

  /** Calls the command line; words that name a file of the folder stand as `./name`. */
  async call(...words: readonly string[]): Promise<Ended> {
    let out = '';
    let note = '';
    const placed = words.map((word) => (word.startsWith('./') ? join(this.path, word) : word));
    const code = await runCommandLine(this.#commands, placed, {
      out: (text) => void (out += text),
      note: (text) => void (note += text),
    });
    return { code, out, note };
  }

  /** Writes a file of the folder. */
  write(name: string, content: string | Uint8Array): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  /** Copies a folder of `instruments/` here, under the same name. */
  copy(name: string): void {
    cpSync(join(instruments, name), join(this.path, name), { recursive: true });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
