import { expect, test } from 'vitest'
import { killRounds } from '../../bench/kill/kill-rounds.ts'

test('what was acknowledged is there after the server and the database were killed at random moments', async () => {
  const outcome = await killRounds({ rounds: 5, seed: 1 })
  expect(outcome).toMatchObject({ lost: 0, torn: 0, faults: [] })
  // A round in which nothing was written is one of the faults; how much was written says how busy the machine is.
  expect(outcome.acknowledged).toBeGreaterThan(3)
}, 300_000)

test('the harness counts what a database loses that tells commits before they are written', async () => {
  const outcome = await killRounds({ rounds: 1, seed: 2, target: 'database', isCareless: true })
  expect(outcome.lost).toBeGreaterThan(0)
}, 120_000)
