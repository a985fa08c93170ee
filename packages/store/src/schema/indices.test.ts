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
  'an operation': `select * from operation where operation_id = 'o'`,
  'the latest run': `select * from score_run where round_id = 'r' and instrument_id = 'i' order by sequence desc limit 1`,
  'the scores of a country': `select * from score_run_country where score_run_id = 'r' and iso3 = 'KEN'`,
  'an edition': `select * from edition_row where edition_id = 'e' order by position`,
  'a country in all editions': `select * from edition_row where iso3 = 'KEN'`,
  'the series of a country': `select * from indicator_series where iso3 = 'KEN'`,
  'the acts of an assessment': `select * from audit where object = 'a' order by sequence desc limit 100`,
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
        if (/\bSCAN (?!\w+ USING)|Seq Scan/.test(JSON.stringify(rows)) || !/INDEX/i.test(JSON.stringify(rows)))
          scanning.push(title);
      }
    });
    await database.close();
    expect(scanning).toEqual([]);
  });
});
