import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { canonicalJson, readInstrument } from '@groundwork/instrument/authoring';
import { describe, expect, test } from 'vitest';

const root = new URL('../../instruments/', import.meta.url);
const hashes = JSON.parse(readFileSync(new URL('published.json', root), 'utf8')) as Readonly<Record<string, string>>;

describe('a published revision', () => {
  test.each(Object.entries(hashes))('%s reads into the content it was published with', (name, hash) => {
    const path = `${name}/instrument.yaml`;
    const { revision, problems } = readInstrument(readFileSync(new URL(path, root), 'utf8'), { fileName: path });
    expect(problems).toEqual([]);
    if (revision === undefined) throw new Error('no revision');
    expect(revision.state).not.toBe('draft');
    expect(createHash('sha256').update(canonicalJson(revision)).digest('hex')).toBe(hash);
  });

  test('is pinned as soon as it stands in its folder', () => {
    const published = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('instrument.yaml'))
      .filter((path) => !/^state: draft$/m.test(readFileSync(new URL(path, root), 'utf8')))
      .map((path) => path.replace('/instrument.yaml', ''));
    expect(Object.keys(hashes)).toEqual(published.toSorted());
  });
});
