import { expect } from 'vitest';
import { judgeSave, type StandingCount } from '../../reference/judge-save.ts';
import { queryDatabase } from '../scene/query-database.ts';
import { questionIds, refusedValue, type Course } from './course.ts';
import { readResponses } from './read-responses.ts';

type Row = Readonly<Record<string, unknown>>;

interface Act {
  readonly outcome: string;
  readonly operationId: string;
  readonly questionId: string;
  readonly version: number;
}

/**
 * What must hold at the end of any course, all of it delivered: every operation that was ever made is kept once, as what was told of
 * it; histories have no gap; and the acts of the audit, taken one after the other, are what the rule says must become of each
 * operation, so that there is an order in which one person alone could have done it all.
 */
export async function expectCourse(course: Course): Promise<void> {
  const { made, acknowledged, clients } = course;
  expect(clients.flatMap(({ outbox }) => outbox)).toEqual([]);
  expect(new Set(acknowledged.keys())).toEqual(new Set(made.keys()));
  const kept = await readKept(course);
  expect(new Set(kept.operations), 'operations kept').toEqual(new Set(made.keys()));
  expectActs(course, kept.acts);
  const versions = new Map(kept.versions.map((row) => [String(row['operation_id']), row]));
  const proposals = new Map(kept.proposals.map((row) => [String(row['operation_id']), row]));
  expect(versions.size, 'operations among the versions').toBe(kept.versions.length);
  expect(proposals.size, 'operations among the proposals').toBe(kept.proposals.length);
  for (const [operationId, { questionId, answer }] of made) {
    const result = acknowledged.get(operationId);
    const text = JSON.stringify(answer);
    const [version, proposal] = [versions.get(operationId), proposals.get(operationId)];
    switch (result?.outcome) {
      case 'saved':
        expect(version).toMatchObject({ question_id: questionId, answer: text, version: result.version });
        expect(proposal).toBeUndefined();
        break;
      case 'merged':
        expect([version, proposal]).toEqual([undefined, undefined]);
        // The value stood there at that moment, at the version told.
        expect(
          kept.versions.find((row) => row['question_id'] === questionId && row['version'] === result.version),
        ).toMatchObject({ answer: text });
        break;
      default:
        expect(version).toBeUndefined();
        expect(proposal).toMatchObject({ question_id: questionId, answer: text, reason: result?.outcome });
    }
    if (course.tooLate?.has(operationId) === true)
      expect(['late', 'merged', 'refused'], 'first sent after the deadline').toContain(result?.outcome);
  }
  await expectHistories(course, kept.versions);
}

/** The acts in their order are those of one reader of the rule who is given the operations in that order. */
function expectActs({ made, tooLate }: Course, acts: readonly Act[]): void {
  expect(new Set(acts.map(({ operationId }) => operationId)).size, 'operations among the acts').toBe(acts.length);
  const standing = new Map<string, StandingCount>();
  let isLate = false;
  for (const { outcome, operationId, questionId, version } of acts) {
    const operation = made.get(operationId);
    if (operation === undefined) throw new Error(`nobody made operation ${operationId}`);
    // Once one is late, all that follow are.
    if (outcome === 'late') isLate = true;
    const judged = judgeSave(standing.get(questionId), operation, {
      isLate,
      isRefused: operation.answer.value === refusedValue,
    });
    expect({ questionId, outcome, version }).toEqual({
      questionId: operation.questionId,
      outcome: judged.outcome,
      version: judged.standing?.version ?? 0,
    });
    if (judged.standing !== undefined) standing.set(questionId, judged.standing);
  }
  expect(isLate && tooLate === undefined, 'late before the deadline').toBe(false);
}

async function expectHistories(course: Course, versions: readonly Row[]): Promise<void> {
  const [client] = course.clients;
  const current = client === undefined ? [] : await readResponses(course, client);
  for (const questionId of questionIds) {
    const history = versions.filter((row) => row['question_id'] === questionId);
    expect(history.map((row) => row['version'])).toEqual(history.map((_, position) => position + 1));
    const last = history.at(-1);
    const response = current.find((one) => one.questionId === questionId);
    expect(response && { version: response.version, answer: JSON.stringify(response.answer) }).toEqual(
      last && { version: last['version'], answer: last['answer'] },
    );
  }
}

async function readKept({ server, assessmentId }: Course): Promise<{
  readonly operations: readonly string[];
  readonly versions: readonly Row[];
  readonly proposals: readonly Row[];
  readonly acts: readonly Act[];
}> {
  const ask = (statement: string) => queryDatabase(server.settings, statement);
  const where = `where assessment_id = '${assessmentId}'`;
  const audit = await ask(
    `select act, data from audit where object = '${assessmentId}' and act like 'response.%' order by sequence`,
  );
  return {
    operations: (await ask(`select operation_id from operation where object = '${assessmentId}'`)).map((row) =>
      String(row['operation_id']),
    ),
    versions: await ask(
      `select operation_id, question_id, version, answer from response_version ${where} order by question_id, version`,
    ),
    proposals: await ask(`select operation_id, question_id, answer, reason from response_proposal ${where}`),
    acts: audit.map((row) => {
      const data = JSON.parse(String(row['data'])) as Omit<Act, 'outcome'>;
      const outcome = String(row['act']).replace('response.', '');
      const { operationId, questionId, version } = data;
      return { outcome: outcome === 'save' ? 'saved' : outcome, operationId, questionId, version };
    }),
  };
}
