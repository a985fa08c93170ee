/** How many points a field may move: 5 for `winsorise5`; null for a field of another kind. */
export function limitOfField(field: string): number | null {
  if (field === 'winsoriseUnlimited') return Infinity;
  const { groups } = /^winsorise(?<limit>\d+)$/.exec(field) ?? {};
  return groups === undefined ? null : Number(groups['limit']);
}

/** The power of a field: 0.5 for `boxcox05`, -1 for `boxcoxm1`; null for a field of another kind. */
export function lambdaOfField(field: string): number | null {
  const { groups } = /^boxcox(?<sign>m?)(?<digits>\d+)$/.exec(field) ?? {};
  if (groups === undefined) return null;
  const digits = groups['digits'] ?? '';
  const size = Number(digits.replace(/^0(?=\d)/, '0.'));
  return groups['sign'] === 'm' ? -size : size;
}
