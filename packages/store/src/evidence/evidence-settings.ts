import { join } from 'node:path';

/** What the evidence folder takes, and where it is. */
export interface EvidenceSettings {
  /** Several server processes may share it. */
  readonly folder: string;
  /** Most bytes of one file. */
  readonly fileBytes: number;
  /** Most bytes of all files of one assessment, those on their way included. */
  readonly assessmentBytes: number;
  /** Most uploads that one person has on their way. */
  readonly openUploads: number;
  /** How long an upload may rest before it is given up, and a file may wait to be attached. */
  readonly patienceMilliseconds: number;
}

const megabyte = 1_000_000;

/** 25 MB a file, 500 MB an assessment, 10 uploads at once, and a week, so that a bad line can go on after days. */
export const defaultEvidenceLimits: Omit<EvidenceSettings, 'folder'> = {
  fileBytes: 25 * megabyte,
  assessmentBytes: 500 * megabyte,
  openUploads: 10,
  patienceMilliseconds: 7 * 24 * 3_600_000,
};

/** The settings in force: those given, the usual ones else. */
export function evidenceSettings(dataDir: string, given: Partial<EvidenceSettings> = {}): EvidenceSettings {
  return { folder: join(dataDir, 'evidence'), ...defaultEvidenceLimits, ...given };
}
