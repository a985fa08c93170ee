import { rankOf, steps, type Step } from './version-step.ts';

/** What is wrong with the version of a new revision. */
export interface VersionProblem {
  readonly code: 'not-a-version' | 'unchanged' | 'backwards' | 'too-small' | 'not-the-next' | 'larger-than-needed';
  /** An error keeps the revision from being published; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Versions before and after, and the one that would do. */
  readonly params: Readonly<Record<string, string>>;
  /** What is wrong, in plain English. */
  readonly fault: string;
  /** What to do, in plain English. */
  readonly remedy: string;
}

/**
 * Holds the version of a new revision against the step that its changes ask for ({@link versionStep}).
 *
 * Refused: the same version with changes, an older one, a step that is too small, and a version that is not exactly the next
 * of its step (1.2.3 is followed by 1.2.4, 1.3.0 or 2.0.0). A larger step than needed is a warning.
 *
 * @returns nothing where the version is right
 * @example checkVersionStep('1.2.3', '1.2.4', 'minor')[0]?.remedy // => 'call it 1.3.0'
 */
export function checkVersionStep(before: string, after: string, step: Step): readonly VersionProblem[] {
  const [earlier, later] = [numbersOf(before), numbersOf(after)];
  if (earlier === undefined || later === undefined) {
    const version = earlier === undefined ? before : after;
    return [
      problem(
        'not-a-version',
        { before, after },
        `"${version}" is not a version`,
        'write three whole numbers, like 1.0.0',
      ),
    ];
  }
  const next = nextOf(earlier, step);
  const params = { before, after, next };
  const direction = compare(later, earlier);
  if (direction === 0) {
    return step === 'none'
      ? []
      : [problem('unchanged', params, `the revision differs from ${before} and has its version`, `call it ${next}`)];
  }
  if (direction < 0) {
    const remedy = step === 'none' ? `keep ${before}` : `call it ${next}`;
    return [problem('backwards', params, `${after} comes before ${before}`, remedy)];
  }
  const taken = stepBetween(earlier, later);
  if (rankOf(taken) < rankOf(step)) {
    const fault = `${after} is a ${taken} step from ${before}, and the changes ask for a ${step} one`;
    return [problem('too-small', params, fault, `call it ${next}`)];
  }
  const nextOfTaken = nextOf(earlier, taken);
  if (after !== nextOfTaken) {
    const fault = `${after} leaves out versions: the next ${taken} version after ${before} is ${nextOfTaken}`;
    const remedy =
      next === nextOfTaken || step === 'none' ? `call it ${nextOfTaken}` : `call it ${next}, or ${nextOfTaken}`;
    return [problem('not-the-next', params, fault, remedy)];
  }
  if (taken === step) return [];
  const fault = `${after} is a ${taken} step from ${before}, and the changes ask for ${step === 'none' ? 'none' : `a ${step} one`}`;
  const remedy = step === 'none' ? `${before} would do` : `${next} would do`;
  return [{ code: 'larger-than-needed', severity: 'warning', params, fault, remedy }];
}

type Version = readonly [major: number, minor: number, patch: number];

function numbersOf(version: string): Version | undefined {
  const parts = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/.exec(version);
  return parts === null ? undefined : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

function nextOf([major, minor, patch]: Version, step: Step): string {
  switch (step) {
    case 'none':
      return `${major}.${minor}.${patch}`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'major':
      return `${major + 1}.0.0`;
  }
}

/** Below zero when the first comes before the second. */
function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

function stepBetween(earlier: Version, later: Version): Step {
  const place = earlier.findIndex((part, index) => part !== later[index]);
  return steps[steps.length - 1 - place] ?? 'none';
}

function problem(
  code: VersionProblem['code'],
  params: VersionProblem['params'],
  fault: string,
  remedy: string,
): VersionProblem {
  return { code, severity: 'error', params, fault, remedy };
}
