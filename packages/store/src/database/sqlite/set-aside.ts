/** Ends a long work that others, done before it, wait for: it is undone and run again by itself. */
export class SetAside extends Error {
  override readonly name = 'SetAside';
  readonly code = 'SET_ASIDE';
}
