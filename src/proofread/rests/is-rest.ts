import type { Figure } from '../figures/figure.ts'
import { beforeRest, behindRest, fallsTo } from '../sums/remainder-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { phraseBefore } from './phrase-before.ts'

/** Whether the words around a number call it what is left of a whole. */
export function isRest(passage: Passage, rest: Figure): boolean {
  const { text } = passage
  if (behindRest.test(` ${text.slice(rest.end, rest.end + 60).trimStart()}`)) return true
  const lead = text.slice(Math.max(0, rest.start - 60), rest.start)
  return beforeRest.test(phraseBefore(passage, rest)) && !fallsTo.test(lead) && !/ngoài ra|bên cạnh đó/iu.test(lead)
}
