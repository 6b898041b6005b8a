import type { SubCriterion } from '../../framework/framework.ts'

/** What figures are called, by the code of the sub-criterion and their own: `7.3.6/handled_online`. */
export function figureNames(items: readonly SubCriterion[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ code, figures }) => figures.map((figure) => [`${code}/${figure.code}`, figure.name] as const)),
  )
}
