/** A command that a page shows. */
export interface ShownCommand {
  readonly command: string;
  /** The words after `groundwork --`. */
  readonly words: readonly string[];
  /** What stands under it as its output, if anything does. */
  readonly output: string | undefined;
}

/** Every command of a page that stands in a block of its own, with the output that stands under it. */
export function commandsOf(page: string): readonly ShownCommand[] {
  return [...page.matchAll(/```sh\n(.+)\n```\n(?:\n```text\n([^]*?)```\n)?/g)].map(([, command = '', output]) => ({
    command,
    words: /^npm run --silent groundwork -- (.+)$/.exec(command)?.[1]?.split(' ') ?? [],
    output,
  }));
}
