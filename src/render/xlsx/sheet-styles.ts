import type { Borders, Fill, Font, PageSetup } from 'exceljs'
import type { Column, Row } from '../../report/report-document.ts'

export const fontName = 'Times New Roman'
export const fontSize = 12

const thin = { style: 'thin', color: { argb: 'FF808080' } } as const

export const cellBorder: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
export const headerFill = solid('FFD9E2F3')
export const inputFill = solid('FFFFF2CC')

const partFill = solid('FFEDEDED')

export function font(options: Partial<Font> = {}): Partial<Font> {
  return { name: fontName, size: fontSize, ...options }
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}

/** Tells how the rows of a role stand out. */
export function rowStyle(role: Row['role']): { bold: boolean; fill?: Fill } {
  if (role === 'part') return { bold: true, fill: partFill }
  return { bold: role !== 'body' }
}

export function alignment(align: Column['align']) {
  return { horizontal: align, vertical: 'middle', wrapText: true, indent: align === 'left' ? 1 : 0 } as const
}

/** Page and number of pages at the foot of each page. */
export const pageNumbers = { oddFooter: `&C&"${fontName},Regular"&P/&N` }

/** A4, as wide as the page, as many pages as it takes. Margins of an official document (Decree 30/2020), in inches. */
export function pageSetup(landscape: boolean): Partial<PageSetup> {
  const margins = { left: 0.98, right: 0.6, top: 0.79, bottom: 0.79, header: 0.4, footer: 0.4 }
  return {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins,
  }
}
