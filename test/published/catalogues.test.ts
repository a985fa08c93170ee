import { readFileSync, readdirSync } from 'node:fs';
import {
  entryStates,
  readCatalogue,
  readInstrument,
  translateRevision,
  translationStates,
} from '@groundwork/instrument/authoring';
import { describe, expect, test } from 'vitest';

const root = new URL('../../instruments/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/[a-z]{2}\.yaml$/.test(path))
  .toSorted();

describe('the catalogues', () => {
  test('are French for all four instruments and Arabic for e-government readiness', () => {
    expect(files).toEqual([
      'access-and-delivery/1.0.0/fr.yaml',
      'barriers-and-lessons/1.0.0/fr.yaml',
      'egov-readiness/1.1.0/ar.yaml',
      'egov-readiness/1.1.0/fr.yaml',
      'ppp-readiness/1.0.0/fr.yaml',
    ]);
  });

  test.each(files)(
    '%s translates every string of its instrument, and says that all of it is a machine draft',
    (path) => {
      const instrument = path.replace(/[a-z]{2}\.yaml$/, 'instrument.yaml');
      const { revision } = readInstrument(readFileSync(new URL(instrument, root), 'utf8'), { fileName: instrument });
      if (revision === undefined) throw new Error(`${instrument} cannot be read`);
      const { catalogue, problems } = readCatalogue(readFileSync(new URL(path, root), 'utf8'), {
        fileName: path,
        revision,
      });
      expect(problems).toEqual([]);
      if (catalogue === undefined) throw new Error(`${path} cannot be read`);
      expect(`${path.split('/').at(-1)}`).toBe(`${catalogue.language}.yaml`);
      const { strings, counts, obsolete } = translationStates(revision, catalogue);
      expect(counts).toEqual({ missing: 0, stale: 0, 'machine-draft': strings.length, current: 0, reviewed: 0 });
      expect(obsolete).toEqual([]);
      expect(strings.length).toBeGreaterThan(500);
      const translated = translateRevision(revision, catalogue);
      expect([translated.untranslated, translated.stale]).toEqual([[], []]);
      expect(translated.revision.language).toBe(catalogue.language);
    },
  );

  test('know three states of a string', () => {
    expect(entryStates).toEqual(['machine-draft', 'translated', 'reviewed']);
  });
});
