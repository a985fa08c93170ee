export type * from './store.ts';
export type * from './stakeholders/stakeholder-contract.ts';
export { operatorActor, systemActor, type Actor } from './actor/actor.ts';
export { openStore } from './open-store.ts';
export type { CarriedAnswer } from './assessments/put-carried.ts';
export type { VersionMoved } from './assessments/move-version.ts';
export { StoreError, type StoreErrorCode, type StoreErrorData } from './store-error.ts';
export { storeEnvironmentShape, storeSettingsShape, type StoreSettings } from './store-settings.ts';
export { datasetNames } from './reference/dataset-names.ts';
