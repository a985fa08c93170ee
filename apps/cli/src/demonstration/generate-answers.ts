import { claimedScore, isWeighted, type ValidatedAnswer } from '@groundwork/assessment';
import type { Answer, Answers, Evidence, Question, Questionnaire, ScoredQuestion } from '@groundwork/instrument';
import { draw } from './draw.ts';

/** What the generator makes for one country: answers as an official would give them, and a reviewer's decisions. */
export interface GeneratedAssessment {
  readonly answers: Answers;
  readonly validated: ReadonlyMap<string, ValidatedAnswer>;
}

/**
 * Answers for a demonstration: drawn from the country's code and the question's id, and from nothing that is known
 * about any country. About one in fifty answers is "we do not know", one in seven claims that need evidence has none,
 * one in twelve is lowered by the reviewer; one country in forty knows too little about a whole section.
 */
export function generateAnswers(questionnaire: Questionnaire, iso3: string): GeneratedAssessment {
  const tendency = 0.2 + 0.65 * draw(`${iso3}/tendency`);
  const unknownSection =
    draw(`${iso3}/unknown`) < 1 / 40 ? pick(questionnaire.revision.sections, draw(`${iso3}/section`)) : undefined;
  const drawn: Record<string, Answer> = {};
  for (const question of questionnaire.questions) {
    const isUnknown =
      unknownSection !== undefined && questionnaire.place(question.questionId).section === unknownSection;
    const answer = generateAnswer(question, iso3, tendency, isUnknown);
    if (answer !== undefined) drawn[question.questionId] = answer;
  }
  const flow = questionnaire.flow(drawn);
  const shown = flow.questions.filter(({ isShown, questionId }) => isShown && questionId in drawn);
  const answers = Object.fromEntries(shown.map(({ questionId }) => [questionId, drawn[questionId] as Answer]));
  const validated = new Map<string, ValidatedAnswer>();
  for (const { questionId, isCapped } of shown) {
    const question = questionnaire.question(questionId);
    if (question === undefined || !isWeighted(question)) continue;
    const claimed = claimedScore(question, answers[questionId]);
    if (typeof claimed !== 'number') continue;
    const evidenced = isCapped ? Math.min(claimed, 0.5) : claimed;
    const isLowered = evidenced >= 0.25 && draw(`${iso3}/${questionId}/review`) < 1 / 12;
    validated.set(
      questionId,
      isLowered ? { status: 'adjusted', score: evidenced - 0.25 } : { status: 'confirmed', score: evidenced },
    );
  }
  return { answers, validated };
}

function generateAnswer(question: Question, iso3: string, tendency: number, isUnknown: boolean): Answer | undefined {
  if (question.kind === 'note') return undefined;
  const key = `${iso3}/${question.questionId}`;
  if (question.kind === 'single-choice') return { value: pick(question.options, draw(key)).optionId };
  // The demonstration answers what scores; texts, dates, records and rankings stay as empty as nobody would miss them.
  if (!isWeighted(question) || question.kind === 'calculated') return undefined;
  if (isUnknown || draw(`${key}/known`) < 1 / 50) return { noValue: 'do-not-know' };
  const height = Math.min(0.999, Math.max(0, tendency + 0.7 * (draw(key) - 0.5)));
  const answer: Answer = { value: valueAt(question, key, height) };
  const year = question.details.filter(({ kind, required }) => kind === 'year' && required);
  const withDetails =
    year.length === 0 ? answer : { ...answer, details: Object.fromEntries(year.map(({ id }) => [id, 2024])) };
  const hasEvidence =
    question.evidence !== 'none' && draw(`${key}/evidence`) < (question.evidence === 'required' ? 6 / 7 : 1 / 3);
  return hasEvidence ? { ...withDetails, evidence: [evidenceFor(iso3, question)] } : withDetails;
}

function valueAt(
  question: Exclude<ScoredQuestion, { kind: 'calculated' }>,
  key: string,
  height: number,
): NonNullable<Answer['value']> {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return pick(question.levels, height).score;
    case 'law-and-practice':
      return {
        law: pick(question.law, height).score,
        practice: pick(question.practice, draw(`${key}/practice`)).score,
      };
    case 'number':
      return Number((question.minimum + height * (question.maximum - question.minimum)).toFixed(question.decimals));
    case 'share':
      return Number((100 * height).toFixed(question.decimals));
    case 'multiple-choice': {
      const ticked = question.options.filter(
        ({ optionId, isExclusive }) => isExclusive !== true && draw(`${key}/${optionId}`) < height,
      );
      const chosen = ticked.length > 0 ? ticked : question.options.filter(({ isExclusive }) => isExclusive === true);
      return chosen.map(({ optionId }) => optionId);
    }
  }
}

function evidenceFor(iso3: string, question: ScoredQuestion): Evidence {
  return {
    evidenceId: uuidOf(`${iso3}/${question.questionId}/evidence-id`),
    kind: 'report',
    title: `Generated example document for ${question.questionId}`,
    issuer: 'Demonstration generator',
    date: '2024-11-30',
    language: 'en',
    link: `https://example.org/demonstration/${iso3}/${question.questionId}`,
    page: '1',
    isPublic: true,
  };
}

/** A UUID drawn from a key, version 4 in form. */
function uuidOf(key: string): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      Math.floor(draw(`${key}/${part}`) * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function pick<Item>(items: readonly Item[], height: number): Item {
  const item = items[Math.min(items.length - 1, Math.floor(height * items.length))];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
