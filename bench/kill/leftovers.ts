import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { socketFolderOf } from '../../src/store/cluster/socket-folder.ts'
import { processesBelow } from './processes.ts'
import { dataFolderOf } from './serve.ts'

/** What a server that was stopped in order left behind: locks, a socket, processes. */
export function leftovers(base: string): readonly string[] {
  const dataFolder = dataFolderOf(base)
  const paths = ['server.pid', 'server.pid.over', 'postgres/postmaster.pid', 'postgres.new', 'evidence/staging'].map(
    (name) => join(dataFolder, name),
  )
  return [
    ...[...paths, socketFolderOf(dataFolder)].filter((path) => existsSync(path)).map((path) => `${path} is left`),
    ...processesBelow(base).map((pid) => `process ${pid} still runs`),
  ]
}
