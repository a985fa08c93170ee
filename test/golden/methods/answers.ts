import type { Answer } from '../golden-case.ts';
import { aggregateAnswers } from './aggregate.ts';
import { correlationAnswers } from './correlation.ts';
import { extraAnswers } from './extra.ts';
import { imputeAnswers } from './impute.ts';
import { normaliseAnswers } from './normalise.ts';
import { pipelineAnswers } from './pipeline.ts';
import { profileAnswers } from './profile.ts';
import { robustnessAnswers } from './robustness.ts';
import { screenAnswers } from './screen.ts';
import { sensitivityAnswers } from './sensitivity-design.ts';
import { statisticsAnswers } from './statistics.ts';
import { treatAnswers } from './treat.ts';
import { weightsAnswers } from './weights.ts';

/** What the library answers, by method. */
export const answers: ReadonlyMap<string, Answer> = new Map(
  [
    normaliseAnswers,
    aggregateAnswers,
    imputeAnswers,
    screenAnswers,
    treatAnswers,
    statisticsAnswers,
    pipelineAnswers,
    robustnessAnswers,
    sensitivityAnswers,
    correlationAnswers,
    weightsAnswers,
    profileAnswers,
    extraAnswers,
  ].flatMap((table) => Object.entries(table)),
);
