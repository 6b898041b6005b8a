import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, open, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mostFileBytes } from '../../../src/store/blobs/blobs.ts'
import { localBlobs } from '../../../src/store/blobs/local-blobs.ts'
import { gate, gather, inPieces, pdfOf } from '../../support/files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pass = async () => 'fine'

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

describe('a file that is put', () => {
  test('lies under its hash, byte for byte, and is read in whole and in part', async () => {
    const [folder, bytes] = [temporaryFolder(), pdfOf(200_000)]
    const blobs = localBlobs(folder)
    const sha256 = sha256Of(bytes)
    expect(await blobs.put(inPieces(bytes), pass)).toEqual({ sha256, sizeBytes: 200_000, finding: 'fine' })
    const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    expect(Buffer.from(bytes).equals(await readFile(path))).toBe(true)
    expect((await stat(path)).mode & 0o077).toBe(0)
    const part = await buffer((await blobs.open(sha256, { first: 10, last: 19 }))!)
    expect(part.equals(bytes.subarray(10, 20))).toBe(true)
  })

  test('twice, and at once, is kept once', async () => {
    const [folder, bytes] = [temporaryFolder(), pdfOf(300_000)]
    const blobs = localBlobs(folder)
    await Promise.all([1, 2, 3].map(() => blobs.put(inPieces(bytes), pass)))
    expect(await filesBelow(folder)).toEqual([sha256Of(bytes)])
  })

  test('takes the place of a damaged one', async () => {
    const [folder, bytes] = [temporaryFolder(), pdfOf(1000)]
    const blobs = localBlobs(folder)
    const { sha256 } = await blobs.put(inPieces(bytes), pass)
    await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'broken')
    await blobs.put(inPieces(bytes), pass)
    expect((await buffer((await blobs.open(sha256))!)).equals(bytes)).toBe(true)
  })

  test('is inspected as what is kept: the inspection reads in any place and as a stream', async () => {
    const bytes = pdfOf(150_000)
    const { finding } = await localBlobs(temporaryFolder()).put(inPieces(bytes), async (staged) => [
      Buffer.from(await staged.readAt(149_990, 100)).equals(bytes.subarray(149_990)),
      (await buffer(staged.stream())).equals(bytes),
    ])
    expect(finding).toEqual([true, true])
  })

  test('is gone when it was removed, and then nothing can be opened', async () => {
    const blobs = localBlobs(temporaryFolder())
    const { sha256 } = await blobs.put(inPieces(pdfOf(10)), pass)
    expect(await blobs.has(sha256)).toBe(true)
    await blobs.remove(sha256)
    expect([await blobs.has(sha256), await blobs.open(sha256)]).toEqual([false, undefined])
  })

  test('is told by its age; what is no file of the store is not', async () => {
    const folder = temporaryFolder()
    const blobs = localBlobs(folder)
    const [old, young] = [await blobs.put(inPieces(pdfOf(10)), pass), await blobs.put(inPieces(pdfOf(11)), pass)]
    const path = join(folder, old.sha256.slice(0, 2), old.sha256.slice(2, 4), old.sha256)
    await utimes(path, new Date(2020, 1), new Date(2020, 1))
    await writeFile(join(folder, young.sha256), '')
    await utimes(join(folder, young.sha256), new Date(2020, 1), new Date(2020, 1))
    expect(await gather(blobs.listBefore(new Date(2021, 1)))).toEqual([old.sha256])
    expect(await gather(localBlobs(join(folder, 'nowhere')).listBefore(new Date()))).toEqual([])
  })
})

describe('nothing is left of a file', () => {
  test('whose inspection refuses', async () => {
    const folder = temporaryFolder()
    const refuse = () => Promise.reject(new Error('refused'))
    await expect(localBlobs(folder).put(inPieces(pdfOf(1000)), refuse)).rejects.toThrow('refused')
    expect(await filesBelow(folder)).toEqual([])
  })

  test('that is larger than 50 MB, which is found before all of it has come', async () => {
    const folder = temporaryFolder()
    let sent = 0
    async function* endless() {
      for (const piece = new Uint8Array(1024 * 1024); ; sent++) yield piece
    }
    await expect(localBlobs(folder).put(endless(), pass)).rejects.toMatchObject({ code: 'too-large' })
    expect([sent, await filesBelow(folder)]).toEqual([mostFileBytes / 1024 / 1024, []])
  })

  test('whose connection breaks half-way', async () => {
    const folder = temporaryFolder()
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': 1_000_000 })
      response.write(Buffer.alloc(300_000), () => response.destroy())
    })
    server.listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const { body } = await fetch(`http://127.0.0.1:${port}/`)
    await expect(localBlobs(folder).put(body!, pass)).rejects.toThrow()
    expect(await filesBelow(folder)).toEqual([])
  })

  test.each([
    ['ENOSPC', /full/],
    ['EDQUOT', /full/],
    ['EIO', /disk has a fault/],
  ])('that the disk refuses half-way by %s, and the person is told without a path', async (code, message) => {
    const folder = temporaryFolder()
    const blobs = localBlobs(folder, async (path, flags) => refusing(await open(path, flags), code, 100_000))
    const put = blobs.put(inPieces(pdfOf(200_000)), pass)
    await expect(put).rejects.toMatchObject({ code: 'storage-failed', message: expect.stringMatching(message) })
    await expect(put).rejects.not.toMatchObject({ message: expect.stringContaining(folder) })
    expect(await filesBelow(folder)).toEqual([])
  })

  test('that a crash left while it was being put, once the server starts again', async () => {
    const folder = temporaryFolder()
    const blobs = localBlobs(folder)
    const { sha256 } = await blobs.put(inPieces(pdfOf(10)), pass)
    const staged = gate<void>()
    const crash = gate<never>()
    const hanging = blobs.put(inPieces(pdfOf(1000)), () => {
      staged.open()
      return crash.promise
    })
    await staged.promise
    expect((await filesBelow(folder)).length).toBe(2)
    await blobs.clearStaging()
    expect(await filesBelow(folder)).toEqual([sha256])
    crash.fail(new Error('over'))
    await expect(hanging).rejects.toThrow('over')
  })
})

/** A file on a disk that has so many bytes left. */
function refusing(file: FileHandle, code: string, bytes: number): FileHandle {
  let left = bytes
  const write = file.write.bind(file) as (...values: unknown[]) => Promise<{ bytesWritten: number }>
  file.write = (async (...values: [Uint8Array, number, number, number]) => {
    left -= values[2]
    if (left < 0) throw Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })
    return write(...values)
  }) as unknown as FileHandle['write']
  return file
}

test('a name that is no hash leads nowhere', async () => {
  const blobs = localBlobs(temporaryFolder())
  for (const name of ['../../etc/passwd', '', 'a'.repeat(63), `${'a'.repeat(63)}/`, 'A'.repeat(64)]) {
    await expect((async () => blobs.has(name))()).rejects.toThrow('no hash')
  }
})
