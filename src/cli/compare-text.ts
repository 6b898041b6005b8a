import type { ComparedFigures, SurveyComparison } from '../operations/surveys/compare-survey.ts'
import { type TextColumn, textTable, wrapped } from '../render/text/text-table.ts'
import { percentText } from './percent-text.ts'
import type { RanksMessages } from './ranks-messages.ts'
import { shownNumber } from './shown-number.ts'

/** Differences as a readable table for the terminal, and below it how to read it. */
export function compareText(comparison: SurveyComparison, say: RanksMessages, width: number): string[] {
  const { figure, formula, level, differences, leftOut } = comparison
  const tested = differences.filter(({ p }) => p !== null).length
  const notes = [
    ...(tested > 1 ? [say.adjusted(tested)] : []),
    ...(leftOut.length > 0 ? [say.leftOut(leftOut.map((domain) => domain ?? say.all))] : []),
  ]
  return [
    say.head(figure, formula, percentText(level)),
    '',
    ...textTable(
      columnsOf(comparison, say),
      differences.map((each) => rowOf(each, comparison, say)),
      width,
    ),
    ...notes.flatMap((note) => wrapped(note, width)),
  ]
}

function columnsOf({ between }: SurveyComparison, { columns }: RanksMessages): readonly TextColumn[] {
  const { unit, other, value, valueNow, valueBefore, difference, error, low, high, adjustedP, verdict } = columns
  const values = between === 'years' ? [valueNow, valueBefore] : [value, other]
  const numbers = [...values, difference, error, low, high, 'p', adjustedP]
  return [
    { title: unit, align: 'left', flexible: true },
    ...numbers.map((title): TextColumn => ({ title, align: 'right' })),
    { title: verdict, align: 'left' },
  ]
}

function rowOf(each: ComparedFigures, { between }: SurveyComparison, say: RanksMessages): readonly string[] {
  const { one, other, value, otherValue, difference, standardError, low, high, p, adjustedP, verdict } = each
  const [name, otherName] = [one, other].map((domain) => domain ?? say.all)
  return [
    between === 'years' ? (name ?? '') : `${name} – ${otherName}`,
    ...[value, otherValue, difference, standardError, low, high].map((number) => shownNumber(number, 2)),
    ...[p, adjustedP].map((probability) => shownNumber(probability, 4)),
    (between === 'years' ? say.verdicts : say.domainVerdicts)[verdict],
  ]
}
