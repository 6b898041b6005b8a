import { documentLimits } from '../../files/documents/document-limits.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'
import { withOpenFile } from '../read-files.ts'

/**
 * Reads the file of a document: at most one byte more than may be, whatever the size of the file or the pipe is.
 *
 * @throws Problem `not-found`, `unusable-path`, `folder-not-document`, `document-too-large`
 */
export async function readBoundedFile(path: string): Promise<SourceFile> {
  const bytes = await withOpenFile(path, async (file) => {
    if ((await file.stat()).isDirectory()) throw new Problem('folder-not-document', { path })
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of file.createReadStream({ end: documentLimits.fileBytes, autoClose: false })) {
      chunks.push(chunk)
      length += chunk.length
    }
    if (length > documentLimits.fileBytes) throw tooLarge(path)
    return Buffer.concat(chunks)
  })
  return { name: path, bytes }
}

function tooLarge(fileName: string): Problem {
  const what = { vi: 'dung lượng tệp', en: 'the size of the file' }
  return new Problem('document-too-large', { fileName, what, limit: `${documentLimits.fileBytes / 1024 / 1024} MB` })
}
