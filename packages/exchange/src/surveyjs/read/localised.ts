/** A text in several languages by tag; there is always one in the language of the survey. */
export type Localised = ReadonlyMap<string, string>;

/** Words that the instrument needs and a survey does not say, in the languages we have. */
export type OwnWord = keyof typeof ownWords;

// French and Arabic are machine drafts: nobody has read them yet.
const ownWords = {
  survey: { en: 'Survey', fr: 'Enquête', ar: 'استطلاع' },
  summary: { en: 'Imported from SurveyJS', fr: 'Importé de SurveyJS', ar: 'مستورد من SurveyJS' },
  referenceDate: { en: 'the day of answering', fr: 'le jour de la réponse', ar: 'يوم الإجابة' },
  page: { en: 'Page', fr: 'Page', ar: 'صفحة' },
  calculated: { en: 'Calculated values', fr: 'Valeurs calculées', ar: 'قيم محسوبة' },
  none: { en: 'None of these', fr: 'Aucun de ces éléments', ar: 'لا شيء مما سبق' },
  other: { en: 'Other', fr: 'Autre', ar: 'أخرى' },
  refuse: { en: 'Refuse to answer', fr: 'Refuse de répondre', ar: 'أرفض الإجابة' },
  comment: { en: 'Comment', fr: 'Commentaire', ar: 'تعليق' },
  yes: { en: 'Yes', fr: 'Oui', ar: 'نعم' },
  no: { en: 'No', fr: 'Non', ar: 'لا' },
  number: { en: 'number', fr: 'nombre', ar: 'عدد' },
  points: { en: 'points', fr: 'points', ar: 'نقاط' },
  row: { en: 'Row', fr: 'Ligne', ar: 'صف' },
  record: { en: 'record', fr: 'élément', ar: 'عنصر' },
  rule: {
    en: 'This answer breaks a rule of the survey. Change it.',
    fr: 'Cette réponse enfreint une règle de l’enquête. Modifiez-la.',
    ar: 'تخالف هذه الإجابة إحدى قواعد الاستطلاع. عدّلها.',
  },
  nascent: { en: 'Nascent', fr: 'Naissant', ar: 'ناشئ' },
  emerging: { en: 'Emerging', fr: 'Émergent', ar: 'صاعد' },
  developing: { en: 'Developing', fr: 'En développement', ar: 'نامٍ' },
  established: { en: 'Established', fr: 'Établi', ar: 'راسخ' },
  advanced: { en: 'Advanced', fr: 'Avancé', ar: 'متقدم' },
} as const;

/** A word of ours: in the language of the survey where we have it, English there otherwise. */
export function ownWord(word: OwnWord, language: string): Localised {
  const known = new Map<string, string>(Object.entries(ownWords[word]));
  const primary = language.split('-', 1)[0] ?? '';
  const text = known.get(primary) ?? ownWords[word].en;
  return new Map([[language, text], ...[...known].filter(([tag]) => tag !== primary)]);
}

/** Whether a text is one of ours in a language. */
export function isOwnText(text: string, language: string): boolean {
  const word = text.replace(/ \d+$/, '');
  return Object.values(ownWords).some((words) => new Map<string, string>(Object.entries(words)).get(language) === word);
}

/** The same text in one language only: what stands for all of them. */
export function inOneLanguage(text: string, language: string): Localised {
  return new Map([[language, text]]);
}

/**
 * Texts put together by `join`, in every language that any of them has; where one lacks a language, its text in the
 * language of the survey stands there.
 */
export function joined(
  parts: readonly Localised[],
  language: string,
  join: (texts: readonly string[]) => string,
): Localised {
  const languages = new Set([language, ...parts.flatMap((part) => [...part.keys()])]);
  return new Map(
    [...languages].map((tag) => [tag, join(parts.map((part) => part.get(tag) ?? part.get(language) ?? ''))]),
  );
}

/** The same change of a text in each of its languages. */
export function mapped(text: Localised, change: (text: string) => string): Localised {
  return new Map([...text].map(([tag, inner]) => [tag, change(inner)]));
}

/** Longest label of a question: two to four words, for lists and charts. */
const labelLength = 40;

/** The first words of a text, as a label. */
export function labelOf(text: Localised): Localised {
  return mapped(text, (whole) => {
    const line = whole.replace(/\s+/g, ' ').trim();
    if (line.length <= labelLength) return line;
    const cut = line.slice(0, labelLength + 1);
    const end = cut.lastIndexOf(' ');
    return `${(end > 10 ? cut.slice(0, end) : line.slice(0, labelLength)).replace(/[\s,;:.(–-]+$/, '').toWellFormed()}…`;
  });
}

/** A tag as BCP 47 writes it: `pt-br` becomes `pt-BR`; `undefined` where it is none. */
export function languageTag(written: string): string | undefined {
  if (written.length > 35 || !/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(written)) return undefined;
  return written
    .replaceAll('_', '-')
    .split('-')
    .map((part, index) => {
      const small = part.toLowerCase();
      if (index === 0) return small;
      if (small.length === 2) return small.toUpperCase();
      return small.length === 4 && /^[a-z]/.test(small) ? small.charAt(0).toUpperCase() + small.slice(1) : small;
    })
    .join('-');
}
