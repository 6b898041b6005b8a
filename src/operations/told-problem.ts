import { describeProblem, type Problem } from '../problem.ts'
import type { JobProblem } from '../store/jobs.ts'

/** A problem as it is kept with a job that fails by it: in both languages, for whoever reads it. */
export function toldProblem(problem: Problem): JobProblem {
  return { code: problem.code, title: { vi: describeProblem(problem, 'vi'), en: describeProblem(problem, 'en') } }
}
