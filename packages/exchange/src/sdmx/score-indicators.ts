import type { InstrumentRevision } from '@groundwork/instrument';
import type { ScoresToExport } from './scores-to-export.ts';

/** One thing that has a score. */
export interface ScoreIndicator {
  /** The code of the instrument for the index, with section and sub-section for a part of it: `EG`, `EG_A`, `EG_A_A1`. */
  readonly indicatorId: string;
  readonly title: string;
  /** What it is a part of; `null` for the index. */
  readonly parentId: string | null;
  /** What a dimension weighs in the index; `null` for all others. */
  readonly weightPercent: number | null;
}

/**
 * The index, each dimension and each sub-dimension of the revision that the round pins, parts after what they are parts of; then
 * those that only other revisions have by which a country is scored.
 */
export function scoreIndicators({
  revision,
  otherRevisions = new Map(),
}: Pick<ScoresToExport, 'revision' | 'otherRevisions'>): readonly ScoreIndicator[] {
  const byId = new Map<string, ScoreIndicator>();
  for (const one of [revision, ...new Set(otherRevisions.values())]) {
    for (const indicator of indicatorsOf(one)) {
      if (!byId.has(indicator.indicatorId)) byId.set(indicator.indicatorId, indicator);
    }
  }
  return [...byId.values()];
}

function indicatorsOf({ code, title, sections }: InstrumentRevision): readonly ScoreIndicator[] {
  return [
    { indicatorId: code, title, parentId: null, weightPercent: null },
    ...sections.flatMap((section) => {
      const parentId = partIndicatorId(code, section.sectionId);
      return [
        { indicatorId: parentId, title: section.title, parentId: code, weightPercent: section.weightPercent },
        ...section.subSections.map((subSection) => ({
          indicatorId: partIndicatorId(parentId, subSection.subSectionId),
          title: subSection.title,
          parentId,
          weightPercent: null,
        })),
      ];
    }),
  ];
}

/** The id of a dimension from that of the index, of a sub-dimension from that of its dimension. */
export function partIndicatorId(wholeId: string, partId: string): string {
  return `${wholeId}_${partId}`;
}
