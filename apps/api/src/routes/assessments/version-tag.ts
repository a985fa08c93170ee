/**
 * The entity tag of a version: what `ETag` says and `If-Match` asks.
 *
 * @example
 * versionTag(3) // => '"v3"'
 */
export function versionTag(version: number): string {
  return `"v${version}"`;
}

/** The version a tag names; undefined for any other text. */
export function versionOfTag(tag: string): number | undefined {
  const match = /^(?:W\/)?"v(\d{1,9})"$/.exec(tag.trim());
  return match === null ? undefined : Number(match[1]);
}
