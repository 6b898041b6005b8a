import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'

/** What a system surely allows for the path of a socket (sun_path in unix(7), less on macOS), and the socket's own name. */
const pathBytes = 100
const socketName = '/.s.PGSQL.5432'

/** The folder of the socket of a data folder: its path is short, so it stands among the temporary files, named after it. */
export function socketFolderOf(folder: string): string {
  const name = `chiso-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  const usual = join(tmpdir(), name)
  return Buffer.byteLength(usual + socketName) <= pathBytes ? usual : join('/tmp', name)
}

/**
 * Makes the folder, which only the user who runs PostgreSQL may enter, empty: sockets and locks of a PostgreSQL that was
 * killed go. None may work on the data folder when this is called.
 *
 * @throws Problem `unusable-path` if somebody else put something in its place
 */
export async function makeSocketFolder(folder: string, uid: number | undefined): Promise<string> {
  const socket = socketFolderOf(folder)
  await mkdir(socket, { mode: 0o700 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  const found = await lstat(socket)
  const owners = [process.getuid?.() ?? found.uid, uid]
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    const reason = { vi: 'người khác đã tạo nó; hãy xóa nó', en: 'somebody else made it; remove it' }
    throw new Problem('unusable-path', { action: 'write', path: socket, reason })
  }
  for (const name of await readdir(socket)) await rm(join(socket, name), { force: true })
  await chmod(socket, 0o700)
  if (uid !== undefined) await chown(socket, uid, uid)
  return socket
}
