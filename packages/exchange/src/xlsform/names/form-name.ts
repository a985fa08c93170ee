/** What the answer under a name is worth. `level` is the score of a rung; `unknown` was not found out and fits all. */
export type AnswerType =
  | 'number'
  | 'level'
  | 'text'
  | 'date'
  | 'truth'
  | 'choice'
  | 'choices'
  | 'ranking'
  | 'records'
  | 'unknown';

/** What a name of the survey sheet stands for in the instrument. */
export type FormName =
  | {
      readonly kind: 'question';
      readonly questionId: string;
      readonly type: AnswerType;
      /** Of choices: option id or score by the name in the form. */
      readonly choices?: ReadonlyMap<string, string | number>;
      /** Of several choices: the options that stand alone, which our counting leaves out. */
      readonly exclusiveIds?: readonly string[];
    }
  | { readonly kind: 'field'; readonly questionId: string; readonly fieldId: string; readonly type: AnswerType }
  | { readonly kind: 'detail'; readonly questionId: string; readonly fieldId: string; readonly type: AnswerType }
  | { readonly kind: 'part'; readonly questionId: string; readonly part: 'law' | 'practice' }
  /** The day on which the form is filled in, which forms keep in a row of type `today`. */
  | { readonly kind: 'today' }
  /** A row that is not carried over, or a name that stands for several rows. */
  | { readonly kind: 'lost'; readonly why: string };

/** Looks up what a name of the survey sheet stands for. */
export type FormNames = (name: string) => FormName | undefined;
