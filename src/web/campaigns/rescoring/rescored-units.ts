/** An organisation in the table that a rescoring makes. */
export interface RescoredUnit {
  /** Names of communes repeat; lines do not. */
  readonly line: number
  readonly name: string
  readonly before: RescoredStanding
  readonly after: RescoredStanding
  /** Codes of sub-criteria with other points. */
  readonly changed: readonly string[]
}

interface RescoredStanding {
  /** Plain decimal text; null where something is missing, which is no zero. */
  readonly total: string | null
  readonly rank: number | null
}

/** Reads the table that a rescoring makes: unit, index and place now, index and place then, codes of what changes. */
export function rescoredUnits(csv: string): readonly RescoredUnit[] {
  const [, ...rows] = csv.replace(/^\uFEFF/, '').matchAll(/^.+$/gm)
  return rows.map(([text], line) => {
    const [name = '', total, rank, newTotal, newRank, codes = ''] = cellsOf(text)
    return {
      ...{ line, name },
      before: standingOf(total, rank),
      after: standingOf(newTotal, newRank),
      changed: codes.split(' ').filter((code) => code !== ''),
    }
  })
}

/** Cells of a line: plain, or in quotation marks with those inside doubled. */
function cellsOf(text: string): readonly string[] {
  const cells = text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)
  return [...cells].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain)
}

function standingOf(total = '', rank = ''): RescoredStanding {
  return { total: total === '' ? null : total.replace(',', '.'), rank: rank === '' ? null : Number(rank) }
}
