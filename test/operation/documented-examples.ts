import { spawnSync } from 'node:child_process';

/** An example of a document: what to run, and what the document says comes out; null where it says nothing. */
export interface DocumentedExample {
  readonly code: string;
  readonly output: string | null;
}

/** The examples of a language in the order of the text; a block of text behind one is what comes out. */
export function documentedExamples(text: string, language: string): readonly DocumentedExample[] {
  const pattern = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\`(?:\\n\`\`\`text\\n([^]*?)\`\`\`)?`, 'g');
  return [...text.matchAll(pattern)].map(([, code = '', output]) => ({ code, output: output ?? null }));
}

/** Between the outputs of examples. */
const separator = '\u001E';

/** How the examples of a language are run one after the other, as somebody who copies them does. */
const runners = {
  sh: { command: 'sh', args: ['-eu', '-c'], next: `printf '\\036'` },
  python: { command: 'python3', args: ['-c'], next: `print(chr(30), end="")` },
  r: { command: 'Rscript', args: ['-e'], next: `cat("\\036")` },
} as const;

/** What is missing on this machine to run a language with; empty when nothing is. */
export function missingFor(language: keyof typeof runners): string {
  const [, major = '0', minor = '0'] =
    /^curl (\d+)\.(\d+)/.exec(spawnSync('curl', ['--version']).stdout?.toString()) ?? [];
  // All languages go on from what the examples for curl have done.
  if (Number(major) * 1000 + Number(minor) < 7084) return 'no curl 7.84 or newer';
  const { command } = runners[language];
  return spawnSync(command, ['-c', '']).error === undefined ? '' : `no ${command}`;
}

/**
 * Runs examples in one session.
 *
 * @returns what each has put out
 * @throws Error when one fails
 */
export function runExamples(
  language: keyof typeof runners,
  examples: readonly DocumentedExample[],
  { folder, env }: { readonly folder: string; readonly env: Readonly<Record<string, string>> },
): readonly string[] {
  const { command, args, next } = runners[language];
  const session = examples.map(({ code }) => `${code}\n${next}\n`).join('');
  const { status, stdout, stderr } = spawnSync(command, [...args, session], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stdout}\n${stderr}`);
  return stdout.split(separator).slice(0, -1);
}

/** A text in which `…` stands for anything, as a pattern; where a line ends does not matter at the end. */
export function patternOf(output: string): RegExp {
  const parts = output
    .trimEnd()
    .split('…')
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^]*?')}$`);
}
