import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { separateTexts, type PerspectiveGroup, type Round } from '@groundwork/assessment';
import type { ResponseOperation } from '@groundwork/assessment/wire';
import { openQuestionnaire, type Answer, type Answers, type Question } from '@groundwork/instrument';
import { readInstrument } from '@groundwork/instrument/authoring';
import { operatorActor, type Actor, type Store } from '@groundwork/store';
import type { TestDatabase } from './databases.ts';

const file = fileURLToPath(new URL('../../instruments/barriers-and-lessons/1.0.0/instrument.yaml', import.meta.url));
const { revision } = readInstrument(readFileSync(file, 'utf8'), { fileName: 'instrument.yaml' });
if (revision === undefined) throw new Error('the instrument of barriers cannot be read');

/** The instrument of barriers and lessons, as it is published. */
export const opinionRevision = revision;

/** The same, ready to be asked. */
export const opinionQuestionnaire = openQuestionnaire(revision);

/** Any hash will do: nobody recomputes it here. */
export const opinionHash = 'c'.repeat(64);

/** A round of opinions alone, open in March 2026. */
export const opinionRound: Round = {
  roundId: 'opinions-2026',
  title: 'Opinions 2026',
  referenceDate: '2025-12-31',
  opensAt: '2026-02-01T00:00:00.000Z',
  deadline: '2026-03-31T21:00:00.000Z',
  state: 'open',
  isDemonstration: false,
  previousRoundId: null,
  embargoUntil: null,
  instruments: [{ instrumentId: revision.instrumentId, version: revision.version, hash: opinionHash }],
};

/** Puts {@link opinionRound} with the assessments of Kenya and Uruguay into a store. */
export async function opinionRoundInStore(store: Store): Promise<{
  readonly assessmentId: string;
  readonly foreignAssessmentId: string;
  readonly actor: Actor;
}> {
  await store.instruments.publish(opinionRevision, opinionHash);
  await store.rounds.add(opinionRound);
  const { roundId } = opinionRound;
  const kenya = await store.assessments.ensure(roundId, opinionRevision.instrumentId, 'KEN');
  const uruguay = await store.assessments.ensure(roundId, opinionRevision.instrumentId, 'URY');
  const { personId } = await store.people.add({ name: 'Ana', login: 'ana', password: 'correct horse', roles: [] });
  return {
    assessmentId: kenya.assessmentId,
    foreignAssessmentId: uruguay.assessmentId,
    actor: operatorActor(personId),
  };
}

/** 32 random bytes in base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Answers that may be sent: every question of a group at one severity, with what is further said. */
export function completeAnswers(group: PerspectiveGroup, severity: number, further: Answers = {}): Answers {
  const sheet = opinionQuestionnaire.sheet({ 'BL-G00': { value: group }, ...further });
  for (;;) {
    const open = opinionQuestionnaire.questions.find(({ questionId }) => {
      const { isShown, isOptional, status } = sheet.question(questionId);
      return isShown && isOptional !== true && status === 'empty';
    });
    if (open === undefined) return sheet.answers;
    sheet.answer(open.questionId, answerTo(open, severity));
  }
}

function answerTo(question: Question, severity: number): Answer {
  if (question.kind === 'ranking') return { value: question.options.slice(0, 3).map(({ optionId }) => optionId) };
  if (question.kind === 'multiple-choice') return { value: [question.options[0]?.optionId ?? ''] };
  return { value: severity };
}

/** One operation per answer but the group, which follows from the link. */
export function operationsOf(answers: Answers): readonly ResponseOperation[] {
  return Object.entries(answers)
    .filter(([questionId]) => questionId !== 'BL-G00')
    .map(([questionId, { evidence: _evidence, ...answer }]) => ({
      operationId: randomUUID(),
      questionId,
      baseVersion: 0,
      answer,
    }));
}

/** Makes links of a group and gives their tokens. */
export async function newTokens(
  store: Store,
  { assessmentId, actor }: { readonly assessmentId: string; readonly actor: Actor },
  group: PerspectiveGroup,
  count: number,
): Promise<readonly string[]> {
  const expiresAt = '2026-03-20T00:00:00.000Z';
  const invitations = { operationId: randomUUID(), group, count, expiresAt, secret: newSecret() };
  return await store.stakeholders.invite(assessmentId, invitations, actor);
}

/** Goes the whole way of one respondent, from the link to the receipt code. */
export async function respond(
  store: Store,
  token: string,
  group: PerspectiveGroup,
  answers: Answers = completeAnswers(group, 2),
): Promise<string> {
  const { stakeholders } = store;
  const [resumeKey, receiptCode] = [newSecret(), newSecret()];
  await stakeholders.begin(token, resumeKey);
  await stakeholders.consent(resumeKey, '1');
  await stakeholders.save(resumeKey, operationsOf(answers));
  const draft = await stakeholders.draft(resumeKey);
  const separated = separateTexts(opinionQuestionnaire, group, answers);
  await stakeholders.submit(resumeKey, { ...separated, checkedHash: draft?.contentHash ?? '', receiptCode });
  return receiptCode;
}

/** An instant while {@link opinionRound} is open. */
export const march = new Date('2026-03-01T12:00:00Z');

/** A store with {@link opinionRound}, a clock to move, and a way to begin a draft. */
export async function openedForOpinions(open: TestDatabase['open']) {
  const clock = { now: march };
  const store = await open({ clock: () => clock.now });
  const place = await opinionRoundInStore(store);
  const begun = async (group: PerspectiveGroup = 'private') => {
    const [token = ''] = await newTokens(store, place, group, 1);
    const resumeKey = newSecret();
    await store.stakeholders.begin(token, resumeKey);
    return { token, resumeKey };
  };
  return { store, stakeholders: store.stakeholders, clock, ...place, begun };
}
