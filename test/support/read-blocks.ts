import { readPdf } from '../../src/files/documents/pdf/read-pdf.ts'

/** What is read of a PDF: paragraphs as texts, tables as lists of rows whose cells are parted by strokes. */
export async function readBlocks(file: Uint8Array): Promise<readonly (string | readonly string[])[]> {
  const { document } = await readPdf(file, 'a.pdf')
  return document.blocks.map((block) => {
    if (block.kind === 'table') return block.grid.map((row) => row.map((cell) => cell?.text ?? '·').join(' | '))
    return block.kind === 'chart' ? block.categories : block.text
  })
}
