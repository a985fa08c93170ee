import { openQuestionnaire, questionsInOrder, type Answers, type InstrumentRevision } from '@groundwork/instrument';
import { textDirection } from '@groundwork/instrument/authoring';
import { drawChecks, drawCover } from './draw/draw-cover.ts';
import { drawGrid } from './draw/draw-grid.ts';
import { drawQuestion } from './draw/draw-question.ts';
import { markup, type Markup } from './markup.ts';
import { flowsById, said, type Paper } from './paper.ts';
import { paperStyle } from './paper-style.ts';
import { blocksOf, waysOf } from './ways.ts';
import { paperWords, type PaperWords } from './words/paper-words.ts';

/** How a questionnaire is printed. */
export interface ExportHtmlOptions {
  /** BCP 47 tag of the texts; absent: that of the revision. */
  readonly language?: string;
  /** Absent: that of the language. */
  readonly direction?: 'ltr' | 'rtl';
  /** To be filled in; absent: an empty form. Answers to questions that are not asked after them are left out. */
  readonly answers?: Answers;
  /** ISO date of `today()` in conditions, for answers. */
  readonly today?: string;
  /** Words around the questions; absent: ours in that language, English where we have none. */
  readonly words?: PaperWords;
}

/**
 * Prints a revision as a questionnaire for paper: one HTML document for A4, without scripts and without anything from
 * elsewhere, as the browser's print command or a converter makes pages of it.
 *
 * A translated revision prints in its language. Every text is escaped; conditions stand in words.
 *
 * @param revision as authoring lets it through
 * @throws InstrumentError where answers are to be filled into a revision that authoring would have refused
 * @example exportHtml(revision).startsWith('<!doctype html>') // => true
 */
export function exportHtml(revision: InstrumentRevision, options: ExportHtmlOptions = {}): string {
  const { language = revision.language, answers, today } = options;
  const { direction = textDirection(language), words = paperWords(language) } = options;
  const questions = new Map(questionsInOrder(revision).map((question) => [question.questionId, question]));
  const paper: Paper = {
    revision,
    words,
    telling: { questions, words },
    ways: waysOf(revision),
    ...(answers === undefined ? {} : { filled: { answers, flows: flowsOf(revision, answers, today) } }),
  };
  const page = markup`<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${revision.title} ${revision.version}</title><style>${{ html: paperStyle(revision, words, direction) }}</style></head>
<body>${drawCover(paper)}<main>${drawSections(paper)}</main>${drawChecks(paper)}</body></html>
`;
  return page.html;
}

function flowsOf(revision: InstrumentRevision, answers: Answers, today: string | undefined) {
  return flowsById(openQuestionnaire(revision).flow(answers, today === undefined ? {} : { today }));
}

function drawSections(paper: Paper): readonly Markup[] {
  return paper.revision.sections.map(
    ({ sectionId, title, summary, subSections }, index) =>
      markup`<section class="section page-${index}"><header><p class="letter">${sectionId}</p><div><h2>${said(title)}</h2><p>${said(summary)}</p></div></header>
${subSections.map(
  ({ subSectionId, title: name, questions, grids }) =>
    markup`<section class="sub-section"><h3><span>${subSectionId}</span> ${said(name)}</h3>
${blocksOf(questions, grids).map((block) =>
  block.grid === undefined ? drawQuestion(paper, block.question) : drawGrid(paper, block.grid, block.rows),
)}</section>`,
)}</section>`,
  );
}
