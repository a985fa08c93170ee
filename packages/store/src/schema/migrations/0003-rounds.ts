import type { Migration } from '../migration.ts';

/** Countries invited, publications with their embargo, and what many hands need: sections, comments, proposals. */
export const rounds: Migration = {
  name: '0003-rounds',
  statements: () => [
    `alter table round add column previous_round_id text references round`,
    `alter table round add column embargo_until text`,
    `create table round_country (round_id text not null references round on delete cascade, iso3 text not null, invited_at text not null, invited_by text not null, deadline text, primary key (round_id, iso3))`,
    `create index round_country_country on round_country (iso3)`,
    `insert into round_country (round_id, iso3, invited_at, invited_by) select round_id, iso3, min(added_at), 'system' from assessment group by round_id, iso3`,
    `create table publication (publication_id text primary key, round_id text not null references round on delete cascade, instrument_id text not null, score_run_id text not null references score_run (score_run_id), published_at text not null, published_by text not null, withdrawn_at text, withdrawn_by text)`,
    `create index publication_round on publication (round_id, instrument_id)`,
    `insert into publication (publication_id, round_id, instrument_id, score_run_id, published_at, published_by) select score_run_id, score_run.round_id, instrument_id, score_run_id, computed_at, 'system' from score_run join round on round.round_id = score_run.round_id where state = 'published' and sequence = (select max(sequence) from score_run other where other.round_id = score_run.round_id and other.instrument_id = score_run.instrument_id)`,

    `alter table assessment add column opens text not null default 'all'`,
    `create table section_status (assessment_id text not null references assessment on delete cascade, section_id text not null, status text not null, note text not null, at text not null, set_by text not null, primary key (assessment_id, section_id))`,
    `create table comment (comment_id text primary key, assessment_id text not null references assessment on delete cascade, question_id text, parent_id text references comment, kind text not null, body text not null, author_id text not null, at text not null, closed_at text, closed_by text)`,
    `create index comment_question on comment (assessment_id, question_id)`,

    `alter table response add column client_id text`,
    `alter table response add column client_sequence integer`,
    `alter table response_version add column client_id text`,
    `alter table response_version add column client_sequence integer`,
    `alter table response_conflict rename to response_proposal`,
    `alter table response_proposal add column reason text not null default 'conflict'`,
    `alter table response_proposal add column client_id text`,
    `alter table response_proposal add column client_sequence integer`,
    `alter table response_proposal add column resolution text`,
    `alter table response_proposal add column resolved_at text`,
    `alter table response_proposal add column resolved_by text`,
  ],
};
