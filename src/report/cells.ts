import type { Exact } from '../number/exact.ts'
import type { NumberForm } from '../number/vietnamese-number.ts'
import type { Calculation, Cell, Column, FigureCell, Inline, Paragraph, TextCell } from './report-document.ts'
import { figure, reference } from './words.ts'

export function paragraph(content: readonly Inline[]): Paragraph {
  return { kind: 'paragraph', content }
}

export function textCell(content: readonly Inline[]): TextCell {
  return { kind: 'text-cell', content }
}

/** A cell with a name or text of the data; empty where there is none. */
export function referenceCell(name: string | null, source: string): TextCell {
  return textCell(name ? [reference(name, source)] : [])
}

/** A cell with a figure; its id is also the figure's source. */
export function figureCell(id: string, value: Exact | null, form: NumberForm, calculation?: Calculation): FigureCell {
  const cell = { kind: 'figure-cell', id, figure: figure(value, form, id) } as const
  return calculation ? { ...cell, calculation } : cell
}

export const emptyCell: Cell = textCell([])

export function column(id: string, title: readonly Inline[], width: number, align: Column['align']): Column {
  return { id, title, width, align }
}
