import type { DocumentCheck, PassageCheck } from './check.ts'
import { aimShares } from './checks/aim-shares.ts'
import { allRose } from './checks/all-rose.ts'
import { announcedGroups } from './checks/announced-groups.ts'
import { announcedMeans } from './checks/announced-means.ts'
import { approximateClaims } from './checks/approximate-claims.ts'
import { averageClaims } from './checks/average-claims.ts'
import { backReferences } from './checks/back-references.ts'
import { boundChanges } from './checks/bound-changes.ts'
import { boundRests } from './checks/bound-rests.ts'
import { bracketShareClaims } from './checks/bracket-share-claims.ts'
import { bracketSums } from './checks/bracket-sums.ts'
import { changeRows } from './checks/change-rows.ts'
import { changeShareClaims } from './checks/change-share-claims.ts'
import { chartClaims } from './checks/chart-claims.ts'
import { closingTotals } from './checks/closing-totals.ts'
import { colonSums } from './checks/colon-sums.ts'
import { confirmedTotals } from './checks/confirmed-totals.ts'
import { contributionSums } from './checks/contribution-sums.ts'
import { countClaims } from './checks/count-claims.ts'
import { countedYears } from './checks/counted-years.ts'
import { cumulativeClaims } from './checks/cumulative-claims.ts'
import { cutShares } from './checks/cut-shares.ts'
import { dashedParts } from './checks/dashed-parts.ts'
import { deductions } from './checks/deductions.ts'
import { describedShares } from './checks/described-shares.ts'
import { differenceClaims } from './checks/difference-claims.ts'
import { directionClaims } from './checks/direction-claims.ts'
import { dueShares } from './checks/due-shares.ts'
import { exclusiveShares } from './checks/exclusive-shares.ts'
import { exclusiveSums } from './checks/exclusive-sums.ts'
import { flowClaims } from './checks/flow-claims.ts'
import { formulaClaims } from './checks/formula-claims.ts'
import { fractionSums } from './checks/fraction-sums.ts'
import { frameShares } from './checks/frame-shares.ts'
import { headedTotals } from './checks/headed-totals.ts'
import { hierarchies } from './checks/hierarchies.ts'
import { joinedRowSums } from './checks/joined-row-sums.ts'
import { labelledRests } from './checks/labelled-rests.ts'
import { largerParts } from './checks/larger-parts.ts'
import { levelProducts } from './checks/level-products.ts'
import { levelSums } from './checks/level-sums.ts'
import { limitCounts } from './checks/limit-counts.ts'
import { listClosings } from './checks/list-closings.ts'
import { listSums } from './checks/list-sums.ts'
import { listedRanges } from './checks/listed-ranges.ts'
import { meanClaims } from './checks/mean-claims.ts'
import { measuredSums } from './checks/measured-sums.ts'
import { mergedSums } from './checks/merged-sums.ts'
import { mergerCounts } from './checks/merger-counts.ts'
import { multipleClaims } from './checks/multiple-claims.ts'
import { namedCounts } from './checks/named-counts.ts'
import { namedMultiples } from './checks/named-multiples.ts'
import { namedRates } from './checks/named-rates.ts'
import { namedRatios } from './checks/named-ratios.ts'
import { nestedShares } from './checks/nested-shares.ts'
import { noteClaims } from './checks/note-claims.ts'
import { noteSums } from './checks/note-sums.ts'
import { malformedNumbers, mixedDecimalMarks, pointsCalledPercent } from './checks/number-forms.ts'
import { onlyPeriodClaims } from './checks/only-period-claims.ts'
import { oppositeRests } from './checks/opposite-rests.ts'
import { orderClaims } from './checks/order-claims.ts'
import { pairedChangeShares } from './checks/paired-change-shares.ts'
import { pairedShares } from './checks/paired-shares.ts'
import { partSums } from './checks/part-sums.ts'
import { perHeadClaims } from './checks/per-head-claims.ts'
import { periodClaims } from './checks/period-claims.ts'
import { periodSums } from './checks/period-sums.ts'
import { privacyNotes } from './checks/privacy-notes.ts'
import { productClaims } from './checks/product-claims.ts'
import { raisedTotals } from './checks/raised-totals.ts'
import { rangeClaims } from './checks/range-claims.ts'
import { rankClaims } from './checks/rank-claims.ts'
import { rankRangeClaims } from './checks/rank-range-claims.ts'
import { ratioClaims } from './checks/ratio-claims.ts'
import { remainderClaims } from './checks/remainder-claims.ts'
import { repeatedNames } from './checks/repeated-names.ts'
import { repeatedParagraphs } from './checks/repeated-paragraphs.ts'
import { repeatedPeriods } from './checks/repeated-periods.ts'
import { repeatedQuantities } from './checks/repeated-quantities.ts'
import { repeatedText } from './checks/repeated-text.ts'
import { respectiveProducts } from './checks/respective-products.ts'
import { respectiveShares } from './checks/respective-shares.ts'
import { restatedQuantities } from './checks/restated-quantities.ts'
import { retoldTotals } from './checks/retold-totals.ts'
import { rowChanges } from './checks/row-changes.ts'
import { rowCounts } from './checks/row-counts.ts'
import { rowDerivations } from './checks/row-derivations.ts'
import { rowDistances } from './checks/row-distances.ts'
import { rowRelations } from './checks/row-relations.ts'
import { ruleClaims } from './checks/rule-claims.ts'
import { sameAmounts } from './checks/same-amounts.ts'
import { seriesClaims } from './checks/series-claims.ts'
import { shareClaims } from './checks/share-claims.ts'
import { shareTotals } from './checks/share-totals.ts'
import { siblingShares } from './checks/sibling-shares.ts'
import { slipSums } from './checks/slip-sums.ts'
import { slippedQuantities } from './checks/slipped-quantities.ts'
import { boundRelations, slippedRelations } from './checks/slipped-relations.ts'
import { listedParts, statedParts } from './checks/stated-parts.ts'
import { structureSlips } from './checks/structure-slips.ts'
import { structureSums } from './checks/structure-sums.ts'
import { sumClaims } from './checks/sum-claims.ts'
import { summedShares } from './checks/summed-shares.ts'
import { superlativeClaims } from './checks/superlative-claims.ts'
import { tableColumnMeans } from './checks/table-column-means.ts'
import { tableColumns } from './checks/table-columns.ts'
import { tableCommonWholes } from './checks/table-common-wholes.ts'
import { tableFlows } from './checks/table-flows.ts'
import { tableFormulas } from './checks/table-formulas.ts'
import { tableFractions } from './checks/table-fractions.ts'
import { tableGroups } from './checks/table-groups.ts'
import { tableHundreds } from './checks/table-hundreds.ts'
import { tableMaxima } from './checks/table-maxima.ts'
import { tableMeans } from './checks/table-means.ts'
import { tablePrivacy } from './checks/table-privacy.ts'
import { tableRanks } from './checks/table-ranks.ts'
import { tableRunningTotals } from './checks/table-running-totals.ts'
import { tableSeries } from './checks/table-series.ts'
import { tableShares } from './checks/table-shares.ts'
import { tableSpreads } from './checks/table-spreads.ts'
import { tableSteps } from './checks/table-steps.ts'
import { tableSums } from './checks/table-sums.ts'
import { tableTotals } from './checks/table-totals.ts'
import { termYears } from './checks/term-years.ts'
import { tiedRests } from './checks/tied-rests.ts'
import { tradeBalances } from './checks/trade-balances.ts'
import { trendClaims } from './checks/trend-claims.ts'
import { unfoundedShares } from './checks/unfounded-shares.ts'
import { wordsBesideDigits } from './checks/words-beside-digits.ts'
import { yearClaims } from './checks/year-claims.ts'
import { yearRowChanges } from './checks/year-row-changes.ts'
import { yearRowRanks } from './checks/year-row-ranks.ts'
import { yearsToldTwice } from './checks/years-told-twice.ts'

/** Checks whose operands the words themselves name: no other reading of the passage is looked for. They come before the others. */
export const boundChecks: readonly PassageCheck[] = [
  levelProducts,
  productClaims,
  dueShares,
  aimShares,
  deductions,
  pairedShares,
  pairedChangeShares,
  namedRates,
  namedRatios,
  respectiveProducts,
  mergedSums,
  describedShares,
  summedShares,
  siblingShares,
  frameShares,
  mergerCounts,
  boundChanges,
  changeRows,
  boundRests,
  tiedRests,
  announcedGroups,
  periodSums,
  partSums,
  levelSums,
  shareTotals,
  structureSlips,
  nestedShares,
  formulaClaims,
  perHeadClaims,
  announcedMeans,
  cutShares,
  labelledRests,
  oppositeRests,
  directionClaims,
  boundRelations,
]

/** Checks of passages; a figure that one of them has recomputed is left alone by those behind it. */
export const passageChecks: readonly PassageCheck[] = [
  respectiveShares,
  ratioClaims,
  fractionSums,
  differenceClaims,
  changeShareClaims,
  tradeBalances,
  flowClaims,
  raisedTotals,
  bracketShareClaims,
  shareClaims,
  multipleClaims,
  averageClaims,
  meanClaims,
  sameAmounts,
  rankClaims,
  cumulativeClaims,
  statedParts,
  countClaims,
  namedCounts,
  sumClaims,
  measuredSums,
  bracketSums,
  exclusiveSums,
  exclusiveShares,
  colonSums,
  closingTotals,
  largerParts,
  contributionSums,
  slipSums,
  structureSums,
  remainderClaims,
  slippedRelations,
  unfoundedShares,
]

/** Those of them that also read numbers in words: in a passage without a number in digits no other has anything to say. */
export const spelledCountChecks: readonly PassageCheck[] = [countClaims, namedCounts]

/** Checks that say something else of a figure than what it should be. */
export const freeChecks: readonly PassageCheck[] = [
  rankRangeClaims,
  rangeClaims,
  listedRanges,
  yearClaims,
  termYears,
  periodClaims,
  countedYears,
  seriesClaims,
  yearsToldTwice,
  trendClaims,
  onlyPeriodClaims,
  repeatedPeriods,
  repeatedNames,
  orderClaims,
  wordsBesideDigits,
  approximateClaims,
  malformedNumbers,
  pointsCalledPercent,
  repeatedText,
  privacyNotes,
]

export const documentChecks: readonly DocumentCheck[] = [
  tableFormulas,
  tableColumns,
  tableColumnMeans,
  tableShares,
  tableHundreds,
  tableFractions,
  tableCommonWholes,
  tableRunningTotals,
  tableSteps,
  tableSums,
  tableFlows,
  rowRelations,
  dashedParts,
  tableTotals,
  hierarchies,
  tableGroups,
  tableMeans,
  tableMaxima,
  ruleClaims,
  tableRanks,
  tableSeries,
  rowCounts,
  allRose,
  listedParts,
  listSums,
  listClosings,
  superlativeClaims,
  joinedRowSums,
  retoldTotals,
  headedTotals,
  confirmedTotals,
  namedMultiples,
  limitCounts,
  rowDistances,
  rowDerivations,
  tableSpreads,
  repeatedQuantities,
  restatedQuantities,
  backReferences,
  slippedQuantities,
  rowChanges,
  yearRowChanges,
  yearRowRanks,
  chartClaims,
  noteClaims,
  noteSums,
  repeatedParagraphs,
  mixedDecimalMarks,
  tablePrivacy,
]
