/** Texts of a pool in turn, always the same one for the same place: so that texts are alike where the pool says so. */
export function textsFrom(pool: readonly string[]): (place: string) => string {
  const texts = new Map<string, string>();
  return (place) => {
    const text = texts.get(place) ?? pool[texts.size % pool.length] ?? '';
    texts.set(place, text);
    return text;
  };
}
