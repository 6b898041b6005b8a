import { type FileHandle, open } from 'node:fs/promises'

/** What is written to; given in, so that a test can let the disk be full. */
export type OpenFile = (path: string, flags: string | number) => Promise<FileHandle>

/** Files of evidence are for the server's own user only. */
export const openPrivately: OpenFile = (path, flags) => open(path, flags, 0o600)

/** Writes all bytes at a position, however many calls the system needs. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, position + done)
    done += bytesWritten
  }
}

/** Makes the names in a folder outlive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
