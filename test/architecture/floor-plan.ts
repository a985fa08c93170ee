/** One room of the house: what it may import of ours, and how long its chain of floors is. */
export interface Room {
  readonly path: string;
  readonly level: 0 | 1 | 2 | 3;
  readonly mayImport: readonly string[];
  /** Doors others may use, beside the main one. */
  readonly doors: readonly string[];
  /** Where it runs: pure rooms know neither DOM nor Node. */
  readonly platform: 'none' | 'node' | 'dom';
}

/** The drawing in the README as data. A package.json that says otherwise makes the architecture test fail. */
export const floorPlan: Readonly<Record<string, Room>> = {
  instrument: {
    path: 'packages/instrument',
    level: 0,
    mayImport: [],
    doors: ['authoring', 'revisions'],
    platform: 'none',
  },
  scoring: { path: 'packages/scoring', level: 0, mayImport: [], doors: [], platform: 'none' },
  assessment: {
    path: 'packages/assessment',
    level: 1,
    mayImport: ['instrument', 'scoring'],
    doors: ['wire'],
    platform: 'none',
  },
  store: {
    path: 'packages/store',
    level: 2,
    mayImport: ['instrument', 'assessment'],
    doors: ['file-check'],
    platform: 'node',
  },
  exchange: {
    path: 'packages/exchange',
    level: 2,
    mayImport: ['instrument', 'scoring', 'assessment'],
    doors: [],
    platform: 'none',
  },
  elements: {
    path: 'packages/elements',
    level: 2,
    mayImport: ['instrument', 'assessment'],
    doors: ['questions', 'figures', 'charts', 'styles'],
    platform: 'dom',
  },
  api: {
    path: 'apps/api',
    level: 3,
    mayImport: ['instrument', 'scoring', 'assessment', 'store', 'exchange'],
    doors: [],
    platform: 'node',
  },
  cli: {
    path: 'apps/cli',
    level: 3,
    mayImport: ['instrument', 'scoring', 'assessment', 'store', 'exchange'],
    doors: [],
    platform: 'node',
  },
  web: {
    path: 'apps/web',
    level: 3,
    mayImport: ['instrument', 'scoring', 'assessment', 'elements'],
    doors: [],
    platform: 'dom',
  },
};

/** Names of folders and files that say nothing about what lies inside. */
export const forbiddenDrawers = [
  'common',
  'utils',
  'util',
  'helpers',
  'helper',
  'types',
  'contract',
  'shared',
  'misc',
] as const;

/** Files that a tool writes: nobody reads them from end to end. */
export const generatedFiles: readonly string[] = ['apps/web/src/official/server/service-paths.ts'];

/** Longest source file in lines; data are exempt. */
export const longestFile = 500;
