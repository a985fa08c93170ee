export { arithmeticMean } from './aggregation/arithmetic-mean.ts';
export {
  benefitOfTheDoubt,
  type BenefitOfTheDoubt,
  type BenefitOfTheDoubtOptions,
} from './aggregation/frontier/benefit-of-the-doubt.ts';
export { geometricMean, type GeometricMeanOptions } from './aggregation/geometric-mean.ts';
export type { MeanOptions } from './aggregation/mean-options.ts';
export { harmonicMean } from './aggregation/means/harmonic-mean.ts';
export { powerMean, type PowerMeanOptions } from './aggregation/means/power-mean.ts';
export { maximumAggregate } from './aggregation/ordered/maximum-aggregate.ts';
export { medianAggregate } from './aggregation/ordered/median-aggregate.ts';
export { minimumAggregate } from './aggregation/ordered/minimum-aggregate.ts';
export { orderedWeightedMean } from './aggregation/ordered/ordered-weighted-mean.ts';
export { copeland, copelandScores } from './aggregation/outranking/copeland.ts';
export { dominanceFraction } from './aggregation/outranking/dominance-fraction.ts';
export {
  outrankingMatrix,
  type OutrankingMatrix,
  type OutrankingOptions,
} from './aggregation/outranking/outranking-matrix.ts';
export {
  adjustedMazziottaPareto,
  type AdjustedMazziottaParetoOptions,
} from './aggregation/penalty/adjusted-mazziotta-pareto.ts';
export type { MazziottaParetoPenalty } from './aggregation/penalty/mazziotta-pareto-kernel.ts';
export { mazziottaPareto, type MazziottaParetoOptions } from './aggregation/penalty/mazziotta-pareto.ts';
export { meanMinPenalty, type MeanMinOptions, type MeanMinPenalty } from './aggregation/penalty/mean-min-penalty.ts';
export { describeIssue, type IssueText } from './check/describe-issue.ts';
export { hasErrors, type ScoringIssue, type ScoringIssueCode } from './check/scoring-issue.ts';
export { comparableStep } from './comparison/comparable-step.ts';
export { compareRankings, type RankComparison, type ScoredUnit } from './profile/compare-rankings.ts';
export { correlateWith } from './correlation/correlate-with.ts';
export {
  correlationFlags,
  type CorrelationFlag,
  type CorrelationFlagOptions,
} from './correlation/correlation-flags.ts';
export {
  correlationMatrix,
  type CorrelationMatrix,
  type CorrelationOptions,
} from './correlation/correlation-matrix.ts';
export type { Correlation, CorrelationMethod } from './correlation/correlation.ts';
export { kendall } from './correlation/kendall.ts';
export { pearson } from './correlation/pearson.ts';
export { spearman } from './correlation/spearman.ts';
export { denominate, type DenominateOptions } from './denomination/denominate.ts';
export { engineVersion } from './engine-version.ts';
export { ScoringError, type ScoringErrorCode } from './error/scoring-error.ts';
export { explainScore, type TraceRequest } from './explanation/explain-score.ts';
export type { ScoreTrace, TracePart, TraceStep } from './explanation/score-trace.ts';
export { checkFramework } from './framework/check-framework.ts';
export { effectiveWeights, type EffectiveWeight } from './framework/effective-weights.ts';
export type { FrameworkElement } from './framework/framework-element.ts';
export type { Framework, OpenElement } from './framework/framework.ts';
export { openFramework } from './framework/open-framework.ts';
export { groupByCutOffs, type CutOff } from './grouping/group-by-cut-offs.ts';
export { ratingClasses, type ClassedGroup, type CountedFrom } from './grouping/rating-classes.ts';
export type { PanelFillOptions } from './imputation/fill-in-time.ts';
export type { FillOptions } from './imputation/filled-reasons.ts';
export { imputeConstant } from './imputation/impute-constant.ts';
export { imputeFromRow, type RowImputeOptions } from './imputation/impute-from-row.ts';
export { imputeLatest } from './imputation/impute-latest.ts';
export { imputeLinearConstant } from './imputation/impute-linear-constant.ts';
export { imputeLinear } from './imputation/impute-linear.ts';
export { imputeMean, type ImputeOptions } from './imputation/impute-mean.ts';
export { imputeMedian } from './imputation/impute-median.ts';
export type { Panel } from './imputation/open-panel.ts';
export { indexFromPoints } from './normalisation/index-from-points.ts';
export { normaliseAroundReference, type AroundReference } from './normalisation/normalise-around-reference.ts';
export { normaliseBorda } from './normalisation/by-rank/normalise-borda.ts';
export { normaliseCategorical, type CategoricalOptions } from './normalisation/normalise-categorical.ts';
export {
  normaliseDistanceToMaximum,
  type DistanceToMaximumOptions,
} from './normalisation/by-distance/normalise-distance-to-maximum.ts';
export {
  normaliseDistanceToReference,
  type DistanceToReferenceOptions,
} from './normalisation/by-distance/normalise-distance-to-reference.ts';
export {
  normaliseDistanceToTarget,
  type DistanceToTargetOptions,
} from './normalisation/by-distance/normalise-distance-to-target.ts';
export {
  normaliseFractionOfMaximum,
  type FractionOfMaximumOptions,
} from './normalisation/by-distance/normalise-fraction-of-maximum.ts';
export { normaliseGoalposts, type Goalposts } from './normalisation/normalise-goalposts.ts';
export { normaliseMinMax, type MinMaxOptions } from './normalisation/normalise-min-max.ts';
export { normalisePercentileRank } from './normalisation/by-rank/normalise-percentile-rank.ts';
export { normaliseRank, type RankScoreOptions } from './normalisation/by-rank/normalise-rank.ts';
export { normaliseScaled, type ScaledOptions } from './normalisation/normalise-scaled.ts';
export { normaliseToGoalposts, type ToGoalpostsOptions } from './normalisation/normalise-to-goalposts.ts';
export { normaliseZScore, type ZScoreOptions } from './normalisation/normalise-z-score.ts';
export type { Scale } from './normalisation/scale/scale.ts';
export type { LinearConstraint, LinearProgram, LinearSolution, VariableBounds } from './optimisation/linear-program.ts';
export { solveLinearProgram } from './optimisation/solve-linear-program.ts';
export type { PreparedTable } from './pipeline/prepared-table.ts';
export { classesOf, groupsOf, ranksOf, scoredUnits, scoresOf } from './pipeline/read-run.ts';
export { prepareScoring, scoreTable, type ScoringOutcome } from './pipeline/score-table.ts';
export type { ScoringRun } from './pipeline/scoring-run.ts';
export type { RemovedUnit, Stage } from './pipeline/stage.ts';
export {
  benchmarkAnswers,
  benchmarkAreas,
  type BenchmarkAnswers,
  type BenchmarkBasis,
} from './preset/benchmark/benchmark-answers.ts';
export { benchmarkAreaScore, type BenchmarkAreaOptions } from './preset/benchmark/benchmark-area-score.ts';
export { benchmarkPoints } from './preset/benchmark/benchmark-points.ts';
export { scoreCategories, type CategoryScore, type ScoredCategory } from './preset/category/score-categories.ts';
export {
  weightedCategoryPreset,
  weightedCategoryPresets,
  type WeightedCategoryPreset,
} from './preset/category/weighted-category-preset.ts';
export { egdiClasses } from './preset/egdi-classes.ts';
export { egdiPoints, type PointsPreset } from './preset/egdi-points.ts';
export { egdiPreset, isEgdiYear, type EgdiYear } from './preset/egdi-preset.ts';
export { gtmiPreset } from './preset/gtmi-preset.ts';
export { idiPreset, type IdiIndicator, type IdiPreset } from './preset/idi/idi-preset.ts';
export { scoreIdi, type IdiScore } from './preset/idi/score-idi.ts';
export type { IndexPreset, PresetComponent } from './preset/index-preset.ts';
export type { YearFigure, YearValue } from './preset/mdg/available-years.ts';
export { firstAvailableBaseline } from './preset/mdg/first-available-baseline.ts';
export { mdgPaceBands } from './preset/mdg/mdg-pace-bands.ts';
export { mdgProgress, type MdgFlag, type MdgProgress, type MdgQuestion } from './preset/mdg/mdg-progress.ts';
export { mdgReversal, type MdgReversal, type MdgReversalOptions } from './preset/mdg/mdg-reversal.ts';
export { mdgTargetPreset, mdgTargetPresets, type MdgTargetPreset } from './preset/mdg/mdg-target-preset.ts';
export { mdgTarget, type MdgRule, type MdgTarget } from './preset/mdg/mdg-target.ts';
export { presetCatalogue, type CataloguedPreset } from './preset/preset-catalogue.ts';
export { recomputeIndex, type RecomputedIndex } from './preset/recompute-index.ts';
export { reproduceIndex, type Reproduction } from './preset/reproduce-index.ts';
export { contributions } from './profile/contributions.ts';
export {
  differenceContributions,
  type DifferenceContributions,
  type DifferencePart,
} from './profile/difference-contributions.ts';
export {
  strengthsAndWeaknesses,
  type StandingOut,
  type StrengthOptions,
  type StrengthsAndWeaknesses,
} from './profile/strengths-and-weaknesses.ts';
export { unitSummary, type ProfileOptions, type SummaryLine } from './profile/unit-summary.ts';
export type { ContributionOptions } from './profile/weighed-row.ts';
export { lowDiscrepancyPoint } from './random/low-discrepancy-point.ts';
export { randomStream } from './random/random-stream.ts';
export { reachableRanks, type ReachableRanks, type ReachableRanksOptions } from './rank-bounds/reachable-ranks.ts';
export type { WeightLimits } from './rank-bounds/weight-limits.ts';
export { competitionRanks, type RankOptions } from './ranking/competition-ranks.ts';
export type { Direction } from './ranking/direction.ts';
export { rankChange } from './ranking/rank-change.ts';
export { rankWithinGroups } from './ranking/rank-within-groups.ts';
export { cohensKappa, type KappaAgreement, type KappaOptions } from './reliability/cohens-kappa.ts';
export { cronbachAlpha } from './reliability/cronbach-alpha.ts';
export { krippendorffsAlpha, type AlphaOptions } from './reliability/krippendorffs-alpha.ts';
export {
  principalComponents,
  type PrincipalComponent,
  type PrincipalComponents,
} from './reliability/principal-components.ts';
export type { Rating } from './reliability/rating.ts';
export { checkPlan } from './robustness/check-plan.ts';
export { drawCount } from './robustness/design-point.ts';
export { groupProbabilities, probabilityAhead, rankProbabilities } from './robustness/draw-probabilities.ts';
export {
  drawShare,
  mergeShares,
  shareBounds,
  type DrawOptions,
  type DrawShare,
  type FailedDraw,
} from './robustness/draw-share.ts';
export { noisyWeight } from './robustness/draw-weights.ts';
export { reachableRanksInRun, type RunRankOptions, type RunRanks } from './robustness/reachable-ranks-in-run.ts';
export { removeElements, type Removal } from './robustness/remove-elements.ts';
export { sobolIndices, type SobolIndex, type SobolOptions } from './robustness/sobol-indices.ts';
export {
  nominalOf,
  rankShifts,
  summariseDraws,
  type Spread,
  type UncertainUnit,
  type UncertaintySummary,
} from './robustness/summarise-draws.ts';
export type { DrawDesign, UncertaintyFactor, UncertaintyPlan } from './robustness/uncertainty-plan.ts';
export { applyRounding, type Rounding } from './rounding/apply-rounding.ts';
export { roundHalfUp } from './rounding/round-half-up.ts';
export { truncate } from './rounding/truncate.ts';
export { canonicalScheme } from './scheme/canonical-scheme.ts';
export { checkScheme } from './scheme/check-scheme.ts';
export type { FieldsShape, ParameterShape } from './scheme/parameter-shape.ts';
export { normaliseShape, stepShapes } from './scheme/scheme-shape.ts';
export type { Scheme } from './scheme/scheme.ts';
export type {
  AggregateStep,
  AggregationLevel,
  DenominateStep,
  ImputeStep,
  NormaliseStep,
  ScreenStep,
  Step,
  TreatStep,
  WeighStep,
} from './scheme/step.ts';
export { availabilityWithin } from './screening/availability-within.ts';
export { dataAvailability, type DataAvailability } from './screening/data-availability.ts';
export {
  screenUnits,
  type RemovalReason,
  type ScreenedUnits,
  type ScreenOptions,
  type UnitScreening,
} from './screening/screen-units.ts';
export { compoundGrowthRate } from './statistics/series/compound-growth-rate.ts';
export {
  describeIndicators,
  type DescriptionFlag,
  type DescriptionThresholds,
  type IndicatorDescription,
} from './statistics/describe-indicators.ts';
export { excessKurtosis } from './statistics/moments/excess-kurtosis.ts';
export { fiveNumberSummary, type FiveNumberSummary } from './statistics/five-number-summary.ts';
export { groupMean, type GroupMean } from './statistics/group-mean.ts';
export { mean } from './statistics/mean.ts';
export { median } from './statistics/median.ts';
export { quantile } from './statistics/quantile.ts';
export { skewness } from './statistics/moments/skewness.ts';
export { standardDeviation, type DeviationOf } from './statistics/moments/standard-deviation.ts';
export { trendChange } from './statistics/series/trend-change.ts';
export { exactSum } from './summation/exact-sum.ts';
export { checkTable } from './table/check-table.ts';
export type { ScoringTable, TableColumn } from './table/scoring-table.ts';
export { tableFromCells, type CellLayout } from './table/table-from-cells.ts';
export { boxCox, type BoxCoxOptions } from './treatment/box-cox.ts';
export { giiLogarithm } from './treatment/gii-logarithm.ts';
export { passesOutlierTest, type OutlierThresholds } from './treatment/passes-outlier-test.ts';
export { plainShiftedLogarithm } from './treatment/plain-shifted-logarithm.ts';
export { shiftedLogarithm } from './treatment/shifted-logarithm.ts';
export { signedShiftedLogarithm } from './treatment/signed-shifted-logarithm.ts';
export type { Transformation, TransformOptions } from './treatment/transform-column.ts';
export {
  treatOutliers,
  type OutlierTreatment,
  type Shape,
  type TreatmentMethod,
  type TreatmentRecord,
  type TreatOptions,
} from './treatment/treat-outliers.ts';
export { winsorise, type Winsorised, type WinsorisedMark, type WinsoriseOptions } from './treatment/winsorise.ts';
export { columnOf, valuesOf, type Column } from './value/column.ts';
export { gap, gapReasons, isGap, type Gap, type GapReason, type Value } from './value/gap.ts';
export { actualInfluence, type ComponentInfluence } from './weighting/actual-influence.ts';
export { analyticHierarchy, type AnalyticHierarchy } from './weighting/analytic-hierarchy.ts';
export {
  budgetAllocation,
  type BudgetAllocation,
  type BudgetIssue,
  type BudgetOptions,
  type BudgetSpread,
} from './weighting/budget-allocation.ts';
export { combineJudgements } from './weighting/combine-judgements.ts';
export { equalWeights } from './weighting/equal-weights.ts';
export { optimisedWeights, type OptimisedWeightOptions, type OptimisedWeights } from './weighting/optimised-weights.ts';
export {
  principalComponentWeights,
  type PrincipalComponentWeightOptions,
  type PrincipalComponentWeights,
} from './weighting/principal-component-weights.ts';
export type { OptimumProof } from './weighting/prove-optimum.ts';
