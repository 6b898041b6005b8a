import { Problem } from '../../../problem.ts'
import { documentLimits } from '../document-limits.ts'
import type { PdfExcess } from './reading-bounds.ts'

const measures = {
  time: { what: { vi: 'thời gian đọc', en: 'the time to read it' }, limit: `${documentLimits.milliseconds / 1000} s` },
  pages: { what: { vi: 'số trang', en: 'the number of pages' }, limit: documentLimits.pages.toLocaleString('vi') },
  pieces: { what: { vi: 'lượng chữ', en: 'the amount of text' }, limit: documentLimits.pieces.toLocaleString('vi') },
  operators: {
    what: { vi: 'số lệnh vẽ của một trang', en: 'the number of steps that a page is drawn by' },
    limit: documentLimits.operators.toLocaleString('vi'),
  },
} as const

/** The problem that a PDF is refused with: of what it has too much, or an error of the library. */
export function pdfProblem(reason: unknown, fileName: string): Problem {
  if (isExcess(reason)) return new Problem('document-too-large', { fileName, ...measures[reason] })
  const isLocked = reason instanceof Error && reason.name === 'PasswordException'
  if (isLocked) return new Problem('locked-document', { fileName })
  return new Problem('damaged-document', { fileName, part: 'PDF' })
}

const isExcess = (reason: unknown): reason is PdfExcess => typeof reason === 'string' && Object.hasOwn(measures, reason)
