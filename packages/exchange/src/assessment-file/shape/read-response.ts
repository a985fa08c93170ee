import { evidenceMediaTypes, type Evidence, type EvidenceFile, type EvidenceKind } from '@groundwork/instrument';
import { idPatterns } from '@groundwork/instrument/authoring';
import { earlierAnswersLimit, type CommentInFile, type ResponseInFile } from '../assessment-file.ts';
import { readAnswer } from './read-answer.ts';
import type { Member, ShapeReader } from './shape-reader.ts';

const questionId = { maximum: 100, pattern: new RegExp(`^(?:${idPatterns.questionId})$`) };
const uuid = { maximum: 36, pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i };
/** 64 small hexadecimal digits. */
export const hashShape = { maximum: 64, pattern: /^[0-9a-f]{64}$/ };

const evidenceKinds: readonly EvidenceKind[] = [
  'law',
  'decision',
  'report',
  'address',
  'screenshot',
  'statistics',
  'register',
];
const origins: readonly ResponseInFile['origin'][] = ['typed', 'carried', 'imported', 'offline', 'generated'];

/** A response of the file's own shape; not to be used where the reader has an issue. */
export function readResponse(reader: ShapeReader, member: Member): ResponseInFile {
  const parts = reader.object(member, ['questionId', 'version', 'answer', 'origin', 'savedAt', 'earlier', 'evidence']);
  const part = partOf(parts);
  return {
    questionId: part('questionId', (own) => reader.text(own, questionId)) ?? '',
    version: part('version', (own) => reader.whole(own, 1)) ?? 0,
    answer: part('answer', (own) => readAnswer(reader, own)) ?? {},
    origin: part('origin', (own) => reader.oneOf(own, origins)) ?? 'imported',
    savedAt: part('savedAt', (own) => reader.instant(own)) ?? '',
    earlier: part('earlier', (own) => readHashes(reader, own)) ?? [],
    evidence: part('evidence', (own) => reader.list(own, 200)?.map((item) => readEvidence(reader, item))) ?? [],
  };
}

function readHashes(reader: ShapeReader, member: Member): readonly string[] | undefined {
  return reader.list(member, earlierAnswersLimit)?.map((item) => reader.text(item, hashShape) ?? '');
}

function readEvidence(reader: ShapeReader, member: Member): Evidence {
  const parts = reader.object(
    member,
    ['evidenceId', 'kind', 'title', 'issuer', 'date', 'language', 'link', 'page', 'isPublic'],
    ['file'],
  );
  const part = partOf(parts);
  const text = (name: string, maximum: number, minimum = 0): string =>
    part(name, (own) => reader.text(own, { maximum, minimum })) ?? '';
  const file = part('file', (own) => readFile(reader, own));
  return {
    evidenceId: part('evidenceId', (own) => reader.text(own, uuid)) ?? '',
    kind: part('kind', (own) => reader.oneOf(own, evidenceKinds)) ?? 'report',
    title: text('title', 300, 1),
    issuer: text('issuer', 300),
    date: part('date', (own) => reader.text(own, { maximum: 10, pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/ })) ?? '',
    language: text('language', 35, 2),
    link: text('link', 2_000),
    page: text('page', 200),
    isPublic: part('isPublic', (own) => reader.truth(own)) ?? false,
    ...(file === undefined ? {} : { file }),
  };
}

function readFile(reader: ShapeReader, member: Member): EvidenceFile {
  const part = partOf(reader.object(member, ['fileHash', 'name', 'mediaType', 'size']));
  return {
    fileHash: part('fileHash', (own) => reader.text(own, hashShape)) ?? '',
    name: part('name', (own) => reader.text(own, { maximum: 1_000, minimum: 1 })) ?? '',
    mediaType: part('mediaType', (own) => reader.oneOf(own, evidenceMediaTypes)) ?? 'application/pdf',
    size: part('size', (own) => reader.whole(own, 0)) ?? 0,
  };
}

/** A comment of the file's own shape; not to be used where the reader has an issue. */
export function readComment(reader: ShapeReader, member: Member): CommentInFile {
  const part = partOf(reader.object(member, ['commentId', 'questionId', 'text', 'writtenBy', 'writtenAt']));
  return {
    commentId: part('commentId', (own) => reader.text(own, uuid)) ?? '',
    // Nothing is what a remark about the whole has.
    questionId: part('questionId', (own) => (own.value === null ? undefined : reader.text(own, questionId))) ?? null,
    text: part('text', (own) => reader.text(own, { maximum: 20_000, minimum: 1 })) ?? '',
    writtenBy: part('writtenBy', (own) => reader.text(own, { maximum: 200 })) ?? '',
    writtenAt: part('writtenAt', (own) => reader.instant(own)) ?? '',
  };
}

/** Reads a member where there is one; that it is missing has been said already. */
export function partOf(parts: ReadonlyMap<string, Member> | undefined) {
  return <Value>(name: string, read: (member: Member) => Value | undefined): Value | undefined => {
    const found = parts?.get(name);
    return found === undefined ? undefined : read(found);
  };
}
