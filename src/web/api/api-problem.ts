import type { ProblemView } from '../../contract/api-views.ts'

/** A request that the API refused, or that did not reach it; `message` is for the reader. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly code: string
  /** 0 if no answer came. */
  readonly status: number
  readonly faults: NonNullable<ProblemView['faults']>

  constructor({ code, title, status, faults = [] }: ProblemView) {
    super(title)
    this.code = code
    this.status = status
    this.faults = faults
  }

  get title(): string {
    return this.message
  }
}
