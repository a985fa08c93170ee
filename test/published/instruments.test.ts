import { readdirSync, readFileSync } from 'node:fs';
import { scoreAssessment } from '@groundwork/assessment';
import { mdgTargetIds, openQuestionnaire } from '@groundwork/instrument';
import { readChecks, readInstrument } from '@groundwork/instrument/authoring';
import { describe, expect, test } from 'vitest';

const root = new URL('../../instruments/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
const revisions = files.filter((path) => path.endsWith('instrument.yaml'));

describe('every file under instruments', () => {
  test('is an instrument, one of its catalogues, the checks or an explanation', () => {
    expect(revisions.length).toBeGreaterThan(0);
    const catalogues = files.filter((path) => /\/[a-z]{2}\.yaml$/.test(path));
    expect(files.filter((path) => path.endsWith('.yaml'))).toEqual(
      ['checks.yaml', ...catalogues, ...revisions].toSorted(),
    );
  });

  test.each(revisions)('%s reads without a problem, stands in the folder of its name and can be asked', (path) => {
    const { revision, problems } = readInstrument(readFileSync(new URL(path, root), 'utf8'), { fileName: path });
    expect(problems).toEqual([]);
    if (revision === undefined) throw new Error('no revision');
    expect(path).toBe(`${revision.instrumentId}/${revision.version}/instrument.yaml`);
    const flow = openQuestionnaire(revision).flow({});
    expect(flow.isComplete).toBe(false);
    expect(flow.askedCount).toBeGreaterThan(0);
  });

  test('checks.yaml reads without a problem', () => {
    const { problems } = readChecks(readFileSync(new URL('checks.yaml', root), 'utf8'), { fileName: 'checks.yaml' });
    expect(problems).toEqual([]);
  });
});

test.each(revisions)('every target, in the order of the official list, has its support by %s', (path) => {
  const { revision } = readInstrument(readFileSync(new URL(path, root), 'utf8'), { fileName: path });
  if (revision === undefined) throw new Error('no revision');
  const { targets } = scoreAssessment(openQuestionnaire(revision), {});
  expect(targets.map(({ targetId }) => targetId)).toEqual(mdgTargetIds);
});
