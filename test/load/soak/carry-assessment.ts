import { oneOfOthers, type Deed } from './soak-world.ts';

/** Takes an assessment out as files and brings it in again, by a dry run and for good. */
export const carryAssessment: Deed = async (world, turn) => {
  const { assessmentId, cookie } = oneOfOthers(world, turn);
  const headers = { Cookie: cookie };
  const exports = `/api/exports/assessments/${assessmentId}`;
  await world.call('GET', `${exports}/${turn % 2 === 0 ? 'answers.csv' : 'answers.xlsx'}`, { headers });
  const { status, text } = await world.call('GET', `${exports}/assessment.groundwork.json`, { headers });
  if (status !== 200) return;
  const path = `/api/assessments/${assessmentId}/import`;
  const json = { ...headers, 'Content-Type': 'application/json' };
  await world.call('POST', `${path}?dryRun=true`, { bytes: Buffer.from(text), headers: json });
  await world.call('POST', path, { bytes: Buffer.from(text), headers: json });
};
