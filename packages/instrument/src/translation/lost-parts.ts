/**
 * The digit zero of the scripts that write numbers with digits of their own, as code points; 1 to 9 follow it. Latin,
 * Arabic (two), N'Ko, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan,
 * Burmese, Khmer, full width.
 */
const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0xff10,
];

/** A number with marks between its digits; every mark is followed by digits, so it is read in one go. */
const numberPattern = /\p{Nd}+(?:[.,٫٬'’\u00a0\u202f ]\p{Nd}+)*/gu;

/** Small enough to look behind and before a number in constant time. */
const nearby = 24;

/**
 * The parts of a source text that any translation keeps and this one has not: numbers in per cent, numbers of levels
 * ("As level 3") and ids of questions. Digits of other scripts, a decimal comma and other marks between thousands count as
 * the same number. A number written out in words is named as well; whether that is meant a person decides.
 *
 * @returns the parts as the source has them, in its order, each once
 * @example lostParts('As level 3, and below 2.5 % in 2008', 'Comme le niveau 2, et moins de 2,5 %') // => ['level 3']
 */
export function lostParts(source: string, translation: string): readonly string[] {
  const kept = new Set(numbersIn(translation).map(({ value }) => value));
  const lost = numbersThatMatter(source).filter(({ value }) => !kept.has(value));
  const ids = source.match(/\b[A-Z][A-Z0-9]{0,11}-[A-Z]\d{1,2}[A-Za-z0-9]*\b/g) ?? [];
  const lostIds = ids.filter((questionId) => !translation.includes(questionId));
  return [...new Set([...lost.map(({ words }) => words), ...lostIds])];
}

interface NumberInText {
  /** The same for every way to write the number. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function numbersIn(text: string): readonly NumberInText[] {
  return [...text.matchAll(numberPattern)].flatMap((match) => {
    const digits = asciiDigits(match[0]);
    const start = match.index;
    // "20, 30" and "1 000": a blank belongs to the number only between thousands.
    const isOne = /^\d{1,3}([.,٫٬'’\u00a0\u202f ]\d{3})+([.,٫]\d+)?$/.test(digits) || /^\d+([.,٫]\d+)?$/.test(digits);
    if (isOne) return [{ value: valueOf(digits), start, end: start + match[0].length }];
    return [...match[0].matchAll(/\p{Nd}+/gu)].map((part) => ({
      value: valueOf(asciiDigits(part[0])),
      start: start + part.index,
      end: start + part.index + part[0].length,
    }));
  });
}

function asciiDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code <= first + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Digits with a point before the decimals and nothing between thousands. */
function valueOf(digits: string): string {
  const decimals = /^(.*)[.,٫](\d+)$/.exec(digits);
  const isThousands = decimals?.[2]?.length === 3 && !digits.includes('٫');
  if (decimals === null || isThousands) return digits.replaceAll(/\D/g, '');
  return `${(decimals[1] ?? '').replaceAll(/\D/g, '')}.${decimals[2] ?? ''}`;
}

/** The numbers of a text that are per cent or levels; in "20 to 40 %" and "levels 2 and 3" both are. */
function numbersThatMatter(text: string): readonly { readonly value: string; readonly words: string }[] {
  const numbers = numbersIn(text);
  const joins = numbers.map(({ end }, index) => {
    const next = numbers[index + 1];
    return next !== undefined && /^\s*(?:to|and|or|,|-|–)\s*$/i.test(text.slice(end, next.start).slice(0, nearby));
  });
  const isPercent = numbers.map(({ end }) => /^\s?(?:%|٪|per ?cent)/i.test(text.slice(end, end + nearby)));
  for (let index = numbers.length - 2; index >= 0; index -= 1) {
    isPercent[index] = isPercent[index] === true || (isPercent[index + 1] === true && joins[index] === true);
  }
  const isLevel = numbers.map(({ start }) =>
    /(?:^|\s)\(?levels?\s$/i.test(text.slice(Math.max(0, start - nearby), start)),
  );
  for (let index = 1; index < numbers.length; index += 1) {
    isLevel[index] = isLevel[index] === true || (isLevel[index - 1] === true && joins[index - 1] === true);
  }
  return numbers.flatMap(({ value, start, end }, index) => {
    const digits = text.slice(start, end);
    if (isPercent[index] === true) return [{ value, words: `${digits} %` }];
    return isLevel[index] === true ? [{ value, words: `level ${digits}` }] : [];
  });
}
