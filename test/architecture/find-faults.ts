import { floorPlan, forbiddenDrawers, generatedFiles, longestFile, type Room } from './floor-plan.ts';

/** A source file of the project, its path relative to the root with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A package.json of a room. */
export interface Manifest {
  readonly room: string;
  readonly dependencies: readonly string[];
}

/** A place where the house differs from its plan. */
export interface Fault {
  readonly code:
    | 'upward-import'
    | 'sideways-import'
    | 'undeclared-import'
    | 'deep-import'
    | 'app-to-app'
    | 'platform'
    | 'drawer'
    | 'too-long'
    | 'default-export'
    | 'test-data'
    | 'manifest';
  readonly path: string;
  readonly detail: string;
}

const importPattern =
  /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;(])import\s*\(?\s*['"]([^'"\s]+)['"]/g;

/** Everything that breaks the floor plan in these files and manifests. */
export function findFaults(files: readonly SourceFile[], manifests: readonly Manifest[]): readonly Fault[] {
  const declared = new Map(manifests.map(({ room, dependencies }) => [room, dependencies]));
  return [...files.flatMap((file) => faultsOfFile(file, declared)), ...manifests.flatMap(faultsOfManifest)];
}

function faultsOfFile(file: SourceFile, declared: ReadonlyMap<string, readonly string[]>): readonly Fault[] {
  const faults: Fault[] = [];
  const names = file.path.split('/').map((part) => part.replace(/\..*$/, ''));
  const drawer = names.find((name) => forbiddenDrawers.some((forbidden) => forbidden === name));
  if (drawer !== undefined) faults.push({ code: 'drawer', path: file.path, detail: drawer });
  const lines = file.text.split('\n').length - 1;
  if (lines > longestFile && !generatedFiles.includes(file.path))
    faults.push({ code: 'too-long', path: file.path, detail: `${lines} lines` });
  const entry = roomOf(file.path);
  if (entry === undefined) return faults;
  const [name, room] = entry;
  const isTest = /\.test(-data)?\.ts$/.test(file.path);
  if (/^export default /m.test(file.text) && !file.path.endsWith('.config.ts')) {
    faults.push({ code: 'default-export', path: file.path, detail: 'export by name' });
  }
  for (const specifier of importsOf(file.text)) {
    if (!isTest && specifier.endsWith('.test-data.ts')) {
      faults.push({ code: 'test-data', path: file.path, detail: specifier });
    }
    const fault =
      isTest && isTestTool(specifier) ? undefined : faultOfImport(name, room, specifier, declared.get(name) ?? []);
    if (fault !== undefined) faults.push({ ...fault, path: file.path });
  }
  return faults;
}

/** Specifiers a source text imports or re-exports from. */
export function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? '');
}

function isTestTool(specifier: string): boolean {
  return (
    ['vitest', 'fast-check', 'axe-core', 'papaparse', '@seriousme/openapi-schema-validator'].includes(specifier) ||
    specifier.startsWith('ajv/') ||
    specifier.startsWith('node:') ||
    specifier.includes('/test/') ||
    specifier.startsWith('vitest/')
  );
}

function faultOfImport(
  name: string,
  room: Room,
  specifier: string,
  declared: readonly string[],
): Omit<Fault, 'path'> | undefined {
  if (specifier.startsWith('.')) {
    return /(^|\/)(packages|apps)\//.test(specifier) ? { code: 'deep-import', detail: specifier } : undefined;
  }
  if (specifier.startsWith('node:')) {
    return room.platform === 'node' ? undefined : { code: 'platform', detail: `${specifier} in a room without Node` };
  }
  const ours = /^@groundwork\/([^/]+)(?:\/(.+))?$/.exec(specifier);
  if (ours === null) {
    const packageName = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    return declared.includes(packageName) ? undefined : { code: 'undeclared-import', detail: packageName };
  }
  const [, target = '', door] = ours;
  const other = floorPlan[target];
  if (other === undefined) return { code: 'undeclared-import', detail: specifier };
  if (target === name) return undefined;
  if (other.level > room.level) return { code: 'upward-import', detail: specifier };
  if (other.level === room.level)
    return { code: room.level === 3 ? 'app-to-app' : 'sideways-import', detail: specifier };
  if (!room.mayImport.includes(target) || !declared.includes(`@groundwork/${target}`)) {
    return { code: 'undeclared-import', detail: specifier };
  }
  if (door !== undefined && !other.doors.includes(door.split('/')[0] ?? ''))
    return { code: 'deep-import', detail: specifier };
  return undefined;
}

function faultsOfManifest({ room, dependencies }: Manifest): readonly Fault[] {
  const plan = floorPlan[room];
  const path = `${plan?.path ?? room}/package.json`;
  if (plan === undefined) return [{ code: 'manifest', path, detail: 'a room that the plan does not have' }];
  return dependencies
    .filter((dependency) => dependency.startsWith('@groundwork/'))
    .map((dependency) => dependency.slice('@groundwork/'.length))
    .filter((dependency) => !plan.mayImport.includes(dependency))
    .map((dependency): Fault => ({ code: 'manifest', path, detail: `${dependency} is not in the plan` }));
}

function roomOf(path: string): readonly [string, Room] | undefined {
  return Object.entries(floorPlan).find(([, room]) => path.startsWith(`${room.path}/src/`));
}
