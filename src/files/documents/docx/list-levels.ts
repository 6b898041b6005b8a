import { elementAt, elementsOf, isOn, type XmlElement } from './xml-element.ts'

/** How the items of one level of a list are marked. */
export interface ListLevel {
  readonly start: number
  /** Name of the form of its numbers; `bullet` for a sign. */
  readonly form: string
  /** The mark, with %1 for the number of the first level, %2 for that of the second and so on; or the sign. */
  readonly text: string
  /** All numbers of the mark are in digits, whatever the forms of their levels are. */
  readonly isLegal: boolean
  /** The style whose paragraphs stand on this level. */
  readonly style: string | undefined
}

/** A list as paragraphs refer to it. */
export interface List {
  /** Lists with the same one count on from each other. */
  readonly counted: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that begin anew where the list does, with their first numbers. */
  readonly restarts: ReadonlyMap<number, number>
}

const mostLevels = 9
/** Longer marks are none. */
const longestMark = 60

/**
 * Reads the lists of a Word file by their ids.
 *
 * @see ECMA-376 part 1, §17.9
 */
export function readLists(numbering: XmlElement | undefined): ReadonlyMap<string, List> {
  const parts = elementsOf(numbering)
  const abstract = new Map(
    parts.filter(({ name }) => name === 'abstractNum').map((each) => [each.attribute('abstractNumId') ?? '', each]),
  )
  const byStyle = new Map(
    [...abstract.values()].map((each) => [elementAt(each, 'styleLink')?.attribute('val') ?? '', each]),
  )
  const lists = parts.filter(({ name }) => name === 'num')
  return new Map(
    lists.map((list) => {
      const counted = elementAt(list, 'abstractNumId')?.attribute('val') ?? ''
      const own = abstract.get(counted)
      const link = elementAt(own, 'numStyleLink')?.attribute('val')
      const base = levelsIn((link === undefined ? undefined : byStyle.get(link)) ?? own)
      const overrides = elementsOf(list).filter(({ name }) => name === 'lvlOverride')
      const levels = new Map([...base, ...overrides.flatMap((each) => [...levelsIn(each)])])
      return [list.attribute('numId') ?? '', { counted, levels, restarts: restartsIn(overrides) }]
    }),
  )
}

function levelsIn(element: XmlElement | undefined): ReadonlyMap<number, ListLevel> {
  return new Map(
    elementsOf(element)
      .filter(({ name }) => name === 'lvl')
      .slice(0, mostLevels)
      .map((level) => [wholeOf(level.attribute('ilvl'), 0), toLevel(level)]),
  )
}

function toLevel(level: XmlElement): ListLevel {
  const lookOf = (name: string) => elementAt(level, name)?.attribute('val')
  const text = lookOf('lvlText') ?? ''
  return {
    start: wholeOf(lookOf('start'), 0),
    form: lookOf('numFmt') ?? 'decimal',
    text: text.length > longestMark ? '' : text,
    isLegal: isOn(elementAt(level, 'isLgl')),
    style: lookOf('pStyle'),
  }
}

function restartsIn(overrides: readonly XmlElement[]): ReadonlyMap<number, number> {
  return new Map(
    overrides.flatMap((each) => {
      const start = elementAt(each, 'startOverride')
      return start ? [[wholeOf(each.attribute('ilvl'), 0), wholeOf(start.attribute('val'), 1)] as const] : []
    }),
  )
}

/** A whole number from 0 to a million. */
export function wholeOf(text: string | undefined, usual: number): number {
  const number = Number(text ?? usual)
  return Number.isInteger(number) && number >= 0 && number <= 1_000_000 ? number : usual
}
