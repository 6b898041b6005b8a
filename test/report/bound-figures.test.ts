import { expect, test } from 'vitest'
import { pointSources } from '../../src/framework/framework.ts'
import { isZero } from '../../src/number/exact.ts'
import { formatNumber } from '../../src/number/vietnamese-number.ts'
import { words } from '../../src/report/words.ts'
import { reportOfChangedNumbers, roundOfOtherYears } from '../support/changed-round.ts'
import { example, reportWith } from '../support/example-round.ts'
import { figuresOf } from '../support/report-figures.ts'
import { inlinesOf } from '../support/report-parts.ts'

const report = reportWith()
const inlines = inlinesOf(report)

test('no numeral is typed in a sentence, a heading or a table of the whole report', () => {
  const typed = inlines.filter((inline) => inline.kind === 'text' && /\p{N}/u.test(inline.text))
  expect(typed).toEqual([])
})

test('a numeral typed in a sentence is refused where the sentence is built', () => {
  expect(() => words`Chỉ số đạt 82,96 điểm`).toThrow('a numeral is typed in a sentence')
  expect(() => words`Chỉ số đạt ${'82,96'} điểm`).toThrow('a numeral is typed in a sentence')
})

test('the report has hundreds of figures, each written from its value in its form and with a source', () => {
  const figures = figuresOf(report)
  expect(figures.length).toBeGreaterThan(500)
  for (const { value, form, text, source } of figures) {
    expect(text).toBe(formatNumber(value, form))
    expect(source).toMatch(/^[a-zA-Z]+(\/[^/\s]+)*$/)
  }
})

test('a name, date or number that stands as it is has a source too', () => {
  const references = inlines.filter((inline) => inline.kind === 'reference')
  expect(references.filter(({ source, text }) => source === '' || text === '')).toEqual([])
})

const isYear = (source: string) => source === 'round/indexYear' || /^history(\/\d+\/year)?$/.test(source)

const { domains } = example.par
const isSourceWithoutItem = (path: string) =>
  domains.some(({ code, maxima }) =>
    pointSources.some((each) => path === `domain/${code}/${each}` && isZero(maxima[each])),
  )

function textsBySource(of: typeof report): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>()
  for (const { value, source, text } of figuresOf(of)) {
    if (value !== null && !isYear(source) && !isSourceWithoutItem(source)) {
      texts.set(source, (texts.get(source) ?? new Set()).add(text))
    }
  }
  return texts
}

test('when every number of the data changes, no figure stays as it was', () => {
  const [before, after] = [textsBySource(report), textsBySource(reportOfChangedNumbers())]
  const same = [...before].flatMap(([source, texts]) =>
    [...(after.get(source) ?? [])].filter((text) => texts.has(text)).map((text) => `${source}: ${text}`),
  )
  expect(same).toEqual([])
})

test('nearly every figure was put to that test: the others belong to what the change took away', () => {
  const [before, after] = [textsBySource(report), textsBySource(reportOfChangedNumbers())]
  const untested = [...before.keys()].filter((source) => !after.has(source))
  const gone = /1\.3\.2|^agency\/[1-9]|^sipas\/(group|criterion)\/|^published\/\d+\/|^documents\/self/
  expect(untested.filter((source) => !gone.test(source))).toEqual([])
})

test('with other years in the data, none of the years of the example is left but in texts of the data', () => {
  const later = reportWith(roundOfOtherYears())
  const written = inlinesOf(later).filter(({ kind }) => kind !== 'reference')
  expect(written.filter(({ text }) => /20[12]\d/.test(text) && Number(text) < 2025)).toEqual([])
  const input = [
    ...example.round.scores.flatMap(({ cause, evidence }) => [cause, evidence]),
    ...example.round.timeline.flatMap(({ event, document }) => [event, document]),
  ]
  const references = inlinesOf(later).filter(({ kind, text }) => kind === 'reference' && /20(23|24)/.test(text))
  for (const { text } of references) expect(input).toContain(text)
  expect([later.title, later.head.placeAndDate, ...figuresOf(later).map(({ text }) => text)].join(' ')).not.toMatch(
    /\b20(23|24)\b/,
  )
})
