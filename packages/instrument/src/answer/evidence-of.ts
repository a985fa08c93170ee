import type { Answer, Evidence } from './answer.ts';

/** The evidence of an answer, whatever came in its place from outside: what has no id or no link is no evidence. */
export function evidenceOf(answer: Answer | undefined): readonly Evidence[] {
  const given: unknown = answer?.evidence;
  return Array.isArray(given) ? given.filter(isEvidence) : [];
}

function isEvidence(item: unknown): item is Evidence {
  const { evidenceId, link } = (item ?? {}) as Partial<Readonly<Record<keyof Evidence, unknown>>>;
  return typeof evidenceId === 'string' && typeof link === 'string';
}
