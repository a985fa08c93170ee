/** Ids that are given already; letters count the same whatever their size, since people read them aloud. */
export class IdClaims {
  readonly #taken = new Set<string>();

  /** Takes an id as it is; `false` when it is taken. */
  claim(id: string): boolean {
    const key = id.toLowerCase();
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }

  /**
   * Takes the first free id that is made of a stem and, from the second on, a number.
   *
   * @param make gives the id for a stem that is at most so long
   */
  first(stem: string, longest: number, make: (stem: string) => string): string {
    for (let count = 1; ; count += 1) {
      const number = count === 1 ? '' : String(count);
      const id = make(stem.slice(0, longest - number.length) + number);
      if (this.claim(id)) return id;
    }
  }
}

/**
 * The id of a question or a grid from a name of a form: the code, a hyphen, up to 12 letters and digits.
 *
 * @example
 * questionIdOf(new IdClaims(), 'FX', 'string_number') // => 'FX-stringNumber'
 */
export function questionIdOf(claims: IdClaims, code: string, name: string): string {
  return claims.first(lettersOf(name) || 'Q', 12, (stem) => `${code}-${stem}`);
}

/** The id of a section or a sub-section: a capital letter, then up to 7 capital letters and digits. */
export function partIdOf(claims: IdClaims, name: string): string {
  const letters = lettersOf(name).toUpperCase();
  return claims.first(/^[A-Z]/.test(letters) ? letters : `S${letters}`, 8, (stem) => stem);
}

/** The id of a field: a small letter, then small letters, digits and hyphens. */
export function fieldIdOf(claims: IdClaims, name: string): string {
  const words = hyphenated(name);
  return claims.first(/^[a-z]/.test(words) ? words : words === '' ? 'field' : `f-${words}`, 40, tidy);
}

/** The id of an option: small letters, digits and hyphens. */
export function optionIdOf(claims: IdClaims, name: string): string {
  return claims.first(hyphenated(name) || 'option', 60, tidy);
}

/** Letters and digits of a name, a capital where a word begins. */
function lettersOf(name: string): string {
  const [first = '', ...others] = plainLetters(name)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return first + others.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}

function hyphenated(name: string): string {
  return tidy(
    plainLetters(name)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-'),
  );
}

/** Letters without their accents. */
function plainLetters(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function tidy(id: string): string {
  return id.replaceAll(/^-+|-+$/g, '');
}
