import { loadLater, type QuestionWords } from '@groundwork/elements/questions';
import { connectionNote } from './connection-note.ts';
import { evidenceGain } from './evidence-gain.ts';
import { jumpList } from './jump-list.ts';
import { summaryLines } from './summary-lines.ts';

/** What a section page has beside its questions: one can begin to answer without it. */
export interface SectionParts {
  readonly words: QuestionWords;
  readonly connectionNote: typeof connectionNote;
  readonly evidenceGain: typeof evidenceGain;
  readonly jumpList: typeof jumpList;
  readonly summaryLines: typeof summaryLines;
}

/** Fetches the elements that belong to these parts and hands all over. */
export async function sectionParts(): Promise<SectionParts> {
  return { words: await loadLater(), connectionNote, evidenceGain, jumpList, summaryLines };
}
