import { responseOperationShape } from '@groundwork/assessment/wire';
import { describe, expect, test } from 'vitest';
import { everyKindRevision } from '../html/every-kind.test-data.ts';
import { answerText } from './answer-text.ts';
import { sha256, wholeFile } from './any-file.test-data.ts';
import type { AssessmentFile, ResponseInFile } from './assessment-file.ts';
import { planImport, type ImportPlan, type StandingAssessment } from './plan-import.ts';

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
    evidence: responses.flatMap(({ questionId, evidence }) =>
      evidence.map((piece) => ({ questionId, evidence: piece, isRemoved: false })),
    ),
    commentIds: new Set(file.comments.map(({ commentId }) => commentId)),
    ...more,
  };
}

function withResponse(questionId: string, change: Partial<ResponseInFile>): readonly ResponseInFile[] {
  return file.responses.map((response) => (response.questionId === questionId ? { ...response, ...change } : response));
}

function plan(from: AssessmentFile, to: StandingAssessment): ImportPlan {
  return planImport(from, to, sha256);
}

const [proof] = standing().evidence;
if (proof === undefined) throw new Error('no proof');

describe('planImport', () => {
  test('plans nothing where both say the same', () => {
    expect(plan(file, standing())).toEqual({
      mismatches: [],
      operations: [],
      differences: [],
      sameCount: 16,
      onlyHere: [],
      newEvidence: [],
      differentEvidence: [],
      removedEvidence: [],
      newComments: [],
    });
  });

  test('brings everything in where nothing stands, on top of nothing', () => {
    const planned = plan(file, standing({ responses: [], evidence: [], commentIds: new Set() }));
    expect(planned.operations).toHaveLength(16);
    expect(planned.operations.every(({ baseVersion }) => baseVersion === 0)).toBe(true);
    expect(new Set(planned.differences.map(({ kind }) => kind))).toEqual(new Set(['new']));
    expect(planned.newEvidence.map(({ questionId, evidence, issues }) => [questionId, evidence.title, issues])).toEqual(
      [['EK-A02', 'Decree 7', []]],
    );
    expect(planned.newComments).toEqual(file.comments);
  });

  test('plans operations that the wire takes as they are', () => {
    const { operations } = plan(file, standing({ responses: [] }));
    for (const { questionId, baseVersion, answer } of operations) {
      const operationId = '2b9c5a51-6d9f-4c42-9d5c-3f6a3a1c2b11';
      const operation = { operationId, questionId, baseVersion, answer };
      expect(responseOperationShape.safeParse(operation).error).toBeUndefined();
    }
  });

  // The file has version 2 of EK-A02, the value 2 with a name.
  const earlier = [sha256(answerText({ value: 4 }))];
  const ofFile = [sha256(answerText({ value: 2, details: { name: 'A. Person' } }))];
  test.each([
    ['ahead', 5, { theirs: earlier, ours: [] }, 5],
    ['behind', 2, { theirs: [], ours: ofFile }, undefined],
    ['apart', 2, { theirs: [], ours: [] }, 0],
  ] as const)('an answer that is %s where version %i stands', (kind, version, past, base) => {
    const from = { ...file, responses: withResponse('EK-A02', { earlier: past.theirs }) };
    const here = withResponse('EK-A02', { version, answer: { value: 4 }, earlier: past.ours });
    const { differences, operations } = plan(from, standing({ responses: here }));
    expect(differences).toEqual([{ questionId: 'EK-A02', kind, fileVersion: 2, standingVersion: version, issues: [] }]);
    expect(operations.map(({ baseVersion }) => baseVersion)).toEqual(base === undefined ? [] : [base]);
  });

  test('confirms here what was confirmed there, and brings what waits there to wait here', () => {
    const carried = withResponse('EK-A02', { origin: 'carried' });
    expect(plan(file, standing({ responses: carried })).operations).toMatchObject([
      { questionId: 'EK-A02', baseVersion: 2, origin: 'imported' },
    ]);
    const { operations } = plan({ ...file, responses: carried }, standing({ responses: [] }));
    expect(operations.filter(({ origin }) => origin === 'carried').map(({ questionId }) => questionId)).toEqual([
      'EK-A02',
    ]);
  });

  test('says what the instrument does not take, and why', () => {
    const [first] = file.responses;
    const responses = file.responses
      .slice(0, 2)
      .map((response) =>
        response === first ? { ...response, answer: { value: 'perhaps' } } : { ...response, questionId: 'EK-Z99' },
      );
    const planned = plan({ ...file, responses }, standing({ responses: [] }));
    const codes = planned.operations.map(({ issues }) => issues.map(({ code }) => code));
    expect(codes).toEqual([['not-an-option'], ['unknown-question']]);
    expect(planned.differences.map(({ issues }) => issues.map(({ code }) => code))).toEqual(codes);
  });

  test('names proof that the instrument does not take, and why', () => {
    const { evidence } = proof;
    const hostile = withResponse('EK-A02', { evidence: [{ ...evidence, link: 'javascript:alert(1)' }] });
    const untaken = file.responses.map((response) =>
      response.questionId === 'EK-A08' ? { ...response, evidence: [evidence] } : { ...response, evidence: [] },
    );
    for (const [responses, code] of [
      [hostile, 'link-not-http'],
      [untaken, 'evidence-not-taken'],
    ] as const) {
      const planned = plan({ ...file, responses }, standing({ evidence: [] }));
      expect(planned.newEvidence.map(({ issues }) => issues.map((issue) => issue.code))).toEqual([[code]]);
    }
  });

  test('names proof that is described otherwise here or was taken away, and brings neither in', () => {
    const { questionId, evidence } = proof;
    const place = { questionId, evidenceId: evidence.evidenceId };
    const other = { questionId, evidence: { ...evidence, title: 'Decree 8' }, isRemoved: false };
    expect(plan(file, standing({ evidence: [other] }))).toMatchObject({ newEvidence: [], differentEvidence: [place] });
    const removed = { ...other, isRemoved: true };
    expect(plan(file, standing({ evidence: [removed] }))).toMatchObject({ newEvidence: [], removedEvidence: [place] });
    // Under another question it is a piece of its own.
    const elsewhere = { ...other, questionId: 'EK-A03' };
    expect(plan(file, standing({ evidence: [elsewhere] })).newEvidence).toHaveLength(1);
  });

  test('names what stands here alone and takes nothing away', () => {
    const planned = plan({ ...file, responses: file.responses.slice(2) }, standing());
    expect(planned.onlyHere).toEqual(['EK-A01', 'EK-A02']);
    expect(planned.operations).toEqual([]);
  });

  test.each([
    ['iso3', 'KEN'],
    ['roundId', 'other'],
    ['instrumentId', 'other'],
    ['version', '1.2.0'],
    ['revisionHash', 'f'.repeat(64)],
    ['isDemonstration', true],
  ] as const)('plans nothing for an assessment of another %s', (part, value) => {
    const planned = plan({ ...file, [part]: value }, standing({ responses: [] }));
    expect(planned).toMatchObject({ mismatches: [part], operations: [], differences: [], newComments: [] });
  });
});
