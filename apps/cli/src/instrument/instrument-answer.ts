import { parseArgs } from 'node:util';
import { scoreAssessment } from '@groundwork/assessment';
import {
  explainQuestion,
  explanationText,
  minutesLeft,
  nextLevels,
  openQuestionnaire,
  progressOfRoles,
  type AnswerSheet,
  type Questionnaire,
} from '@groundwork/instrument';
import { exitCodes, UsageError, type Command, type Terminal } from '../command/command.ts';
import { readAnswers, type AnswersFile } from './read-answers.ts';
import { problemLine, readInstrumentFile } from './read-instrument-file.ts';

/** What is shown, valid, calculated and scored after these answers: the same functions as in the browser and on the server. */
export const instrumentAnswer: Command = {
  name: 'instrument answer',
  usage: 'FILE --answers FILE [--json] [--explain QUESTION] [--next SECTION] [--today YYYY-MM-DD]',
  summary: 'What is shown, valid, calculated and scored after a file of answers',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        answers: { type: 'string' },
        json: { type: 'boolean', default: false },
        explain: { type: 'string' },
        next: { type: 'string' },
        today: { type: 'string' },
      },
    });
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) throw new UsageError('Give one instrument file.');
    if (values.answers === undefined) throw new UsageError('Give the answers with --answers FILE.');
    if (values.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.today)) {
      throw new UsageError('Write --today like 2009-06-30.');
    }
    const { revision, problems } = await readInstrumentFile(path);
    for (const problem of problems) terminal.note(problemLine(problem));
    if (revision === undefined) return exitCodes.problems;
    const questionnaire = openQuestionnaire(revision);
    const file = await readAnswers(values.answers);
    noteOtherInstrument(file, questionnaire, terminal);
    const sheet = questionnaire.sheet({}, values.today === undefined ? {} : { today: values.today });
    applyInOrder(file, questionnaire, sheet, terminal);
    if (values.explain !== undefined) return explain(questionnaire, sheet, values.explain, terminal);
    if (values.next !== undefined) return tellNext(questionnaire, sheet, values.next, terminal);
    if (values.json) terminal.out(`${JSON.stringify(outcome(questionnaire, sheet), null, 2)}\n`);
    else tellOutcome(questionnaire, sheet, terminal);
    return exitCodes.done;
  },
};

function noteOtherInstrument(
  { instrumentId, version }: AnswersFile,
  { revision }: Questionnaire,
  terminal: Terminal,
): void {
  if (instrumentId === undefined || version === undefined) return;
  if (instrumentId === revision.instrumentId && version === revision.version) return;
  terminal.note(
    `The answers were given to ${instrumentId} ${version}, not to ${revision.instrumentId} ${revision.version}; ` +
      'carry them over first: groundwork instrument carry-over.\n',
  );
}

function applyInOrder(
  { steps }: AnswersFile,
  questionnaire: Questionnaire,
  sheet: AnswerSheet,
  terminal: Terminal,
): void {
  for (const { questionId, answer } of steps) {
    if (questionnaire.question(questionId) === undefined) {
      terminal.note(`${questionId} is no question of this instrument; its answer is left aside.\n`);
    } else sheet.answer(questionId, answer);
  }
}

/** Everything that follows from the answers; the keys are part of the command line. */
function outcome(questionnaire: Questionnaire, sheet: AnswerSheet) {
  const { revision } = questionnaire;
  const flow = sheet.flow();
  const { questions, issues, sections, ...progress } = flow;
  return {
    instrumentId: revision.instrumentId,
    version: revision.version,
    shown: questions.filter(({ isShown }) => isShown).map(({ questionId }) => questionId),
    hidden: questions
      .filter(({ isShown }) => !isShown)
      .map(({ questionId, hiddenEffect, hiddenBy }) => ({ questionId, effect: hiddenEffect, hiddenBy })),
    required: questions
      .filter(
        ({ isShown, isOptional, status }) =>
          isShown && isOptional !== true && status !== 'note' && status !== 'calculated',
      )
      .map(({ questionId }) => questionId),
    calculated: Object.fromEntries(
      questions
        .filter(({ status }) => status === 'calculated')
        .map(({ questionId, calculated }) => [questionId, calculated ?? null]),
    ),
    issues,
    completeness: {
      ...progress,
      minutesLeft: minutesLeft(questionnaire, questions),
      sections: sections.map(({ sectionId, ...counts }) => {
        const own = questions.filter((question) => question.sectionId === sectionId);
        return {
          sectionId,
          ...counts,
          minutesLeft: minutesLeft(questionnaire, own),
          roles: progressOfRoles(questionnaire, own),
        };
      }),
    },
    scores: scoreAssessment(questionnaire, sheet.answers, { flow }),
    questions,
  };
}

function tellOutcome(questionnaire: Questionnaire, sheet: AnswerSheet, terminal: Terminal): void {
  const { completeness, hidden, issues, scores, calculated } = outcome(questionnaire, sheet);
  const open = issues.filter(({ code }) => code === 'required').length;
  const errors = issues.filter(({ code, severity }) => severity === 'error' && code !== 'required').length;
  terminal.out(
    `${completeness.answeredCount} of ${completeness.askedCount} answered, ${open} open, ${hidden.length} hidden, ` +
      `${counted(errors, 'error')}, ${counted(issues.length - open - errors, 'warning')}, ` +
      `about ${counted(Math.ceil(completeness.minutesLeft), 'minute')} left\n`,
  );
  for (const [questionId, value] of Object.entries(calculated)) {
    const worth = typeof value === 'object' ? (value?.fault ?? 'not yet') : String(value);
    terminal.out(`${questionId} = ${worth}\n`);
  }
  const { evidenced } = scores.index;
  const { lowest, highest } = scores.possible;
  const total = typeof evidenced === 'number' ? evidenced.toFixed(1) : `no total (${evidenced.gap})`;
  terminal.out(`As evidenced: ${total}; still possible ${lowest.toFixed(1)} to ${highest.toFixed(1)}\n`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function explain(
  questionnaire: Questionnaire,
  sheet: AnswerSheet,
  questionId: string,
  terminal: Terminal,
): typeof exitCodes.done {
  if (questionnaire.question(questionId) === undefined) throw new UsageError(`There is no question ${questionId}.`);
  const lines = explanationText(explainQuestion(questionnaire, sheet, questionId), questionnaire);
  for (const line of lines) terminal.out(`${line}\n`);
  return exitCodes.done;
}

function tellNext(
  questionnaire: Questionnaire,
  sheet: AnswerSheet,
  sectionId: string,
  terminal: Terminal,
): typeof exitCodes.done {
  if (!questionnaire.revision.sections.some((section) => section.sectionId === sectionId)) {
    throw new UsageError(`There is no section ${sectionId}.`);
  }
  for (const { questionId, level, nextLevel, needs, evidence } of nextLevels(questionnaire, sheet, sectionId)) {
    const proof = evidence === 'required' && nextLevel > 2 ? ' (with evidence)' : '';
    terminal.out(`${questionId} ${level ?? '-'} -> ${nextLevel}${proof}: ${needs.join('; or ')}\n`);
  }
  return exitCodes.done;
}
