import { type ISectionPropertiesOptionsBase, PageOrientation } from 'docx'

/** What blocks need to know of the page they stand on. */
export interface Page {
  readonly orientation: 'portrait' | 'landscape'
  /** Between the margins, in twips. */
  readonly textWidth: number
  readonly tableSizePoints: number
  /** Styles of the paragraphs in a table. */
  readonly tableStyles: { readonly plain: string; readonly strong: string }
}

export function twipsOf(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

const a4 = { shortEdge: 210, longEdge: 297 }

/** @see Decree 30/2020/NĐ-CP, appendix I, part I: 20–25 mm above and below, 30–35 mm left, 15–20 mm right */
const margins = { top: 20, bottom: 20, left: 30, right: 15, header: 9, footer: 9 }

export const portraitPage: Page = {
  orientation: 'portrait',
  textWidth: twipsOf(a4.shortEdge - margins.left - margins.right),
  tableSizePoints: 12,
  tableStyles: { plain: 'TableText', strong: 'TableStrong' },
}

export const landscapePage: Page = {
  orientation: 'landscape',
  textWidth: twipsOf(a4.longEdge - margins.left - margins.right),
  tableSizePoints: 11,
  tableStyles: { plain: 'TableTextSmall', strong: 'TableStrongSmall' },
}

/** The size is given upright: the library turns it when the orientation says so. */
export function pageProperties(page: Page): NonNullable<ISectionPropertiesOptionsBase['page']> {
  return {
    size: {
      width: twipsOf(a4.shortEdge),
      height: twipsOf(a4.longEdge),
      orientation: page.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twipsOf(margins.top),
      bottom: twipsOf(margins.bottom),
      left: twipsOf(margins.left),
      right: twipsOf(margins.right),
      header: twipsOf(margins.header),
      footer: twipsOf(margins.footer),
    },
  }
}
