import type { EvidenceMediaType } from '@groundwork/instrument';

/** Main part of each office format, as the list of contents names it, and the media type of the whole. */
const mainParts: readonly (readonly [string, EvidenceMediaType])[] = [
  ['wordprocessingml.document.main+xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['spreadsheetml.sheet.main+xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['presentationml.presentation.main+xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

const openDocuments: ReadonlySet<string> = new Set([
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
] satisfies readonly EvidenceMediaType[]);

/** Parts that hold programs: Visual Basic and Excel 4 macros, and the folders of OpenDocument. */
const programs = /(?:^|\/)(?:vbaProject[^/]*|vbaData\.xml)$|(?:^|\/)macrosheets\/|^(?:Basic|Scripts)\//i;

/** Name of the part that says what an archive is. */
export function isKindPart(name: string): boolean {
  return name === '[Content_Types].xml' || name === 'mimetype';
}

/** Whether an archive holds programs, by the names of its parts. */
export function holdsProgram(names: readonly string[]): boolean {
  return names.some((name) => programs.test(name));
}

/**
 * Which office format an archive is, by the part that says so; undefined for any other archive, templates and whatever may hold
 * macros included.
 */
export function officeKind(partName: string, content: string): EvidenceMediaType | undefined {
  if (partName === 'mimetype') return openDocuments.has(content) ? (content as EvidenceMediaType) : undefined;
  if (/macroEnabled|vbaProject/i.test(content)) return undefined;
  return mainParts.find(([part]) => content.includes(`application/vnd.openxmlformats-officedocument.${part}`))?.[1];
}
