import { demonstrationNotice } from '@groundwork/assessment';
import { idPatterns } from '@groundwork/instrument/authoring';
import { canonicalText } from '../json/canonical-text.ts';
import { isObject, type JsonObject } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { assessmentFormat, assessmentFormatVersion, type AssessmentFile, type Sha256 } from './assessment-file.ts';
import type { FileIssue } from './file-issue.ts';
import { hashShape, partOf, readComment, readResponse } from './shape/read-response.ts';
import { ShapeReader, type Member } from './shape/shape-reader.ts';

/** The assessment where nothing is wrong with the file, or everything that is. */
export type ReadAssessmentFile =
  | { readonly file: AssessmentFile; readonly issues: readonly [] }
  | { readonly file?: undefined; readonly issues: readonly FileIssue[] };

/** As on the wire: at most this many responses in all. */
const most = { responses: 2_000, comments: 10_000 } as const;

/**
 * Reads an assessment file from anybody's hands. Total and bounded: any text gives an assessment or issues, at most 8
 * million characters, 64 levels and a million values are read, and of the issues the first 200 are named. Nothing is
 * taken that the format does not know (`__proto__` is one such name like all others), no name and no id stands twice, and
 * the hash must be that of the content.
 *
 * @example (await readAssessmentFile('{}', sha256)).issues[0]?.code // => 'wrong-format'
 */
export async function readAssessmentFile(text: string, sha256: Sha256): Promise<ReadAssessmentFile> {
  const read = readJson(text);
  if (read.refusal !== undefined) {
    const { code, path } = read.refusal;
    return { issues: [{ code: code === 'cyclic' ? 'not-json' : code, path, params: {} }] };
  }
  const { value } = read;
  const reader = new ShapeReader();
  if (!isObject(value) || value.get('format') !== assessmentFormat) {
    return { issues: [{ code: 'wrong-format', path: '$', params: { wanted: assessmentFormat } }] };
  }
  if (value.get('formatVersion') !== assessmentFormatVersion) {
    // What a later version means nobody here can say.
    return {
      issues: [{ code: 'wrong-format-version', path: '$.formatVersion', params: { wanted: assessmentFormatVersion } }],
    };
  }
  for (const path of read.duplicates) reader.report('repeated-name', path);
  const file = readContent(reader, { value, path: '$' });
  const hash = value.get('sha256');
  if (typeof hash === 'string' && hash !== (await sha256(hashedText(value)))) reader.report('wrong-hash', '$.sha256');
  return reader.issues.length === 0 ? { file, issues: [] } : { issues: reader.issues };
}

/** What the hash is made of: everything but itself. */
function hashedText(value: JsonObject): string {
  return canonicalText(new Map([...value].filter(([name]) => name !== 'sha256')));
}

function readContent(reader: ShapeReader, member: Member): AssessmentFile {
  const parts = reader.object(member, [
    'format',
    'formatVersion',
    'demonstration',
    'madeAt',
    'iso3',
    'round',
    'instrument',
    'responses',
    'comments',
    'sha256',
  ]);
  const part = partOf(parts);
  const round = partOf(part('round', (own) => reader.object(own, ['roundId'])));
  const instrument = partOf(part('instrument', (own) => reader.object(own, ['instrumentId', 'version', 'hash'])));
  part('sha256', (own) => reader.text(own, hashShape));
  const responses = part('responses', (own) =>
    reader.list(own, most.responses)?.map((item) => readResponse(reader, item)),
  );
  const comments = part('comments', (own) => reader.list(own, most.comments)?.map((item) => readComment(reader, item)));
  const file = {
    isDemonstration: part('demonstration', (own) => readDemonstration(reader, own)) ?? false,
    madeAt: part('madeAt', (own) => reader.instant(own)) ?? '',
    iso3: part('iso3', (own) => reader.text(own, { maximum: 3, pattern: /^[A-Z]{3}$/ })) ?? '',
    roundId:
      round('roundId', (own) => reader.text(own, { maximum: 100, pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ })) ?? '',
    instrumentId: instrument('instrumentId', (own) => reader.text(own, shapeOf('instrumentId'))) ?? '',
    version: instrument('version', (own) => reader.text(own, shapeOf('version'))) ?? '',
    revisionHash: instrument('hash', (own) => reader.text(own, hashShape)) ?? '',
    responses: responses ?? [],
    comments: comments ?? [],
  };
  reportRepeated(reader, file);
  return file;
}

function shapeOf(kind: 'instrumentId' | 'version') {
  return { maximum: 100, pattern: new RegExp(`^(?:${idPatterns[kind]})$`) };
}

/** Either nothing or the one sentence that every file of a demonstration carries. */
function readDemonstration(reader: ShapeReader, { value, path }: Member): boolean | undefined {
  if (value === null || value === demonstrationNotice) return value !== null;
  reader.report('wrong-value', path);
  return undefined;
}

function reportRepeated(reader: ShapeReader, { responses, comments }: AssessmentFile): void {
  const seen = { question: new Set<string>(), evidence: new Set<string>(), comment: new Set<string>() };
  const check = (kind: keyof typeof seen, id: string, path: string): void => {
    // Letters of a UUID may be large or small.
    const known = kind === 'question' ? id : id.toLowerCase();
    // What could not be read stands as nothing.
    if (known !== '' && seen[kind].has(known)) reader.report('repeated-id', path, { id });
    seen[kind].add(known);
  };
  for (const [index, { questionId, evidence }] of responses.entries()) {
    check('question', questionId, `$.responses[${index}].questionId`);
    for (const [at, { evidenceId }] of evidence.entries()) {
      check('evidence', evidenceId, `$.responses[${index}].evidence[${at}].evidenceId`);
    }
  }
  for (const [index, { commentId }] of comments.entries()) {
    check('comment', commentId, `$.comments[${index}].commentId`);
  }
}
