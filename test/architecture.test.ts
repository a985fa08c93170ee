import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findFaults, type Manifest, type SourceFile } from './architecture/find-faults.ts';
import { floorPlan } from './architecture/floor-plan.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifests: readonly Manifest[] = Object.entries(floorPlan).map(([room, { path }]) => {
  const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  return { room, dependencies: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }) };
});

/** A well-behaved file of a room, with whatever is planted into it. */
function planted(path: string, text: string): SourceFile {
  return { path, text };
}

describe('the house as it stands', () => {
  test('has no import, name, length or dependency that the plan forbids', () => {
    const files = ['packages', 'apps', 'test'].flatMap((folder) => sourceFiles(folder));
    expect(files.length).toBeGreaterThan(100);
    expect(findFaults(files, manifests)).toEqual([]);
  });

  test('has exactly the rooms of the plan', () => {
    const rooms = ['packages', 'apps'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
    );
    expect(rooms.toSorted()).toEqual(
      Object.values(floorPlan)
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  test('gives every room a README and an exact version of every dependency', () => {
    for (const { path } of Object.values(floorPlan)) {
      expect(readFileSync(join(root, path, 'README.md'), 'utf8').length, path).toBeGreaterThan(100);
      const { dependencies = {}, devDependencies = {} } = JSON.parse(
        readFileSync(join(root, path, 'package.json'), 'utf8'),
      ) as Record<string, Record<string, string>>;
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        expect(version, `${path}: ${name}`).toMatch(/^(workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/);
      }
    }
  });
});

describe('a planted fault is found:', () => {
  const cases: readonly (readonly [string, SourceFile, string])[] = [
    [
      'an upward import',
      planted('packages/scoring/src/mean.ts', "import { x } from '@groundwork/assessment';\n"),
      'upward-import',
    ],
    [
      'a sideways import',
      planted('packages/store/src/rows.ts', "import { x } from '@groundwork/exchange';\n"),
      'sideways-import',
    ],
    [
      'an import from app to app',
      planted('apps/cli/src/serve.ts', "import { x } from '@groundwork/api';\n"),
      'app-to-app',
    ],
    [
      'an undeclared import of ours',
      planted('packages/store/src/rows.ts', "import { x } from '@groundwork/scoring';\n"),
      'undeclared-import',
    ],
    [
      'an undeclared library',
      planted('packages/scoring/src/mean.ts', "import { sum } from 'd3-array';\n"),
      'undeclared-import',
    ],
    [
      'a path past the door',
      planted('apps/api/src/a.ts', "import { x } from '@groundwork/scoring/src/mean.ts';\n"),
      'deep-import',
    ],
    [
      'a path through the wall',
      planted('apps/api/src/a.ts', "import { x } from '../../../packages/scoring/src/mean.ts';\n"),
      'deep-import',
    ],
    [
      'Node in a pure room',
      planted('packages/instrument/src/a.ts', "import { readFileSync } from 'node:fs';\n"),
      'platform',
    ],
    [
      'a dynamic import upward',
      planted('packages/instrument/src/a.ts', "const x = await import('@groundwork/store');\n"),
      'upward-import',
    ],
    [
      'a re-export upward',
      planted('packages/instrument/src/a.ts', "export { x } from '@groundwork/store';\n"),
      'upward-import',
    ],
    ['a drawer folder', planted('packages/store/src/utils/rows.ts', 'export const a = 1;\n'), 'drawer'],
    ['a drawer file', planted('apps/web/src/helpers.ts', 'export const a = 1;\n'), 'drawer'],
    ['an over-long file', planted('packages/store/src/rows.ts', 'export const a = 1;\n'.repeat(501)), 'too-long'],
    [
      'test data in what runs',
      planted('packages/store/src/rows.ts', "import { rows } from './rows.test-data.ts';\n"),
      'test-data',
    ],
    ['a default export', planted('packages/store/src/rows.ts', 'export default 1;\n'), 'default-export'],
  ];
  test.each(cases)('%s', (_title, file, code) => {
    expect(findFaults([file], manifests).map((fault) => fault.code)).toEqual([code]);
  });

  test('a dependency that the plan does not have', () => {
    expect(findFaults([], [{ room: 'scoring', dependencies: ['@groundwork/store'] }])).toEqual([
      { code: 'manifest', path: 'packages/scoring/package.json', detail: 'store is not in the plan' },
    ]);
  });

  test('and 500 lines, a declared door and an import of the own room are not faults', () => {
    const files = [
      planted('packages/store/src/rows.ts', 'export const a = 1;\n'.repeat(500)),
      planted('apps/api/src/a.ts', "import { x } from '@groundwork/assessment/wire';\n"),
      planted('packages/store/src/b.ts', "import { x } from './rows.ts';\n"),
    ];
    expect(findFaults(files, manifests)).toEqual([]);
  });
});

function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
