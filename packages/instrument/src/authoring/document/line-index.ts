/** Line and column, both from 1, of a character of a text. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Makes the lookup from an offset to its line and column. The text is not looked at before the first lookup, and not at
 * all for its first character: a file that is refused for its size costs nothing.
 */
export function lineIndex(text: string): (offset: number) => LinePlace {
  let starts: readonly number[] | undefined;
  return (offset) => {
    if (offset === 0) return { line: 1, column: 1 };
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
