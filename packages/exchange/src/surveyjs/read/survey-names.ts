import type { Target } from './draft.ts';

/** Longest part of an id after the code of the instrument. */
const idLength = 12;

/**
 * Gives ids to names, always the same ones for the same survey: the letters and digits of a name, at most 12; where that is
 * taken, its end gives way to a number.
 */
export class SurveyNames {
  readonly #code: string;
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  readonly #targets = new Map<string, Target>();

  constructor(code: string) {
    this.#code = code;
  }

  /**
   * The id of a question, a grid or a check.
   *
   * @example new SurveyNames('SV').idFor('first-name') // => 'SV-firstname'
   */
  idFor(name: string): string {
    const base =
      asciiOf(name)
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, idLength) || 'Q';
    let id = base === 'Q' ? `${base}1` : base;
    let number = this.#next.get(base) ?? 1;
    while (this.#taken.has(id)) {
      number += 1;
      id = base.slice(0, idLength - String(number).length) + String(number);
    }
    this.#next.set(base, number);
    this.#taken.add(id);
    return `${this.#code}-${id}`;
  }

  /** Says what a name stands for; `false` where it stands for something already, which it keeps. */
  stand(name: string, target: Target): boolean {
    if (this.#targets.has(name)) return false;
    this.#targets.set(name, target);
    const small = name.toLowerCase();
    if (!this.#targets.has(small)) this.#targets.set(small, target);
    return true;
  }

  /** What a name stands for, in capital and small letters alike. */
  target(name: string): Target | undefined {
    return this.#targets.get(name) ?? this.#targets.get(name.toLowerCase());
  }
}

/** Gives ids in small letters to the values of one list, each once. */
export class ValueIds {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  readonly #length: number;
  readonly #mayBeginWithDigit: boolean;

  constructor({ length, mayBeginWithDigit }: { readonly length: number; readonly mayBeginWithDigit: boolean }) {
    this.#length = length;
    this.#mayBeginWithDigit = mayBeginWithDigit;
  }

  idFor(value: string): string {
    const written = asciiOf(value)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    const begun = !this.#mayBeginWithDigit && /^\d/.test(written) ? `f-${written}` : written;
    const base = begun.slice(0, this.#length) || 'item';
    let id = base;
    let number = this.#next.get(base) ?? 1;
    while (this.#taken.has(id)) {
      number += 1;
      const end = `-${number}`;
      id = base.slice(0, this.#length - end.length) + end;
    }
    this.#next.set(base, number);
    this.#taken.add(id);
    return id;
  }
}

/** Ids of options: small letters, digits and hyphens, at most 60. */
export function optionIds(): ValueIds {
  return new ValueIds({ length: 60, mayBeginWithDigit: true });
}

/** Ids of fields: the same, at most 40, a letter first. */
export function fieldIds(): ValueIds {
  return new ValueIds({ length: 40, mayBeginWithDigit: false });
}

/** Letters without their marks: é becomes e. */
function asciiOf(text: string): string {
  return text.slice(0, 400).normalize('NFD').replace(/\p{M}/gu, '');
}
