import { isMap } from 'yaml';
import type { Question, Skip } from '../../../definition/question.ts';
import { Fields } from '../../document/fields.ts';
import { present } from '../../document/present.ts';
import type { Reading } from '../../document/reading.ts';
import type { Spot } from '../../document/spot.ts';
import { awaitExpression, claimId, type Draft } from '../draft.ts';
import { fileKeys, keysOfKind, questionKeys, type QuestionKey } from '../../format/file-keys.ts';
import { questionKinds, skipEffects } from '../../format/known-names.ts';
import { readKind, type QuestionBase } from './read-kind.ts';

/** Reads one question of any kind; `undefined` when its kind is unknown, which was reported then. */
export function readQuestion(draft: Draft, item: Spot): Question | undefined {
  const { reading } = draft;
  const spot = placedById(item, 'questionId', 'question');
  const written: unknown = isMap(spot.node) ? spot.node.get('kind') : undefined;
  const known = questionKinds.find((kind) => kind === written);
  const name = known === undefined ? 'a question' : `a question of kind ${known}`;
  const keys = known === undefined ? questionKeys : keysOfKind[known];
  const fields = new Fields<QuestionKey>(reading, spot, name, keys);
  const questionId = claimQuestionId(draft, fields);
  const kind = fields.oneOf('kind', [...questionKinds, 'grid']);
  const base = readBase(draft, fields, questionId);
  return kind === undefined || kind === 'grid' ? undefined : readKind(draft, fields, kind, base);
}

/** Reads the id of a question and keeps it, whether or not the rest can be read. */
export function claimQuestionId(draft: Draft, fields: Fields<QuestionKey>): string {
  const questionId = fields.text('questionId');
  claimId(draft, fields.optional('questionId'), questionId, 'questionId');
  if (questionId !== '') draft.questionIds.add(questionId);
  return questionId;
}

/** Reads what questions of every kind have. */
export function readBase(draft: Draft, fields: Fields<QuestionKey>, questionId: string): QuestionBase {
  return {
    questionId,
    label: fields.text('label'),
    text: fields.text('text'),
    ...present({
      guidance: readGuidance(draft.reading, fields.optional('guidance')),
      skip: readSkip(draft, fields, questionId),
    }),
  };
}

/** Reads how to judge a question. */
export function readGuidance(reading: Reading, spot: Spot | undefined): Question['guidance'] {
  if (spot === undefined) return undefined;
  const fields = new Fields(reading, spot, 'guidance', fileKeys.guidance);
  return present({
    meaning: fields.optionalText('meaning'),
    notCounted: fields.optionalText('notCounted'),
    proof: fields.optionalText('proof'),
  });
}

function readSkip(draft: Draft, question: Fields<QuestionKey>, questionId: string): Skip | undefined {
  const spot = question.optional('skip');
  if (spot === undefined) return undefined;
  const fields = new Fields(draft.reading, spot, 'skip', fileKeys.skip);
  const when = fields.text('when');
  if (when !== '') awaitExpression(draft, fields.optional('when'), { role: 'skip', questionIds: [questionId] });
  return { when, effect: fields.oneOf('effect', skipEffects) ?? 'na' };
}

/** The place of a question or a grid in words, from its id where it has one. */
export function placedById(item: Spot, key: 'questionId' | 'gridId', name: string): Spot {
  const id: unknown = isMap(item.node) ? item.node.get(key) : undefined;
  if (typeof id !== 'string' || id === '' || id.length > 60) return { ...item, place: `the ${name} at ${item.path}` };
  return { ...item, place: id, ...(key === 'questionId' ? { questionId: id } : {}) };
}
