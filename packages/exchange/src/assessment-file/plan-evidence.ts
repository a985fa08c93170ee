import type { Answer, Evidence, Issue } from '@groundwork/instrument';
import { canonicalText } from '../json/canonical-text.ts';
import { treeOf } from '../json/tree-of.ts';
import type { ResponseInFile } from './assessment-file.ts';

/** A piece of proof that is or was here. */
export interface StandingEvidence {
  readonly questionId: string;
  readonly evidence: Evidence;
  /** Whether it was taken away. */
  readonly isRemoved: boolean;
}

/** A piece of proof that is not here yet. */
export interface PlannedEvidence {
  readonly questionId: string;
  readonly evidence: Evidence;
  /** Why the instrument does not take it, such as a link that is none; empty where it does. */
  readonly issues: readonly Issue[];
}

/** A piece of proof by its place. */
export interface EvidencePlace {
  readonly questionId: string;
  readonly evidenceId: string;
}

/** What a file has of proof that is not the same here. */
export interface EvidencePlan {
  readonly newEvidence: readonly PlannedEvidence[];
  /** Described otherwise here: that stays. */
  readonly differentEvidence: readonly EvidencePlace[];
  /** Taken away here: that stays so. */
  readonly removedEvidence: readonly EvidencePlace[];
}

/** Compares the proof of a file with what is here; only what was never here is brought in. */
export function planEvidence(
  responses: readonly ResponseInFile[],
  standing: readonly StandingEvidence[],
  issuesOf: (questionId: string, answer: Answer) => readonly Issue[],
): EvidencePlan {
  const here = new Map(standing.map((own) => [placeOf(own.questionId, own.evidence), own]));
  const newEvidence: PlannedEvidence[] = [];
  const differentEvidence: EvidencePlace[] = [];
  const removedEvidence: EvidencePlace[] = [];
  for (const { questionId, evidence: pieces } of responses) {
    for (const evidence of pieces) {
      const own = here.get(placeOf(questionId, evidence));
      const place = { questionId, evidenceId: evidence.evidenceId };
      if (own === undefined) {
        newEvidence.push({ questionId, evidence, issues: issuesOf(questionId, { evidence: [evidence] }) });
      } else if (own.isRemoved) removedEvidence.push(place);
      else if (!isSame(evidence, own.evidence)) differentEvidence.push(place);
    }
  }
  return { newEvidence, differentEvidence, removedEvidence };
}

/** Letters of a UUID may be large or small. */
function placeOf(questionId: string, { evidenceId }: Evidence): string {
  return `${questionId} ${evidenceId.toLowerCase()}`;
}

/** A file that one of them lacks makes no difference: what is carried only names files. */
function isSame(carried: Evidence, own: Evidence): boolean {
  const isFileSame =
    carried.file === undefined || own.file === undefined || carried.file.fileHash === own.file.fileHash;
  return isFileSame && descriptionText(carried) === descriptionText(own);
}

function descriptionText({ kind, title, issuer, date, language, link, page, isPublic }: Evidence): string {
  return canonicalText(treeOf([kind, title, issuer, date, language, link, page, isPublic]));
}
