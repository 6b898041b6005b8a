import type { SourceFile } from '../../../files/source-file.ts'
import { Problem } from '../../../problem.ts'
import { findFile } from '../../read-files.ts'

/** @throws Problem `not-found`, `unusable-path` */
export async function getFile(path: string): Promise<SourceFile> {
  const file = await findFile(path)
  if (!file) throw new Problem('not-found', { what: { vi: 'tệp', en: 'file' }, id: path })
  return file
}
