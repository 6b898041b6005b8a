import { createHash } from 'node:crypto'
import { type KeptTotalsFile, keptTotalsSchema } from '../../../contract/kept-totals-schema.ts'
import type { SourceFile } from '../../../files/source-file.ts'
import { Problem } from '../../../problem.ts'

/** By what a file of totals is known: nothing else begins so. */
export const totalsMark = '{"format":"chiso-survey-totals",'

const version = 2

/**
 * Writes a file of totals: three lines that are JSON together. The first holds the hash of the bytes of the second, so that a damage
 * anywhere shows before anything is read.
 */
export function totalsText(file: KeptTotalsFile): string {
  const content = JSON.stringify(file)
  return `${totalsMark}"formatVersion":${version},"sha256":"${hashOfText(content)}","content":\n${content}\n}\n`
}

/** Reads a file of totals. @throws Problem `unusable-totals` */
export function totalsIn({ name: path, bytes }: SourceFile): KeptTotalsFile {
  const text = new TextDecoder().decode(bytes)
  const refused = (reason: 'foreign' | 'altered' | 'version' | 'misfit') =>
    new Problem('unusable-totals', { path, reason })
  if (!text.startsWith(totalsMark)) throw refused('foreign')
  const [head = '', content = '', ...end] = text.split('\n')
  const [, found, sha256] = /^"formatVersion":(\d+),"sha256":"([0-9a-f]{64})","content":$/.exec(restOf(head)) ?? []
  if (found === undefined) throw refused('altered')
  if (Number(found) > version) throw refused('version')
  if (hashOfText(content) !== sha256 || end.join('\n') !== '}\n') throw refused('altered')
  const { success, data } = keptTotalsSchema.safeParse(JSON.parse(content))
  if (!success) throw refused('misfit')
  return data
}

function restOf(head: string): string {
  return head.slice(totalsMark.length)
}

function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
