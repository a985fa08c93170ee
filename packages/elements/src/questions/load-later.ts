import type { QuestionWords } from './text/question-words.ts';

/**
 * Fetches the elements and words that one can begin to answer without. A page does so as soon as it is quiet, so that they
 * are there when the line is not.
 *
 * @returns the words for the questions of the page
 */
export async function loadLater(): Promise<QuestionWords> {
  const { defineLater, questionWords } = await import('./define-later.ts');
  defineLater();
  return questionWords;
}
