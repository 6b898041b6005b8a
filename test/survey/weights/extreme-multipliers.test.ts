import { expect, test } from 'vitest'
import { isExtreme, multiplierRange } from '../../../src/survey/weights/extreme-multipliers.ts'

test('weights are moved by all adjustments together: twice for non-response and twice by calibration is four times', () => {
  const together = multiplierRange([
    { raised: 2, multiplier: 2 },
    { raised: 1, multiplier: 0.9 },
  ])
  expect([together, isExtreme(together)]).toEqual([{ least: 0.9, greatest: 4 }, true])
})

test('adjustments that undo each other are no reason to warn', () => {
  const undone = multiplierRange([
    { raised: 4, multiplier: 0.5 },
    { raised: 1, multiplier: 1 },
  ])
  expect([undone, isExtreme(undone)]).toEqual([{ least: 1, greatest: 2 }, false])
  expect(multiplierRange([])).toEqual({ least: 1, greatest: 1 })
})
