/** What the formats are called in the description of the service. */
export const mediaTypeOf = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  'sdmx.csv': 'application/vnd.sdmx.data+csv',
  'structure.json': 'application/vnd.sdmx.structure+json',
} as const;
