/** One thing that a reader of a file must know: what it is about, and a sentence or a value. */
export type Note = readonly [about: string, text: string];
