/** What the formats of tables are called over HTTP. */
export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;

/** A format of a table. */
export type TableFormat = keyof typeof mediaTypes;
