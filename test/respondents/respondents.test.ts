import { readdirSync, readFileSync } from 'node:fs';
import { scoreAssessment, type AssessmentScores } from '@groundwork/assessment';
import { openQuestionnaire, type Answers, type Questionnaire } from '@groundwork/instrument';
import { readInstrument } from '@groundwork/instrument/authoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer, anyEvidence, drawsFrom, openQuestions, pick, type Draw } from './random-respondent.ts';

const root = new URL('../../instruments/', import.meta.url);
const instruments = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('instrument.yaml'))
  .toSorted()
  .map((path) => {
    const { revision } = readInstrument(readFileSync(new URL(path, root), 'utf8'), { fileName: path });
    if (revision === undefined) throw new Error(`${path} cannot be read`);
    return [path, openQuestionnaire(revision)] as const;
  });
const anySeed = fc.integer({ min: 0, max: 0xffff_ffff });

/** Answers whatever is open, in any order, until nothing is; `after` is told after each answer. */
function walk(questionnaire: Questionnaire, draw: Draw, after: (answers: Answers) => void): Answers {
  const sheet = questionnaire.sheet();
  after(sheet.answers);
  for (let open = openQuestions(questionnaire, sheet); open.length > 0; open = openQuestions(questionnaire, sheet)) {
    const question = pick(open, draw);
    const answer = anyAnswer(question, draw);
    sheet.answer(question.questionId, answer);
    after(sheet.answers);
  }
  for (const { questionId } of questionnaire.questions.filter(() => draw() < 0.5)) {
    const answer = sheet.answers[questionId];
    if (!sheet.question(questionId).isCapped || answer === undefined) continue;
    sheet.answer(questionId, { ...answer, evidence: [anyEvidence(draw)] });
    after(sheet.answers);
  }
  return sheet.answers;
}

function rangesOf(scores: AssessmentScores) {
  return [
    { name: 'index', range: scores.possible, score: scores.index.evidenced },
    ...scores.dimensions.map(({ sectionId, possible, score }) => ({
      name: sectionId,
      range: possible,
      score: score.evidenced,
    })),
  ];
}

describe.each(instruments)('%s', (_path, questionnaire) => {
  test('can be answered from beginning to end, whatever is answered', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const answers = walk(questionnaire, drawsFrom(seed), () => undefined);
        const flow = questionnaire.flow(answers);
        expect(flow.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(flow.isComplete).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps its final score inside every range that was possible on the way', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const steps: ReturnType<typeof rangesOf>[] = [];
        const answers = walk(questionnaire, drawsFrom(seed), (soFar) => {
          steps.push(rangesOf(scoreAssessment(questionnaire, soFar)));
        });
        for (const [place, { name, score }] of rangesOf(scoreAssessment(questionnaire, answers)).entries()) {
          if (typeof score !== 'number') continue;
          for (const step of steps) {
            const range = step[place]?.range;
            expect(range?.lowest, name).toBeLessThanOrEqual(score + 1e-9);
            expect(range?.highest, name).toBeGreaterThanOrEqual(score - 1e-9);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test('never scores what is hidden, and scores nothing above its claim or outside of 0 to 100', () => {
    fc.assert(
      fc.property(anySeed, fc.nat(200), (seed, length) => {
        let left = length;
        let answers: Answers = {};
        walk(questionnaire, drawsFrom(seed), (soFar) => {
          if (left >= 0) answers = soFar;
          left -= 1;
        });
        const flows = new Map(questionnaire.flow(answers).questions.map((flow) => [flow.questionId, flow]));
        const scores = scoreAssessment(questionnaire, answers);
        for (const { questionId, score, treatment } of scores.questions) {
          const flow = flows.get(questionId);
          if (flow?.isShown === false)
            expect(treatment).toBe(flow.hiddenEffect === 'na' ? 'left-out' : 'counted-as-zero');
          if (typeof score.evidenced === 'number') {
            expect(score.evidenced).toBeLessThanOrEqual(score.claimed as number);
            expect(score.evidenced).toBeGreaterThanOrEqual(0);
            expect(score.claimed).toBeLessThanOrEqual(1);
          }
        }
        // Answers of hidden questions move nothing: without them all is the same.
        const shown = Object.fromEntries(Object.entries(answers).filter(([id]) => flows.get(id)?.isShown === true));
        expect(scoreAssessment(questionnaire, shown)).toEqual(scores);
      }),
      { numRuns: 20 },
    );
  });

  test('does not mind in which order the same answers are given', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const draw = drawsFrom(seed);
        const answers = walk(questionnaire, draw, () => undefined);
        const sheet = questionnaire.sheet();
        const left = Object.keys(answers);
        while (left.length > 0) {
          const questionId = pick(left, draw);
          left.splice(left.indexOf(questionId), 1);
          sheet.answer(questionId, answers[questionId]);
        }
        expect(sheet.flow()).toEqual(questionnaire.flow(answers));
      }),
      { numRuns: 20 },
    );
  });
});
