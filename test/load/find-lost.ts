import type { StoreSettings } from '@groundwork/store';
import { queryDatabase } from '../faults/scene/query-database.ts';
import type { AcknowledgedSave } from './mix/type-answers.ts';

/**
 * Holds what the server acknowledged against the database: each save is a version of the history with its value, the last of each
 * question stands, and there is no version that nobody was told of. Answers with what is amiss, a line each.
 */
export async function findLost(
  settings: StoreSettings,
  acknowledged: readonly AcknowledgedSave[],
): Promise<readonly string[]> {
  const place = (row: Readonly<Record<string, unknown>>) =>
    `${String(row['assessment_id'])}/${String(row['question_id'])}`;
  const assessments = [...new Set(acknowledged.map(({ assessmentId }) => `'${assessmentId}'`))].join(', ');
  const where = `where assessment_id in (${assessments || "''"})`;
  const versions = await queryDatabase(
    settings,
    `select operation_id, assessment_id, question_id, version, answer from response_version ${where}`,
  );
  const byOperation = new Map(versions.map((row) => [String(row['operation_id']), row]));
  const standing = new Map(
    (await queryDatabase(settings, `select assessment_id, question_id, version, answer from response ${where}`)).map(
      (row) => [place(row), row],
    ),
  );
  const isAmiss = (row: Readonly<Record<string, unknown>> | undefined, { version, value }: AcknowledgedSave) =>
    row?.['version'] !== version || row['answer'] !== JSON.stringify({ value });
  const last = new Map(acknowledged.map((save) => [`${save.assessmentId}/${save.questionId}`, save]));
  return [
    ...acknowledged
      .filter((save) => isAmiss(byOperation.get(save.operationId), save))
      .map((save) => `not in the history: ${JSON.stringify(save)}`),
    ...[...last].filter(([at, save]) => isAmiss(standing.get(at), save)).map(([at]) => `does not stand: ${at}`),
    ...(versions.length === acknowledged.length
      ? []
      : [`${versions.length} versions of ${acknowledged.length} acknowledged saves`]),
  ];
}
