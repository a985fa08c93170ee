import { syncReportShape } from '@groundwork/assessment/wire';
import { z } from 'zod';

const count = z.int().min(0);
const evidencePlace = { questionId: z.string(), evidenceId: z.string() };

/** How a response of the file stands to the one that is here. */
const differenceShape = z.strictObject({
  questionId: z.string(),
  /** `behind` is in the history here already; `apart` becomes a conflict that keeps both. */
  kind: z.enum(['new', 'ahead', 'behind', 'apart', 'confirms']),
  fileVersion: count,
  /** 0 where nothing stands. */
  standingVersion: count,
  /** Whether the person may not answer its section: left alone. */
  isOutsideSections: z.boolean(),
  /** What became of it; null in a dry run and of what was left alone. */
  outcome: z.enum(['saved', 'merged', 'conflict', 'late', 'refused', 'superseded']).nullable(),
  /** What the instrument says against it. */
  issues: z.array(z.looseObject({ code: z.string() })),
});

/** What bringing a file in did, or in a dry run would do; nothing of the file is left out of the counts. */
export const importReportShape = z.strictObject({
  dryRun: z.boolean(),
  /** SHA-256 of the file. */
  fileHash: z.string(),
  madeAt: z.string(),
  /** Why the assessment takes no answers now, so that they are kept as late proposals; null when it takes them. */
  lockedBecause: z.enum(['submitted', 'withdrawn', 'deadline', 'no-right']).nullable(),
  /** `inFile` is the sum of the others. */
  answers: z.strictObject({ inFile: count, same: count, behind: count, outsideSections: count, sent: count }),
  /** What became of those sent; null in a dry run. */
  report: syncReportShape.nullable(),
  /** In the order of the file; responses that say the same are not among them. */
  differences: z.array(differenceShape),
  /** Questions that have a response here and none in the file; they stay. */
  onlyHere: z.array(z.string()),
  /** `inFile` is the sum of `same`, `added` and the lengths of the four lists after them. */
  evidence: z.strictObject({
    inFile: count,
    same: count,
    added: count,
    refused: z.array(z.strictObject({ ...evidencePlace, code: z.string() })),
    /** Described otherwise here: that stays. */
    different: z.array(z.strictObject(evidencePlace)),
    /** Taken away here: that stays so. */
    removed: z.array(z.strictObject(evidencePlace)),
    /** Of what was added: files that were not uploaded for this assessment. They are to be attached here by hand. */
    filesMissing: z.array(z.strictObject({ ...evidencePlace, fileName: z.string(), fileHash: z.string() })),
  }),
  /** `inFile` is the sum of `known`, `added` and the refused. */
  comments: z.strictObject({
    inFile: count,
    known: count,
    added: count,
    refused: z.array(z.strictObject({ commentId: z.string(), code: z.string() })),
  }),
});

/** See {@link importReportShape}. */
export type ImportReport = z.infer<typeof importReportShape>;
