export type * from './store.ts';
export type * from './review/review-contract.ts';
export { operatorActor, systemActor, type Actor } from './actor/actor.ts';
export { openStore } from './open-store.ts';
export { StoreError, type StoreErrorCode, type StoreErrorData } from './store-error.ts';
export { storeEnvironmentShape, storeSettingsShape, type StoreSettings } from './store-settings.ts';
export { datasetNames } from './reference/dataset-names.ts';
