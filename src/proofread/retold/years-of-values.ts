import { yearsIn } from '../tables/table-facts.ts'

/** Up to a mark, what something is held against that is told before it: so với cùng quý năm 2029, … */
const compared = /(?:so với|so cùng|cùng (?:kỳ|quý|tháng))[^,;.]*(?=[,;.])/giu

/** The years of words before a value; that which a change was held against, in a clause that is over, is not its year. */
export function yearsOfValues(text: string): readonly string[] {
  return yearsIn(text.replace(compared, ' '))
}
