import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { courseTable } from '../../src/assessment/course/course-table.data.ts'
import type { Move } from '../../src/assessment/course/move.ts'
import { createTestDatabase } from '../support/database.ts'

test('the table of moves in the database is that of the program', async () => {
  const database = await createTestDatabase()
  const { rows } = await sql<Record<string, unknown>>`select * from course_moves`.execute(database.owner)
  await database.close()
  const moves: readonly Move[] = courseTable
  // Entering is no step: it leaves the sub-criterion where it is, and what was entered has its own versions. Votes neither, but
  // they stand in the table; see course-guard.test.ts.
  const expected = moves
    .filter(({ action }) => action !== 'enter')
    .flatMap((move) => [
      ...move.from.map((from) => rowOf(move, from, false)),
      ...(move.fromWithoutSecond ?? []).map((from) => rowOf(move, from, true)),
    ])
  expect(sorted(rows)).toEqual(sorted(expected))
})

function rowOf({ action, to, by, notBy }: Move, from: string, withoutSecond: boolean) {
  const [from_state, to_state] = [from, to === 'same' ? from : to]
  return { action, from_state, to_state, roles: [...by], without_second: withoutSecond, not_by: notBy ?? null }
}

function sorted(rows: readonly Readonly<Record<string, unknown>>[]) {
  const keyed = rows.map((row) => ({ ...row, roles: [...(row.roles as string[])].toSorted() }))
  const keyOf = (row: Readonly<Record<string, unknown>>) => `${row.action} ${row.from_state}`
  return keyed.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}
