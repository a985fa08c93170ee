import type { Call } from '../../bench/scores-client.ts';
import type { Typist } from '../mix/type-answers.ts';
import type { LoadScene } from '../scene/load-scene.ts';

/** What people of the soak have at hand. */
export interface SoakWorld {
  readonly address: string;
  readonly metricsAddress: string;
  readonly pid: number;
  readonly scene: LoadScene;
  /** Counts what came back. */
  readonly call: Call;
  /** Each answers an assessment that nobody else touches. */
  readonly typists: readonly Typist[];
  /** Do everything else. */
  readonly others: readonly Typist[];
  readonly administrator: string;
}

/** Something that is done again and again; `turn` counts from 1. */
export type Deed = (world: SoakWorld, turn: number) => Promise<void>;

/** Whose turn it is. */
export function oneOfOthers({ others }: SoakWorld, turn: number): Typist {
  const one = others[turn % others.length];
  if (one === undefined) throw new RangeError('the soak requires officials');
  return one;
}
