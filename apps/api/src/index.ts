export { problemKinds, type ProblemCode } from './problems/problem-kinds.ts';
export { serviceDescription } from './description/service-description.ts';
export { createApi, type ApiIngredients } from './create-api.ts';
export { serveApi, type ServedApi } from './serve-api.ts';
export { readSettings, type Settings, type SettingsResult } from './settings.ts';
export { findEdition, listEditions, type EditionTable } from './editions/all-editions.ts';
