import type { SurveyRanks } from '../operations/surveys/rank-survey.ts'
import { type TextColumn, textTable, wrapped } from '../render/text/text-table.ts'
import type { RankChanges } from '../survey/ranks/rank-changes.ts'
import type { RankSet } from '../survey/ranks/rank-unit.ts'
import { percentText } from './percent-text.ts'
import type { RanksMessages } from './ranks-messages.ts'
import { shownNumber } from './shown-number.ts'

/** Ranks as a readable table for the terminal, and below it how to read it; then the changes since an earlier year. */
export function ranksText(ranks: SurveyRanks, say: RanksMessages, width: number): string[] {
  const { units, level, changes } = ranks
  const { rank, unit, value, error, marginal, simultaneous, tier } = say.columns
  const columns: readonly TextColumn[] = [
    { title: rank, align: 'right' },
    { title: unit, align: 'left', flexible: true },
    ...[value, error, marginal, simultaneous, tier].map((title): TextColumn => ({ title, align: 'right' })),
  ]
  const rows = units.map((each) => [
    String(each.rank),
    each.id,
    shownNumber(each.value, 2),
    shownNumber(each.standardError, 2),
    ...[each.marginal, each.simultaneous].map(setText),
    String(each.tier),
  ])
  const notes = [say.sets(percentText(level)), say.tiers, ...unitNotes(ranks, say)]
  return [
    say.head(ranks.figure, ranks.formula, percentText(level)),
    '',
    ...textTable(columns, rows, width),
    ...notes.flatMap((note) => wrapped(note, width)),
    ...(changes ? changeLines(changes, level, say, width) : []),
  ]
}

function unitNotes({ units, withoutValue }: SurveyRanks, say: RanksMessages): readonly string[] {
  const withoutError = units.filter(({ hasKnownError }) => !hasKnownError).map(({ id }) => id)
  return [
    ...(withoutError.length > 0 ? [say.withoutError(withoutError)] : []),
    ...(withoutValue.length > 0 ? [say.withoutValue(withoutValue)] : []),
  ]
}

function changeLines({ units, setLevel, inOneYear }: RankChanges, level: number, say: RanksMessages, width: number) {
  const { rank, unit, rankBefore, placesGained, set, setBefore, verdict } = say.columns
  const columns: readonly TextColumn[] = [
    { title: unit, align: 'left', flexible: true },
    ...[rank, rankBefore, placesGained, set, setBefore].map((title): TextColumn => ({ title, align: 'right' })),
    { title: verdict, align: 'left' },
  ]
  const rows = units.map((each) => [
    each.id,
    ...[each.rank, each.rankBefore, each.placesGained].map((number) => shownNumber(number, 0)),
    ...[each.set, each.setBefore].map(setText),
    say.rankVerdicts[each.verdict],
  ])
  const notes = [
    say.changeSets(percentText(setLevel), percentText(level)),
    ...(inOneYear.length > 0 ? [say.inOneYear(inOneYear)] : []),
  ]
  return [
    ...['', say.changes, ''],
    ...textTable(columns, rows, width),
    ...notes.flatMap((note) => wrapped(note, width)),
  ]
}

function setText({ best, worst }: RankSet): string {
  return best === worst ? String(best) : `${best}–${worst}`
}
