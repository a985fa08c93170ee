import { readFile } from 'node:fs/promises';
import { answerValueShape } from '@groundwork/assessment/wire';
import type { Answer, Answers, Evidence } from '@groundwork/instrument';
import { z } from 'zod';
import { UsageError } from '../command/command.ts';

/** One thing a respondent did: an answer, or taking it back. */
export interface AnswerStep {
  readonly questionId: string;
  /** `undefined` takes the answer back. */
  readonly answer: Answer | undefined;
}

/** A file of answers: for which instrument, where it says so, and what was done in which order. */
export interface AnswersFile {
  readonly instrumentId?: string;
  readonly version?: string;
  readonly steps: readonly AnswerStep[];
}

/** Evidence as a person would write it by hand: a title is enough to say that there is some. */
const evidenceShape = z
  .looseObject({
    evidenceId: z.string().optional(),
    kind: z.enum(['law', 'decision', 'report', 'address', 'screenshot', 'statistics', 'register']).default('report'),
    title: z.string(),
    issuer: z.string().default(''),
    date: z.string().default(''),
    language: z.string().default('en'),
    link: z.string().default(''),
    page: z.string().default(''),
    isPublic: z.boolean().default(true),
  })
  .readonly();

const answerShape = z.looseObject({
  value: answerValueShape.optional(),
  noValue: z.enum(['do-not-know', 'not-applicable']).optional(),
  noValueReason: z.string().optional(),
  details: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())])).optional(),
  isConfidential: z.boolean().optional(),
  mayPublish: z.boolean().optional(),
  evidence: z.array(evidenceShape).optional(),
});

/** Answers in the order of their keys. */
const keyedShape = z.record(z.string(), answerShape);

/** A list of steps, where a question may come twice and be cleared. */
const stepsShape = z.array(answerShape.extend({ questionId: z.string(), clear: z.literal(true).optional() }));

/** What an export writes around the answers. */
const wrappedShape = z.looseObject({
  instrumentId: z.string().optional(),
  version: z.string().optional(),
  answers: z.unknown(),
});

/**
 * Reads a file of answers: `{ "EG-A01": { "value": 3 }, ... }`, the same under `answers`, or a list of steps
 * `[{ "questionId": "EG-A01", "value": 3 }, { "questionId": "EG-A01", "clear": true }]`. What the answers are worth is for the
 * instrument to say; this checks the outline.
 *
 * @throws UsageError when the file cannot be opened or holds no answers, with the place of each fault
 */
export async function readAnswers(path: string): Promise<AnswersFile> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot read answers from ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const isWrapped = typeof content === 'object' && content !== null && 'answers' in content;
  const { instrumentId, version, answers } = isWrapped
    ? parsed(wrappedShape, content, path)
    : { instrumentId: undefined, version: undefined, answers: content };
  const steps = Array.isArray(answers)
    ? parsed(stepsShape, answers, path).map(({ questionId, clear, ...answer }) => ({
        questionId,
        answer: clear === true ? undefined : answerOf(answer),
      }))
    : Object.entries(parsed(keyedShape, answers, path)).map(([questionId, answer]) => ({
        questionId,
        answer: answerOf(answer),
      }));
  return {
    ...(instrumentId === undefined ? {} : { instrumentId }),
    ...(version === undefined ? {} : { version }),
    steps,
  };
}

/** The form asked for decides what is expected, so that a fault is named at its own place. */
function parsed<Shape extends z.ZodType>(shape: Shape, content: unknown, path: string): z.infer<Shape> {
  const result = shape.safeParse(content);
  if (result.success) return result.data;
  throw new UsageError(`${path} does not hold answers.\n${z.prettifyError(result.error)}`);
}

function answerOf(given: z.infer<typeof answerShape>): Answer {
  const { value, noValue, noValueReason, details, isConfidential, mayPublish, evidence } = given;
  return {
    ...(value === undefined ? {} : { value }),
    ...(noValue === undefined ? {} : { noValue }),
    ...(noValueReason === undefined ? {} : { noValueReason }),
    ...(details === undefined ? {} : { details }),
    ...(isConfidential === undefined ? {} : { isConfidential }),
    ...(mayPublish === undefined ? {} : { mayPublish }),
    ...(evidence === undefined ? {} : { evidence: evidence.map(evidenceOf) }),
  };
}

function evidenceOf(item: z.infer<typeof evidenceShape>, position: number): Evidence {
  const { evidenceId = `evidence-${position + 1}`, kind, title, issuer, date, language, link, page, isPublic } = item;
  return { evidenceId, kind, title, issuer, date, language, link, page, isPublic };
}

/** The answers that stand after all steps: the last one to each question; one that was taken back is none. */
export function lastAnswers({ steps }: AnswersFile): Answers {
  const last = new Map(steps.map(({ questionId, answer }) => [questionId, answer]));
  return Object.fromEntries([...last].flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])));
}
