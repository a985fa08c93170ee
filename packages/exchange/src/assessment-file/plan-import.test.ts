import { responseOperationShape } from '@groundwork/assessment/wire';
import { describe, expect, test } from 'vitest';
import { everyKindRevision } from '../html/every-kind.test-data.ts';
import { wholeFile } from './any-file.test-data.ts';
import type { ResponseInFile } from './assessment-file.ts';
import { planImport, type StandingAssessment } from './plan-import.ts';

const file = wholeFile();

/** The assessment from which the file was made, with something that became of it since. */
function standing(more: Partial<StandingAssessment> = {}): StandingAssessment {
  const { iso3, roundId, instrumentId, version, revisionHash, isDemonstration, responses } = file;
  return {
    iso3,
    roundId,
    instrumentId,
    version,
    revisionHash,
    isDemonstration,
    revision: everyKindRevision(),
    responses,
    evidenceIds: new Set(responses.flatMap(({ evidence }) => evidence.map(({ evidenceId }) => evidenceId))),
    commentIds: new Set(file.comments.map(({ commentId }) => commentId)),
    ...more,
  };
}

function withResponse(questionId: string, change: Partial<ResponseInFile>): readonly ResponseInFile[] {
  return file.responses.map((response) => (response.questionId === questionId ? { ...response, ...change } : response));
}

describe('planImport', () => {
  test('plans nothing where both say the same', () => {
    expect(planImport(file, standing())).toEqual({
      mismatches: [],
      operations: [],
      differences: [],
      sameCount: 16,
      onlyHere: [],
      newEvidence: [],
      newComments: [],
    });
  });

  test('takes answers that differ only in what is empty for the same', () => {
    const responses = withResponse('EK-A03', {
      answer: { value: 3, isConfidential: false, details: {}, noValueReason: '' },
    });
    expect(planImport(file, standing({ responses })).sameCount).toBe(16);
  });

  test('brings everything in where nothing stands, on top of nothing', () => {
    const plan = planImport(file, standing({ responses: [], evidenceIds: new Set(), commentIds: new Set() }));
    expect(plan.operations).toHaveLength(16);
    expect(plan.operations.every(({ baseVersion }) => baseVersion === 0)).toBe(true);
    expect(new Set(plan.differences.map(({ kind }) => kind))).toEqual(new Set(['new']));
    expect(plan.newEvidence.map(({ questionId, evidence, issues }) => [questionId, evidence.title, issues])).toEqual([
      ['EK-A02', 'Decree 7', []],
    ]);
    expect(plan.newComments).toEqual(file.comments);
  });

  test('plans operations that the wire takes as they are', () => {
    const { operations } = planImport(file, standing({ responses: [] }));
    for (const operation of operations) {
      const operationId = '2b9c5a51-6d9f-4c42-9d5c-3f6a3a1c2b11';
      expect(responseOperationShape.safeParse({ operationId, ...operation }).error).toBeUndefined();
    }
  });

  // The file has version 2 of EK-A02.
  test.each([
    ['changed', 2, 2],
    ['behind', 5, 2],
    ['ahead', 1, 1],
  ])('says that an answer is %s where version %i stands, and bases the save on version %i', (kind, version, base) => {
    const plan = planImport(file, standing({ responses: withResponse('EK-A02', { version, answer: { value: 4 } }) }));
    expect(plan.differences).toEqual([
      { questionId: 'EK-A02', kind, fileVersion: 2, standingVersion: version, issues: [] },
    ]);
    expect(plan.operations).toEqual([
      { questionId: 'EK-A02', baseVersion: base, answer: { value: 2, details: { name: 'A. Person' } } },
    ]);
  });

  test('refuses what the instrument does not take, and says why', () => {
    const [first] = file.responses;
    const responses = file.responses
      .slice(0, 2)
      .map((response) =>
        response === first ? { ...response, answer: { value: 'perhaps' } } : { ...response, questionId: 'EK-Z99' },
      );
    const plan = planImport({ ...file, responses }, standing({ responses: [] }));
    expect(plan.operations).toEqual([]);
    expect(plan.differences.map(({ kind, issues }) => [kind, issues.map(({ code }) => code)])).toEqual([
      ['refused', ['not-an-option']],
      ['refused', ['unknown-question']],
    ]);
  });

  test('names proof that the instrument does not take, and why', () => {
    const [evidence] = file.responses[1]?.evidence ?? [];
    if (evidence === undefined) throw new Error('no proof');
    const hostile = withResponse('EK-A02', { evidence: [{ ...evidence, link: 'javascript:alert(1)' }] });
    const untaken = file.responses.map((response) =>
      response.questionId === 'EK-A08' ? { ...response, evidence: [evidence] } : { ...response, evidence: [] },
    );
    for (const [responses, code] of [
      [hostile, 'link-not-http'],
      [untaken, 'evidence-not-taken'],
    ] as const) {
      const plan = planImport({ ...file, responses }, standing({ evidenceIds: new Set() }));
      expect(plan.newEvidence.map(({ issues }) => issues.map((issue) => issue.code))).toEqual([[code]]);
    }
  });

  test('names what stands here alone and takes nothing away', () => {
    const plan = planImport({ ...file, responses: file.responses.slice(2) }, standing());
    expect(plan.onlyHere).toEqual(['EK-A01', 'EK-A02']);
    expect(plan.operations).toEqual([]);
  });

  test.each([
    ['iso3', 'KEN'],
    ['roundId', 'other'],
    ['instrumentId', 'other'],
    ['version', '1.2.0'],
    ['revisionHash', 'f'.repeat(64)],
    ['isDemonstration', true],
  ] as const)('plans nothing for an assessment of another %s', (part, value) => {
    const plan = planImport({ ...file, [part]: value }, standing({ responses: [] }));
    expect(plan).toMatchObject({ mismatches: [part], operations: [], differences: [], newComments: [] });
  });
});
