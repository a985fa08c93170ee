// Control characters but tab and line ends, and halves of surrogate pairs.
const control = /(?![\t\n\r])[\p{Cc}\p{Surrogate}]/u;

/** A character that no text of an instrument may hold: databases and forms stumble over it. */
export interface UnreadableCharacter {
  /** In characters from the start of the text. */
  readonly offset: number;
  /** For example `U+0007`. */
  readonly name: string;
}

/** Finds the first character of a text that is not meant to be read. */
export function unreadableCharacter(text: string): UnreadableCharacter | undefined {
  const found = control.exec(text);
  if (found === null) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: found.index, name: `U+${code}` };
}
