import { createHash } from 'node:crypto';
import type { Evidence } from '@groundwork/instrument';
import * as fc from 'fast-check';
import { everyAnswer } from '../answers/round-of-answers.test-data.ts';
import type { AssessmentFile, CommentInFile, ResponseInFile } from './assessment-file.ts';

/** SHA-256 as the service has it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  // Every 16-bit unit by itself, so that halves of pairs stand alone.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('__proto__', '=1+1', '\u0000', '"}]'),
);
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const anyInstant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyHash = fc.stringMatching(/^[0-9a-f]{64}$/);
const anyUuid = fc.uuid({ version: 4 });
const anyField = fc.oneof(anyNumber, anyText, fc.array(anyText, { maxLength: 3 }));
const anyRecord = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/), anyField, {
  maxKeys: 3,
  noNullPrototype: true,
});

const anyAnswer: fc.Arbitrary<ResponseInFile['answer']> = fc.record(
  {
    value: fc.oneof(
      anyNumber,
      anyText,
      fc.array(anyText, { maxLength: 4 }),
      fc.array(anyRecord, { minLength: 1, maxLength: 3 }),
      fc.record(
        { law: anyNumber, practice: fc.oneof(anyNumber, fc.constant('no-case' as const)) },
        { requiredKeys: [] },
      ),
    ),
    noValue: fc.constantFrom('do-not-know', 'not-applicable'),
    noValueReason: anyText,
    details: anyRecord,
    isConfidential: fc.boolean(),
    mayPublish: fc.boolean(),
  },
  { requiredKeys: [] },
);

const anyEvidence: fc.Arbitrary<Evidence> = fc.record(
  {
    evidenceId: anyUuid,
    kind: fc.constantFrom('law', 'decision', 'report', 'address', 'screenshot', 'statistics', 'register'),
    title: anyText.filter((text) => text !== ''),
    issuer: anyText,
    date: fc.constantFrom('2009', '2009-06', '2009-06-30'),
    language: fc.constantFrom('en', 'fr', 'zh-Hant'),
    link: anyText,
    page: anyText,
    isPublic: fc.boolean(),
    file: fc.record({
      fileHash: anyHash,
      name: anyText.filter((text) => text !== ''),
      mediaType: fc.constantFrom('application/pdf', 'image/png'),
      size: fc.nat(),
    }),
  },
  {
    requiredKeys: ['evidenceId', 'kind', 'title', 'issuer', 'date', 'language', 'link', 'page', 'isPublic'],
  },
);

const anyResponse: fc.Arbitrary<ResponseInFile> = fc.record({
  questionId: fc.stringMatching(/^[A-Z]{2}-[A-Z][0-9]{2}$/),
  version: fc.integer({ min: 1, max: 1_000_000 }),
  answer: anyAnswer,
  origin: fc.constantFrom('typed', 'carried', 'imported', 'offline', 'generated'),
  savedAt: anyInstant,
  earlier: fc.array(anyHash, { maxLength: 3 }),
  evidence: fc.array(anyEvidence, { maxLength: 2 }),
});

const anyComment: fc.Arbitrary<CommentInFile> = fc.record({
  commentId: anyUuid,
  questionId: fc.option(fc.stringMatching(/^[A-Z]{2}-[A-Z][0-9]{2}$/)),
  text: anyText.filter((text) => text !== ''),
  writtenBy: anyText,
  writtenAt: anyInstant,
});

/** A file of the right shape with anything in it. */
export const anyFile: fc.Arbitrary<AssessmentFile> = fc.record({
  isDemonstration: fc.boolean(),
  madeAt: anyInstant,
  iso3: fc.stringMatching(/^[A-Z]{3}$/),
  roundId: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/),
  instrumentId: fc.stringMatching(/^[a-z]{1,5}(-[a-z]{1,5})?$/),
  version: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((numbers) => numbers.join('.')),
  revisionHash: anyHash,
  responses: fc.uniqueArray(anyResponse, { selector: ({ questionId }) => questionId, maxLength: 5 }),
  comments: fc.uniqueArray(anyComment, { selector: ({ commentId }) => commentId, maxLength: 3 }),
});

/** The file of a country that has answered everything. */
export function wholeFile(): AssessmentFile {
  return {
    isDemonstration: false,
    madeAt: '2026-11-25T10:00:00.000Z',
    iso3: 'TGO',
    roundId: 'ek-2026',
    instrumentId: 'every-kind',
    version: '1.1.0',
    revisionHash: 'a'.repeat(64),
    responses: Object.entries(everyAnswer).map(([questionId, { evidence: _none, ...answer }], index) => ({
      questionId,
      version: index + 1,
      answer,
      origin: 'typed',
      savedAt: '2026-11-20T08:00:00Z',
      earlier: [],
      evidence:
        questionId === 'EK-A02'
          ? [
              {
                evidenceId: '0b9c5a51-6d9f-4c42-9d5c-3f6a3a1c2b11',
                kind: 'decision',
                title: 'Decree 7',
                issuer: 'Cabinet',
                date: '2005',
                language: 'fr',
                link: '',
                page: '3',
                isPublic: true,
                file: {
                  fileHash: 'b'.repeat(64),
                  name: 'decree.pdf',
                  mediaType: 'application/pdf',
                  size: 1_234,
                },
              },
            ]
          : [],
    })),
    comments: [
      {
        commentId: '1b9c5a51-6d9f-4c42-9d5c-3f6a3a1c2b11',
        questionId: 'EK-A02',
        text: 'Which decree?',
        writtenBy: 'A. Reviewer',
        writtenAt: '2026-11-21T09:00:00Z',
      },
      {
        commentId: '3b9c5a51-6d9f-4c42-9d5c-3f6a3a1c2b11',
        questionId: null,
        text: 'Almost done.',
        writtenBy: 'A. Coordinator',
        writtenAt: '2026-11-22T09:00:00Z',
      },
    ],
  };
}
