import { type RepeatedEnds, withoutEnds } from './page-ends.ts'
import type { PartedPage } from './parted-page.ts'

/** A picture that covers so much of its page is a scan of it. */
const mostOfPage = 0.7

/**
 * Finds the pages that hold nothing but a picture and a few lines, such as a page number or the stamp of a signature.
 *
 * @returns their numbers from 1, and whether other pages have text; empty pages are neither
 */
export function picturePages(
  pages: readonly PartedPage[],
  repeated: RepeatedEnds,
): { readonly pictures: readonly number[]; readonly hasOthers: boolean } {
  const bodies = pages.map(({ lines, tables }) => withoutEnds(lines, repeated).length + tables.length)
  const isPicture = ({ picture }: PartedPage, at: number) => picture >= mostOfPage || (picture > 0 && bodies[at] === 0)
  const pictures = pages.flatMap((page, at) => (isPicture(page, at) ? at + 1 : []))
  const others = pages.filter((page, at) => !isPicture(page, at) && page.hasText)
  const hasOthers = pictures.length === 0 ? others.length > 0 : others.some((page) => bodies[pages.indexOf(page)] !== 0)
  return { pictures, hasOthers }
}
