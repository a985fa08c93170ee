import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { openDatabase } from '../database/open-database.ts';

/** What the pages read most; each must find its rows by an index however many rounds there are. */
const reads: Readonly<Record<string, string>> = {
  'who is signed in': `select * from session where token_hash = 'a'`,
  'the sessions of a person': `select * from session where person_id = 'a'`,
  'a session by its public id': `select * from session where session_id = 'a'`,
  'an open link': `select * from account_token where token_hash = 'a'`,
  'a personal token': `select * from personal_token where token_hash = 'a'`,
  'an account elsewhere': `select * from identity where issuer = 'a' and subject = 'b'`,
  'a visit to the provider': `select * from sign_in_attempt where state_hash = 'a'`,
  'the mails that are due': `select * from outgoing_mail where state = 'waiting' and due_at <= 'a' order by due_at`,
  'a count of attempts': `select * from attempt_count where attempt_key = 'a'`,
  'a page of people': `select * from person where login_key > 'a' order by login_key limit 50`,
  'people by address': `select * from person where email_key = 'a'`,
  'a login': `select * from person where login_key = 'a'`,
  'the assessments of a country': `select * from assessment where iso3 = 'KEN'`,
  'the assessments of a round': `select * from assessment where round_id = 'r' and instrument_id = 'i'`,
  'the responses of an assessment': `select * from response where assessment_id = 'a'`,
  'one response': `select * from response where assessment_id = 'a' and question_id = 'q'`,
  'the evidence of a response': `select * from evidence where assessment_id = 'a' and question_id = 'q'`,
  'the versions of an assessment after one': `select * from response_version where assessment_id = 'a' and (question_id, version) > ('q', 1) order by question_id, version limit 1000`,
  'the file of a piece of evidence': `select * from evidence where assessment_id = 'a' and file_hash = 'f'`,
  'a file of an assessment': `select * from assessment_file where assessment_id = 'a' and file_hash = 'f'`,
  'who has a file': `select * from assessment_file where file_hash = 'f'`,
  'files of some age': `select * from assessment_file where added_at < '2026'`,
  'the uploads of a person': `select * from evidence_upload where person_id = 'p'`,
  'the uploads of an assessment': `select * from evidence_upload where assessment_id = 'a'`,
  'uploads at rest': `select * from evidence_upload where progressed_at < '2026'`,
  'what was found at a link': `select * from evidence_link where link_hash in ('a', 'b')`,
  'an operation': `select * from operation where operation_id = 'o'`,
  'the latest run': `select * from score_run where round_id = 'r' and instrument_id = 'i' order by sequence desc limit 1`,
  'the jobs of a round': `select * from score_job where round_id = 'r' order by requested_at desc limit 100`,
  'the next job': `select * from score_job where state = 'queued' order by requested_at limit 1`,
  'the publication of a run': `select * from publication where score_run_id = 's' and withdrawn_at is null`,
  'the scores of a country': `select * from score_run_country where score_run_id = 'r' and iso3 = 'KEN'`,
  'an edition': `select * from edition_row where edition_id = 'e' order by position`,
  'a country in all editions': `select * from edition_row where iso3 = 'KEN'`,
  'the series of a country': `select * from indicator_series where iso3 = 'KEN'`,
  'the links of an assessment': `select group_id, state, count(*) from stakeholder_invitation where assessment_id = 'a' group by group_id, state`,
  'a link': `select * from stakeholder_invitation where token_hash = 'a'`,
  'a draft': `select * from stakeholder_draft where draft_key = 'a'`,
  'the answers of a draft': `select * from stakeholder_draft_answer where draft_key = 'a'`,
  'what stakeholders have sent': `select * from stakeholder_set where assessment_id = 'a'`,
  'a receipt': `select * from stakeholder_set where receipt_key = 'a'`,
  'texts for moderators': `select * from stakeholder_text where assessment_id = 'a' and text_id > 'b' order by text_id limit 100`,
  'what is told of opinions': `select * from stakeholder_closing where assessment_id = 'a'`,
  'what waits for a reviewer': `select * from assessment where state in ('submitted', 'in-review') and (iso3 = 'KEN' or iso3 = 'URY') order by submitted_at`,
  'the decisions about an answer': `select * from review_decision where assessment_id = 'a' and question_id = 'q'`,
  'the decisions about a round': `select * from assessment join review_final on review_final.assessment_id = assessment.assessment_id join review_decision on review_decision.decision_id = review_final.decision_id where round_id = 'r' and instrument_id = 'i'`,
  'the draw of an assessment': `select * from review_draw where assessment_id = 'a'`,
  'the beginnings of a review': `select * from review_beginning where assessment_id = 'a'`,
  'the acts of an assessment': `select * from audit where chain = (select 'country/' || iso3 from assessment where assessment_id = 'a') and object = 'a' order by position desc limit 100`,
};

describeOnBothDatabases('indices', (_open, { fresh, kind }) => {
  test('every main read uses one', async () => {
    const database = await openDatabase(await fresh());
    const scanning: string[] = [];
    await database.transaction(async (transaction) => {
      // Empty tables are read whole otherwise: the question is whether there is an index to use.
      if (kind === 'postgres') await sql`set local enable_seqscan = off`.execute(transaction);
      for (const [title, text] of Object.entries(reads)) {
        const { rows } = await sql
          .raw(`${kind === 'sqlite' ? 'explain query plan' : 'explain'} ${text}`)
          .execute(transaction);
        if (
          /\bSCAN (?!\w+ USING)|Seq Scan/.test(JSON.stringify(rows)) ||
          !/INDEX|USING PRIMARY KEY/i.test(JSON.stringify(rows))
        )
          scanning.push(title);
      }
    });
    await database.close();
    expect(scanning).toEqual([]);
  });
});
