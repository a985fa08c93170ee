/** The sheets of a panel as rows of one table. */
export interface PanelTable {
  /** Every element that some expert names. */
  readonly codes: readonly string[];
  /** One row per expert, one entry per code; 0 where an expert does not name it. */
  readonly points: readonly (readonly number[])[];
}

/** Puts the sheets of experts, each points by element, in one table. */
export function panelOf(panel: readonly Readonly<Record<string, number>>[]): PanelTable {
  const codes = [...new Set(panel.flatMap((expert) => Object.keys(expert)))];
  return {
    codes,
    points: panel.map((expert) => codes.map((code) => (Object.hasOwn(expert, code) ? (expert[code] ?? 0) : 0))),
  };
}
