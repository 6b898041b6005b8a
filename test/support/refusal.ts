import { Problem } from '../../src/problem.ts'

/** What is told of a refusal: code, line and column of each fault, or code and reason of the problem. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => null,
    (refused) => refused,
  )
  if (!(error instanceof Problem)) return error
  if (error.code !== 'faulty-files') return [error.code, (error.details as { reason?: string }).reason]
  const { faults } = error.details as Problem<'faulty-files'>['details']
  return faults
    .filter(({ code }) => code !== 'stage-without-population')
    .map(({ code, place, details }) => [code, place.line, place.column, (details as { standing?: string }).standing])
}
