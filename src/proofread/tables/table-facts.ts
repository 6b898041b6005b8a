import { searchName } from '../../number/search-name.ts'
import type { Figure } from '../figures/figure.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { FinishedDocument, Place } from '../text/finished-document.ts'
import { readOnce } from '../text/read-once.ts'
import { tablesOf } from './tables-of.ts'

/** A value of a table or a chart with the words that say what it is. */
export interface TableFact {
  readonly figure: Figure
  readonly place: Place
  /** The name of its row or category, as `searchName` writes it, without number. */
  readonly label: string
  /** Words above it and of the title, as `searchName` writes them. */
  readonly header: string
  readonly title: string
  /** Years that its header names, else its title; empty without. */
  readonly years: readonly string[]
  /** Whether words above it or the title say what it is. */
  readonly isNamed: boolean
  /** The label as printed. */
  readonly name: string
}

/** Shorter labels are found in any text. */
const shortestLabel = 6

/** All values of tables and charts whose row or category has a name, read once a document. */
export const tableFacts = readOnce((document: FinishedDocument): readonly TableFact[] => {
  const ofTables = tablesOf(document).flatMap(({ rows, headers, title }) => {
    const [above, titled] = [headers.map(toWords), toWords(title ?? '')]
    return rows.flatMap(({ label, figures, isTotal }) => {
      const name = toName(label)
      return figures.flatMap((figure, column) =>
        figure && !isTotal ? fact(name, above[column] ?? noWords, titled, { figure, place: figure.place }) : [],
      )
    })
  })
  const ofCharts = document.blocks.flatMap((block) => {
    if (block.kind !== 'chart') return []
    return block.series.flatMap(({ name, values }) =>
      values.flatMap((value, at) => {
        const figure = value === null ? undefined : readFigures(value)[0]
        const found = figure && { figure, place: block.place }
        return found ? fact(toName(block.categories[at] ?? ''), toWords(name), toWords(block.title ?? ''), found) : []
      }),
    )
  })
  return [...ofTables, ...ofCharts]
})

/** Words as printed, as they are searched, and the years that they name: read once for all values below them. */
interface SearchedWords {
  readonly text: string
  readonly plain: string
  readonly years: readonly string[]
}

const toWords = (text: string): SearchedWords => ({ text, plain: searchName(text), years: yearsIn(text) })
const noWords = toWords('')

/** The name of a row or a category, as it is searched, and the year that it may be. */
interface RowName {
  readonly name: string
  readonly label: string
  readonly year: string | undefined
}

function toName(name: string): RowName {
  const year = /^(?:năm\s+)?(20\d\d)$/iu.exec(name.trim())?.[1]
  const bare = name.replace(/^(?:[\dIVX.]+|[A-Z])[.)]?\s+/u, '').replace(/\s*\([^()]*\)\s*$/u, '')
  return { name, label: searchName(bare), year }
}

function fact(
  { name, label, year }: RowName,
  header: SearchedWords,
  title: SearchedWords,
  found: { readonly figure: Figure; readonly place: Place },
): readonly TableFact[] {
  if (year !== undefined) return factOfYear(year, header.text, title.text, found)
  if (label.length < shortestLabel) return []
  return [
    {
      ...found,
      ...{ name, label, header: header.plain, title: title.plain },
      isNamed: header.text !== '' || title.text !== '',
      years: header.years.length > 0 ? header.years : title.years,
    },
  ]
}

/** A value of a row that is a year: what it is of stands above its column, or in the title. */
function factOfYear(
  year: string,
  header: string,
  title: string,
  found: { readonly figure: Figure; readonly place: Place },
): readonly TableFact[] {
  const own = header.replace(/\s*\([^()]*\)\s*$/u, '')
  const name =
    searchName(own).length < shortestLabel
      ? title.replace(/^.*?\d+[.:]\s*/u, '').replace(/\s*\([^()]*\)\s*$/u, '')
      : own
  const label = searchName(name)
  if (label.length < shortestLabel || yearsIn(name).length > 0) return []
  const said = { header: `nam ${year}`, title: searchName(`${header} ${title}`), years: [year] }
  return [{ ...found, ...said, label, isNamed: true, name: `${name} ${year}` }]
}

export function yearsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => year)
}

/** Whether two facts are of the same table or chart. */
export function isSamePlace(one: TableFact['place'], other: TableFact['place']): boolean {
  return one.table === other.table && one.chart === other.chart
}
