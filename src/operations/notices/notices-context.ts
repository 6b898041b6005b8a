import type { JobsContext } from '../jobs-context.ts'
import type { Letters } from '../letters.ts'

/** What is given to what tells people of things by itself. */
export interface NoticesContext extends JobsContext {
  /** Null where no mail server is set: people are told in the program only. */
  readonly letters: Pick<Letters, 'seal'> | null
  /** The address that people use, without a slash at its end: links begin with it. */
  readonly baseUrl: string
}
