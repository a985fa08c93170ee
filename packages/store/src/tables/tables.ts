import type {
  AccountTokenTable,
  AttemptCountTable,
  IdentityTable,
  OutgoingMailTable,
  PersonalTokenTable,
  RecoveryCodeTable,
  ResetRequestTable,
  SecondFactorTable,
  SignInAttemptTable,
} from './account-tables.ts';
import type {
  AssessmentTable,
  BrokenGlassTable,
  CommentTable,
  EvidenceTable,
  OperationTable,
  ResponseProposalTable,
  ResponseTable,
  ResponseVersionTable,
  SectionStatusTable,
  SubmissionTable,
  VersionMoveTable,
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
import type {
  InstrumentDraftEditTable,
  InstrumentDraftTable,
  InstrumentRevisionTable,
  PublicationTable,
  RoundCountryTable,
  RoundInstrumentTable,
  RoundTable,
} from './round-tables.ts';
import type { ScoreJobTable, ScoreRunCountryTable, ScoreRunTable } from './score-tables.ts';
import type { RoundRetentionTable } from './retention-tables.ts';
import type { ReviewBeginningTable, ReviewDecisionTable, ReviewDrawTable, ReviewFinalTable } from './review-tables.ts';
import type {
  StakeholderClosingTable,
  StakeholderDraftAnswerTable,
  StakeholderDraftOperationTable,
  StakeholderDraftTable,
  StakeholderInvitationTable,
  StakeholderSetTable,
  StakeholderTextTable,
} from './stakeholder-tables.ts';

/** Every table of the database. */
export interface Tables {
  person: PersonTable;
  person_role: PersonRoleTable;
  password: PasswordTable;
  session: SessionTable;
  account_token: AccountTokenTable;
  reset_request: ResetRequestTable;
  second_factor: SecondFactorTable;
  recovery_code: RecoveryCodeTable;
  identity: IdentityTable;
  sign_in_attempt: SignInAttemptTable;
  personal_token: PersonalTokenTable;
  outgoing_mail: OutgoingMailTable;
  attempt_count: AttemptCountTable;
  /** One row: tells whether the processes of this database hold the same key. */
  secret_key: { secret_key_id: number; fingerprint: string };
  instrument_revision: InstrumentRevisionTable;
  instrument_draft: InstrumentDraftTable;
  instrument_draft_edit: InstrumentDraftEditTable;
  round: RoundTable;
  round_instrument: RoundInstrumentTable;
  round_country: RoundCountryTable;
  publication: PublicationTable;
  assessment: AssessmentTable;
  response: ResponseTable;
  response_version: ResponseVersionTable;
  response_proposal: ResponseProposalTable;
  broken_glass: BrokenGlassTable;
  version_move: VersionMoveTable;
  section_status: SectionStatusTable;
  comment: CommentTable;
  evidence: EvidenceTable;
  evidence_file: EvidenceFileTable;
  assessment_file: AssessmentFileTable;
  evidence_upload: EvidenceUploadTable;
  evidence_link: EvidenceLinkTable;
  operation: OperationTable;
  submission: SubmissionTable;
  review_beginning: ReviewBeginningTable;
  review_draw: ReviewDrawTable;
  review_decision: ReviewDecisionTable;
  review_final: ReviewFinalTable;
  score_run: ScoreRunTable;
  score_run_country: ScoreRunCountryTable;
  score_job: ScoreJobTable;
  dataset: DatasetTable;
  country: CountryTable;
  country_name: CountryNameTable;
  edition: EditionTable;
  edition_row: EditionRowTable;
  mdg_framework: MdgFrameworkTable;
  indicator_series: IndicatorSeriesTable;
  stakeholder_invitation: StakeholderInvitationTable;
  stakeholder_draft: StakeholderDraftTable;
  stakeholder_draft_answer: StakeholderDraftAnswerTable;
  stakeholder_draft_operation: StakeholderDraftOperationTable;
  stakeholder_set: StakeholderSetTable;
  stakeholder_text: StakeholderTextTable;
  stakeholder_closing: StakeholderClosingTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  round_retention: RoundRetentionTable;
  /** One row, written and read by the health check. */
  health: { health_id: number; checked_at: string };
  /** Hash of the text of each applied migration. */
  migration_checksum: { name: string; checksum: string };
}
