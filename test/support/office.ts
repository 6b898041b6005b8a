import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Opens a file with LibreOffice and saves it in another format. Each call has a user profile of its own, since two
 * runs that share one get in each other's way, and no language but that of the file.
 *
 * @param input the file's bytes and its ending, which tells LibreOffice what it is: 'docx'
 * @param format the ending of the wanted file: 'pdf', 'docx', 'txt'
 */
export async function convertWithOffice(
  input: { bytes: Uint8Array; ending: string },
  format: string,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-office-'))
  try {
    const source = join(folder, `source.${input.ending}`)
    const target = join(folder, 'out')
    await writeFile(source, input.bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const env = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' }
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', target, source], { env })
    return await readFile(join(target, `source.${format.split(':')[0]}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reads the text of a PDF in reading order, lines as they are printed. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-pdf-'))
  try {
    const source = join(folder, 'source.pdf')
    await writeFile(source, bytes)
    const { stdout } = await run('pdftotext', [source, '-'])
    return stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
