import type { StoreError, StoreErrorCode } from '@groundwork/store';
import { ApiProblem } from './api-problem.ts';

/** What each reason of a refusal asks the sender to do. */
const remedies: Readonly<Record<string, string>> = {
  'active-name': 'Files that a program, a page or a macro can hide in are not taken. Send it as PDF.',
  'unknown-kind': 'Send it as PDF, PNG, JPEG, WebP, plain text, CSV, DOCX, XLSX, PPTX, ODT or ODS.',
  'not-text': 'It is neither one of the accepted kinds nor text in UTF-8. Send it as PDF, or save the text as UTF-8.',
  markup: 'Pages and drawings that a browser would run are not taken. Send it as PDF.',
  script: 'Scripts are not taken. Send it as PDF.',
  archive: 'Archives are not taken. Send each document by itself.',
  macros: 'Documents with macros are not taken. Save it without macros, or send it as PDF.',
  'too-many-parts': 'The document has too many parts. Send it as PDF.',
  'unpacks-too-far': 'The document unpacks to far more than its size. Send it as PDF.',
  'nested-archive': 'The document has another file inside. Take it out and send it by itself, or send it as PDF.',
  encrypted: 'The document is protected by a password. Send it without one.',
  'damaged-archive': 'The document cannot be read. Open it, save it anew and send that.',
  'damaged-picture': 'The picture cannot be read. Open it, save it anew and send that.',
  'cut-short': 'The picture ends too early. Send the whole file.',
  'too-many-pixels': 'The picture is larger than 100 megapixels or 30,000 pixels on a side. Send a smaller one.',
};

/** The problem that a refused file or upload stands for, with its reason and its remedy; undefined for other errors. */
export function fileProblem({ code, data }: StoreError): ApiProblem | undefined {
  const megabytes = Number(data['limit'] ?? 0) / 1_000_000;
  const reason = String(data['reason'] ?? code);
  const answers: Partial<Readonly<Record<StoreErrorCode, () => ApiProblem>>> = {
    upload_running: () => new ApiProblem('upload_running', { headers: { 'Retry-After': '5' } }),
    offset_moved: () => {
      const offset = String(data['offset']);
      return new ApiProblem('offset_moved', {
        detail: `The upload goes on at byte ${offset}.`,
        headers: { 'Upload-Offset': offset },
      });
    },
    file_too_large: () => told('file_too_large', code, `A file holds at most ${megabytes} MB. Send a smaller one.`),
    evidence_quota: () =>
      told('evidence_quota', code, `All files of an assessment hold at most ${megabytes} MB. Send smaller ones.`),
    too_many_uploads: () =>
      told('too_many_uploads', code, `At most ${String(data['limit'])} uploads may be open. Finish or drop one first.`),
    checksum_mismatch: () => told('checksum_mismatch', code, 'The file changed on its way. Send it again.'),
    file_type_refused: () => told('file_type_refused', reason, remedies[reason]),
    file_refused: () => told('file_refused', reason, remedies[reason]),
    file_unknown: () => told('file_unknown', code, 'Upload the file for this assessment first.'),
  };
  return answers[code]?.();
}

function told(code: ConstructorParameters<typeof ApiProblem>[0], reason: string, detail = ''): ApiProblem {
  return new ApiProblem(code, { detail, issues: [{ path: '/file', code: reason }] });
}
