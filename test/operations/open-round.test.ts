import { expect, test } from 'vitest'
import { describeFault } from '../../src/fault.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { changedExample, put } from '../support/example-copy.ts'

test("a round that uses another year's frameworks is read, and told so with the place of each", async () => {
  const { warnings, round } = await openRound(
    changedExample({ 'round.yaml': put('indexYear: 2024', 'indexYear: 2025') }),
  )
  expect(round.indexYear).toBe(2025)
  expect(warnings.map((fault) => describeFault(fault, 'en').replace(/^.*\/(?=round\.yaml)/, ''))).toEqual([
    'round.yaml:8:8: the index year is 2025 but framework par-province-2024 is of 2024; check it unless it is meant',
    'round.yaml:9:10: the index year is 2025 but framework sipas-2024 is of 2024; check it unless it is meant',
  ])
})
