import { questionsInOrder, type InstrumentRevision, type Question } from '@groundwork/instrument';
import { variablesOfQuestion, type QuestionVariable } from '../variables/variables-of-question.ts';

/** A column of the wide form that says of what the row is. */
export const placeColumns = ['iso3', 'country', 'round', 'instrument', 'instrument_version'] as const;

/** One column of the wide form: its name and, where it holds a part of an answer, which. */
export type WideColumn =
  | { readonly name: 'demonstration' | (typeof placeColumns)[number]; readonly question?: undefined }
  | { readonly name: string; readonly question: Question; readonly variable: QuestionVariable };

/**
 * The columns of the wide form: of what the row is, then one for each variable of the codebook, in its order. The codebook
 * that describes such a file lists the same.
 */
export function wideColumns(revision: InstrumentRevision, isDemonstration: boolean): readonly WideColumn[] {
  return [
    ...(isDemonstration ? [{ name: 'demonstration' } as const] : []),
    ...placeColumns.map((name) => ({ name })),
    ...questionsInOrder(revision).flatMap((question) =>
      variablesOfQuestion(question).map((variable) => ({ name: variable.variableId, question, variable })),
    ),
  ];
}
