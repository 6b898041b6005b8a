import type { FigureDefinition, SubCriterion } from '../../framework/framework.ts'
import type { Exact } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import { fractionsOf } from './fractions.ts'
import type { Passage } from './passage.ts'

/** Abbreviations of the field, as they stand in reports. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/TTHC/g, 'thủ tục hành chính'],
  [/DVC/g, 'dịch vụ công'],
  [/KT-\s?XH/g, 'kinh tế xã hội'],
  [/NSNN/g, 'ngân sách nhà nước'],
]

/** This share of the words of a figure's name has to stand before a number that is taken for it. */
const sharedWords = 0.6

const plainWords = new Set(['so', 'tong', 'da', 'duoc', 'co', 'cua', 'va', 'trong', 'theo', 'la', 'phai'])

/**
 * The figures that a sub-criterion asks for, as far as a text names them: a lone fraction for part and whole of a ratio, else numbers
 * whose words are those of the figure's name. A part that is not named is what the other parts leave of their whole.
 *
 * @returns undefined if one is missing or could be two numbers
 */
export function namedFigures(item: SubCriterion, passage: Passage): Readonly<Record<string, Exact>> | undefined {
  const found = ofFraction(item, passage) ?? ofNames(item, passage)
  const filled = found && withRest(item.figures, found)
  return filled && item.figures.every(({ code }) => filled[code] !== undefined) ? filled : undefined
}

function ofFraction({ rule, figures }: SubCriterion, passage: Passage): Record<string, Exact> | undefined {
  const [only, ...others] = fractionsOf(passage)
  if (rule.kind !== 'ratio' || !only || others.length > 0) return undefined
  const unit = figures.find(({ code }) => code === rule.whole)?.unit.toLowerCase()
  const isOfUnit = unit !== undefined && only.bottom.unit.startsWith(unit)
  return isOfUnit ? { [rule.part]: only.top.value, [rule.whole]: only.bottom.value } : undefined
}

/** Each figure by the number that has most of its words; a number that two figures would take is nobody's. */
function ofNames({ figures }: SubCriterion, passage: Passage): Record<string, Exact> | undefined {
  const numbers = labelled(passage)
  const best = figures.map((definition) => ({ code: definition.code, number: bestNumber(definition, numbers) }))
  const taken = best.flatMap(({ number }) => number ?? [])
  if (new Set(taken).size < taken.length) return undefined
  return Object.fromEntries(best.flatMap(({ code, number }) => (number ? [[code, number.value] as const] : [])))
}

interface Labelled {
  readonly value: Exact
  readonly unit: string
  readonly words: ReadonlySet<string>
}

function bestNumber(definition: FigureDefinition, numbers: readonly Labelled[]): Labelled | undefined {
  const ranked = numbers
    .filter((number) => isOfUnit(definition, number))
    .map((number) => ({ number, share: shareOf(definition, number.words) }))
    .sort((one, other) => other.share - one.share)
  const [best, second] = ranked
  if (!best || best.share < sharedWords || second?.share === best.share) return undefined
  return best.number
}

/** A number that is followed by a unit has to have that of the figure; any other one is told by its words alone. */
function isOfUnit(definition: FigureDefinition, { unit }: Labelled): boolean {
  return unit === '' || unit.startsWith(definition.unit.toLowerCase())
}

function labelled({ text, figures }: Passage): readonly Labelled[] {
  return figures.flatMap(({ start, role, isPercent, value, unit }, at) => {
    if (role !== 'quantity' || isPercent) return []
    const before = text.slice(figures[at - 1]?.end ?? 0, start)
    const label = before.split(/[;\n]|\.\s|\s-\s/u).at(-1) ?? ''
    return [{ value, unit, words: new Set(wordsOf(`${label} ${unit}`)) }]
  })
}

function wordsOf(text: string): readonly string[] {
  const written = abbreviations.reduce((whole, [short, long]) => whole.replace(short, long), text)
  return searchName(written)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !plainWords.has(word))
}

/** The share of the words of a name among words, less for every word that the name does not have. */
function shareOf({ name }: FigureDefinition, words: ReadonlySet<string>): number {
  const wanted = [...new Set(wordsOf(name))]
  const shared = wanted.filter((word) => words.has(word)).length
  return shared / wanted.length - (words.size - shared) / 100
}

function withRest(
  definitions: readonly FigureDefinition[],
  found: Readonly<Record<string, Exact>>,
): Readonly<Record<string, Exact>> {
  const missing = definitions.filter(({ code }) => found[code] === undefined)
  const [only] = missing
  const whole = only?.disjoint && only.partOf !== undefined ? found[only.partOf] : undefined
  if (!only || !whole || missing.length > 1) return found
  const siblings = definitions.filter(
    ({ code, partOf, disjoint }) => code !== only.code && partOf === only.partOf && disjoint,
  )
  const rest = siblings.reduce((value, { code }) => value.sub(found[code] ?? value), whole)
  return { ...found, [only.code]: rest }
}
