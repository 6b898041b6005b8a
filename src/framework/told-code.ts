/**
 * Writes a code as people read it: what stands for the rest of a domain, or for its survey, says so in words. Vietnamese in
 * every language, as the names of sub-criteria are.
 *
 * @example toldCode('1.khac') // => '1 (khác)'
 */
export function toldCode(code: string): string {
  const [, domain, kind = ''] = /^(.+)\.(khac|khao-sat|sipas)$/.exec(code) ?? []
  return domain === undefined ? code : `${domain} (${kinds[kind]})`
}

/** The ends of codes in the frameworks that come with Chiso. */
const kinds: Readonly<Record<string, string>> = { khac: 'khác', 'khao-sat': 'khảo sát', sipas: 'SIPAS' }
