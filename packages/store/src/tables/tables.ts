import type {
  AssessmentTable,
  EvidenceTable,
  OperationTable,
  ResponseConflictTable,
  ResponseTable,
  ResponseVersionTable,
  SubmissionTable,
} from './assessment-tables.ts';
import type { AuditHeadTable, AuditTable } from './audit-tables.ts';
import type {
  AssessmentFileTable,
  EvidenceFileTable,
  EvidenceLinkTable,
  EvidenceUploadTable,
} from './evidence-tables.ts';
import type { PasswordTable, PersonRoleTable, PersonTable, SessionTable } from './people-tables.ts';
import type {
  CountryNameTable,
  CountryTable,
  DatasetTable,
  EditionRowTable,
  EditionTable,
  IndicatorSeriesTable,
  MdgFrameworkTable,
} from './reference-tables.ts';
import type { InstrumentRevisionTable, RoundInstrumentTable, RoundTable } from './round-tables.ts';
import type { ScoreRunCountryTable, ScoreRunTable } from './score-tables.ts';

/** Every table of the database. */
export interface Tables {
  person: PersonTable;
  person_role: PersonRoleTable;
  password: PasswordTable;
  session: SessionTable;
  instrument_revision: InstrumentRevisionTable;
  round: RoundTable;
  round_instrument: RoundInstrumentTable;
  assessment: AssessmentTable;
  response: ResponseTable;
  response_version: ResponseVersionTable;
  response_conflict: ResponseConflictTable;
  evidence: EvidenceTable;
  evidence_file: EvidenceFileTable;
  assessment_file: AssessmentFileTable;
  evidence_upload: EvidenceUploadTable;
  evidence_link: EvidenceLinkTable;
  operation: OperationTable;
  submission: SubmissionTable;
  score_run: ScoreRunTable;
  score_run_country: ScoreRunCountryTable;
  dataset: DatasetTable;
  country: CountryTable;
  country_name: CountryNameTable;
  edition: EditionTable;
  edition_row: EditionRowTable;
  mdg_framework: MdgFrameworkTable;
  indicator_series: IndicatorSeriesTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  /** One row, written and read by the health check. */
  health: { health_id: number; checked_at: string };
  /** Hash of the text of each applied migration. */
  migration_checksum: { name: string; checksum: string };
}
