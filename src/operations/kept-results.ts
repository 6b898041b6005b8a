import type { RoundResults } from '../analysis/round-results.ts'
import { keepFew } from './keep-few.ts'

/** The results of rounds that people look at in the same hours, for what is entered in each now. */
export const keptResults = keepFew<RoundResults>(100)
