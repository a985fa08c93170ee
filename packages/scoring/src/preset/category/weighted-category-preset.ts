import { ScoringError } from '../../error/scoring-error.ts';
import type { CutOff } from '../../grouping/group-by-cut-offs.ts';

/** An index made of weighted categories, each scored on the scale of the index: plain data. */
export interface WeightedCategoryPreset {
  readonly presetId: string;
  readonly title: string;
  readonly categories: readonly {
    readonly categoryId: string;
    readonly title: string;
    /** Share of the index; all shares sum to one. */
    readonly weight: number;
  }[];
  /** Ends of the scale of categories and index. */
  readonly scale: { readonly minimum: number; readonly maximum: number };
  /** Bands of the index, highest first; none where the producer names none. */
  readonly bands: readonly CutOff[];
  readonly source: string;
  /** False where weights or cut-offs are from memory; the note says which. */
  readonly isVerified: boolean;
  readonly note: string;
}

const infrascopeBands: readonly CutOff[] = [
  { groupId: 'mature', from: 80 },
  { groupId: 'developed', from: 60 },
  { groupId: 'emerging', from: 30 },
  { groupId: 'nascent', from: 0 },
];

/**
 * Indices of weighted categories: Infrascope by its first and its present method, the OECD Digital Government Index, and
 * the online services of the United Nations since 2022.
 *
 * None has a published table at hand, so none is proved: each note says what is from memory.
 */
export const weightedCategoryPresets: readonly WeightedCategoryPreset[] = [
  {
    presetId: 'infrascope-2009',
    title: 'Infrascope, editions 2009 to 2015',
    categories: [
      { categoryId: 'legal', title: 'Legal and regulatory framework', weight: 0.25 },
      { categoryId: 'institutional', title: 'Institutional framework', weight: 0.2 },
      { categoryId: 'maturity', title: 'Operational maturity', weight: 0.15 },
      { categoryId: 'climate', title: 'Investment climate', weight: 0.15 },
      { categoryId: 'finance', title: 'Financial facilities', weight: 0.15 },
      { categoryId: 'sub-national', title: 'Sub-national adjustment', weight: 0.1 },
    ],
    scale: { minimum: 0, maximum: 100 },
    bands: infrascopeBands,
    source: 'Economist Intelligence Unit, Infrascope, Latin America and the Caribbean 2009 on',
    isVerified: false,
    note: 'Weights and the cut-offs of the bands are from memory; the archived site shows three bands, without mature.',
  },
  {
    presetId: 'infrascope-2016',
    title: 'Infrascope, editions from 2016',
    categories: [
      { categoryId: 'legal', title: 'Enabling laws and regulations', weight: 0.2 },
      { categoryId: 'institutional', title: 'Institutional framework', weight: 0.2 },
      { categoryId: 'maturity', title: 'Operational maturity', weight: 0.2 },
      { categoryId: 'climate', title: 'Investment and business climate', weight: 0.2 },
      { categoryId: 'finance', title: 'Financing facilities', weight: 0.2 },
    ],
    scale: { minimum: 0, maximum: 100 },
    bands: infrascopeBands,
    source: 'Economist Intelligence Unit, Infrascope, methodology 2019 (categories and names of bands)',
    isVerified: false,
    note: 'Equal weights and the cut-offs of the bands are from memory.',
  },
  {
    presetId: 'oecd-dgi',
    title: 'OECD Digital Government Index, editions 2019 and 2023',
    categories: [
      { categoryId: 'digital', title: 'Digital by design', weight: 1 / 6 },
      { categoryId: 'data', title: 'Data-driven public sector', weight: 1 / 6 },
      { categoryId: 'platform', title: 'Government as a platform', weight: 1 / 6 },
      { categoryId: 'open', title: 'Open by default', weight: 1 / 6 },
      { categoryId: 'user', title: 'User-driven', weight: 1 / 6 },
      { categoryId: 'proactive', title: 'Proactiveness', weight: 1 / 6 },
    ],
    scale: { minimum: 0, maximum: 1 },
    bands: [],
    source: 'OECD, Government at a Glance 2021, annex F (dimensions)',
    isVerified: false,
    note: 'Equal weights and the scale are from memory; the editions are not strictly comparable.',
  },
  {
    presetId: 'osi-2022',
    title: 'Online Service Index, editions 2022 and 2024, before its final min-max',
    categories: [
      { categoryId: 'institutional', title: 'Institutional framework', weight: 0.1 },
      { categoryId: 'services', title: 'Services provision', weight: 0.45 },
      { categoryId: 'content', title: 'Content provision', weight: 0.05 },
      { categoryId: 'technology', title: 'Technology', weight: 0.05 },
      { categoryId: 'participation', title: 'E-participation', weight: 0.35 },
    ],
    scale: { minimum: 0, maximum: 1 },
    bands: [],
    source: 'United Nations E-Government Survey 2022, chapter 1 (sub-indices)',
    isVerified: false,
    note: 'Weights are from memory: Togo 2024 gives 0.4374, published 0.4472, which a final min-max would explain.',
  },
];

/**
 * An index of weighted categories by its id: `infrascope-2009`, `infrascope-2016`, `oecd-dgi`, `osi-2022`.
 *
 * Being data, it can be copied with other weights, as the workbook of Infrascope invites its readers to do.
 *
 * @throws {@link ScoringError} `preset-unknown`
 * Source: named in each preset; method.md 1.5, 3 and 5.
 *
 * @example
 * weightedCategoryPreset('infrascope-2009').categories.map(({ weight }) => weight) // => [0.25, 0.2, 0.15, 0.15, 0.15, 0.1]
 */
export function weightedCategoryPreset(presetId: string): WeightedCategoryPreset {
  const preset = weightedCategoryPresets.find((candidate) => candidate.presetId === presetId);
  if (preset === undefined) {
    throw new ScoringError('preset-unknown', 'a preset requires an id of the catalogue', { presetId });
  }
  return preset;
}
