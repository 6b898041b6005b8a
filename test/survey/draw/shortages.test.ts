import { expect, test } from 'vitest'
import { shortages } from '../../../src/survey/draw/shortages.ts'
import { stageOf, unitOf } from '../../support/sampling-frame.ts'

const communes = ['a', 'b', 'c'].map((code) => unitOf(code))
const villages = ['a', 'a', 'a', 'b', 'b', 'c'].map((parent, at) => unitOf(`v${at}`, { parent }))
const first = stageOf({ draw: { kind: 'total', units: 2 } })
const second = (units: number) => stageOf({ unit: 'village', draw: { kind: 'per-parent', units } })
const total = (units: number) => stageOf({ unit: 'village', draw: { kind: 'total', units } })

const kinds = (...args: Parameters<typeof shortages>) =>
  shortages(...args).map(({ kind, stage, parent, places, found }) => [kind, stage, parent, places, found])

test('a frame with enough units everywhere has no shortage', () => {
  expect(kinds([first, second(1)], [communes, villages], [''])).toEqual([])
  expect(kinds([first, total(3)], [communes, villages], [''])).toEqual([])
})

test('a stage without units', () => {
  expect(kinds([first, second(1)], [communes, []], [''])).toEqual([['empty-stage', 1, null, 1, 0]])
})

test('a unit that has nothing below it is told, whether it would be drawn or not', () => {
  const found = kinds([first, second(1)], [communes, villages.filter(({ parent }) => parent !== 'c')], [''])
  expect(found).toEqual([['empty-parent', 1, 'c', 1, 0]])
})

test('more to be drawn than there is, in the whole or in any unit of the stage before', () => {
  expect(kinds([stageOf({ draw: { kind: 'total', units: 4 } })], [communes], [''])).toEqual([
    ['too-few-units', 0, null, 4, 3],
  ])
  expect(kinds([first, second(2)], [communes, villages], [''])).toEqual([['too-few-units', 1, 'c', 2, 1]])
})

test('more strata than places', () => {
  const strata = communes.map((unit) => ({ ...unit, stratum: unit.code }))
  expect(kinds([first], [strata], [''])).toEqual([['more-groups-than-places', 0, null, 2, 3]])
})

test('a total that the units with the fewest below them might not fill, or that does not reach them all', () => {
  expect(kinds([first, total(4)], [communes, villages], [''])).toEqual([['too-few-units', 1, null, 4, 3]])
  expect(kinds([first, total(1)], [communes, villages], [''])).toEqual([['more-groups-than-places', 1, null, 1, 2]])
})

test('certain units that leave no place for chance, unless they are all there are', () => {
  const certain = (codes: readonly string[], units: number) =>
    kinds([stageOf({ draw: { kind: 'total', units }, certainty: codes })], [communes], [''])
  expect(certain(['a', 'b'], 2)).toEqual([['certain-fill-places', 0, null, 2, 2]])
  expect(certain(['a', 'b', 'c'], 2)).toEqual([['certain-fill-places', 0, null, 2, 3]])
  expect(certain(['a', 'b', 'c'], 3)).toEqual([])
  expect(certain(['a'], 2)).toEqual([])
})
