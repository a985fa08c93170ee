import type { Database } from '../database/database.ts';
import type { WaitingLine } from '../database/waiting-line.ts';
import type { EvidenceFolder } from './evidence-folder.ts';
import type { EvidenceSettings } from './evidence-settings.ts';

/** What every act on evidence files works with. */
export interface EvidenceParts {
  readonly database: Database;
  readonly folder: EvidenceFolder;
  readonly settings: EvidenceSettings;
  readonly clock: () => Date;
  /** Looking into files takes processor time: few at once, so that others are answered meanwhile. */
  readonly inspections: WaitingLine;
}
