import type { InstrumentRevision } from '@groundwork/instrument';

/** One thing that has a score. */
export interface ScoreIndicator {
  /** The code of the instrument for the index, with section and sub-section for a part of it: `EG`, `EG_A`, `EG_A_A1`. */
  readonly indicatorId: string;
  readonly title: string;
  /** What it is a part of; `null` for the index. */
  readonly parentId: string | null;
}

/** The index, each dimension and each sub-dimension of a revision, parts after what they are parts of. */
export function scoreIndicators({ code, title, sections }: InstrumentRevision): readonly ScoreIndicator[] {
  return [
    { indicatorId: code, title, parentId: null },
    ...sections.flatMap((section) => {
      const parentId = partIndicatorId(code, section.sectionId);
      return [
        { indicatorId: parentId, title: section.title, parentId: code },
        ...section.subSections.map((subSection) => ({
          indicatorId: partIndicatorId(parentId, subSection.subSectionId),
          title: subSection.title,
          parentId,
        })),
      ];
    }),
  ];
}

/** The id of a dimension from that of the index, of a sub-dimension from that of its dimension. */
export function partIndicatorId(wholeId: string, partId: string): string {
  return `${wholeId}_${partId}`;
}
