import { expect, test } from 'vitest';
import { sha256, wholeFile } from './any-file.test-data.ts';
import { fileOfAssessment, type KeptAssessment } from './file-of-assessment.ts';
import { readAssessmentFile } from './read-assessment-file.ts';
import { writeAssessmentFile } from './write-assessment-file.ts';

const file = wholeFile();

/** The whole file as a service keeps it, with more beside it than is carried. */
function kept(): KeptAssessment {
  return {
    responses: file.responses.map(({ answer, evidence, ...response }) => ({
      ...response,
      // Kept as the wire has it.
      answer: answer as KeptAssessment['responses'][number]['answer'],
      evidence: evidence.map(({ file: _file, ...description }) => ({ ...description, addedBy: 'p1' })),
      clientId: 'c1',
    })),
    comments: file.comments.map(({ commentId, questionId, text, writtenBy, writtenAt }) => ({
      commentId,
      questionId,
      body: text,
      author: writtenBy,
      at: writtenAt,
      closedBy: 'A. Reviewer',
    })),
  };
}

test('an assessment becomes a file that can be read, with nothing in it that a file does not carry', async () => {
  const assessment = { ...file, assessmentId: 'a1', state: 'in-progress' };
  const made = fileOfAssessment(assessment, kept());
  const withoutFiles = file.responses.map((response) => ({
    ...response,
    evidence: response.evidence.map(({ file: _file, ...description }) => description),
  }));
  expect(made).toEqual({ ...file, responses: withoutFiles });
  expect((await readAssessmentFile(await writeAssessmentFile(made, sha256), sha256)).file).toEqual(made);
});

test('what is too long for the reader is cut: names of people, and answers of long ago', async () => {
  const { responses, comments } = kept();
  const hashes = Array.from({ length: 700 }, (_, index) => sha256(String(index)));
  const made = fileOfAssessment(file, {
    responses: responses.map((response) => ({ ...response, earlier: hashes })),
    comments: comments.map((comment) => ({ ...comment, author: 'n'.repeat(300) })),
  });
  expect(made.responses[0]?.earlier).toEqual(hashes.slice(0, 500));
  expect((await readAssessmentFile(await writeAssessmentFile(made, sha256), sha256)).issues).toEqual([]);
});
