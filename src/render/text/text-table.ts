/** A column of a table in plain text. */
export interface TextColumn {
  readonly title: string
  readonly align: 'left' | 'right'
  /** Takes the width that is left over; its text is cut to fit. One column at the most. */
  readonly flexible?: boolean
}

type Rows = readonly (readonly string[])[]

/** How columns are set: their widths, what stands between them, whether titles take a line a word, names a line each. */
interface Setting {
  readonly widths: readonly number[]
  readonly gap: string
  readonly stackedTitles: boolean
  readonly nameAbove: boolean
}

const narrowest = 16

/**
 * Lays rows out in columns of letters, within the width. A text of the flexible column that is longer than its room
 * is cut with "…". Where the room is small, titles take a line a word and gaps are single; where that does not do either,
 * the flexible text stands on a line of its own above its row.
 */
export function textTable(columns: readonly TextColumn[], rows: Rows, width: number): string[] {
  const settings = [
    settingOf(columns, rows, width, { gap: '  ', stackedTitles: false, nameAbove: false }),
    settingOf(columns, rows, width, { gap: '  ', stackedTitles: true, nameAbove: false }),
    settingOf(columns, rows, width, { gap: ' ', stackedTitles: true, nameAbove: false }),
  ]
  const fitting = settings.find(({ widths }) => columns.every(({ flexible }, at) => !flexible || (widths[at] ?? 0) > 0))
  const setting = fitting ?? settingOf(columns, rows, width, { gap: ' ', stackedTitles: true, nameAbove: true })
  const rule = setting.widths.filter((each) => each > 0).map((each) => '─'.repeat(each))
  return [
    ...titleLines(columns, setting),
    rule.join(setting.gap),
    ...rows.flatMap((row) => [...nameLine(columns, row, setting, width), line(columns, row, setting)]),
  ]
}

/** The widths of the columns; 0 for the flexible one where too little is left for it. */
function settingOf(
  columns: readonly TextColumn[],
  rows: Rows,
  width: number,
  setting: Omit<Setting, 'widths'>,
): Setting {
  const natural = columns.map(({ title }, at) =>
    longest([...(setting.stackedTitles ? title.split(' ') : [title]), ...rows.map((row) => row[at] ?? '')]),
  )
  const fixed = natural.reduce((sum, each, at) => sum + (columns[at]?.flexible ? 0 : each), 0)
  const rest = width - fixed - setting.gap.length * (columns.length - 1)
  const room = setting.nameAbove || rest < narrowest ? 0 : rest
  return { ...setting, widths: natural.map((each, at) => (columns[at]?.flexible ? Math.min(each, room) : each)) }
}

function titleLines(columns: readonly TextColumn[], setting: Setting): string[] {
  const words = columns.map(({ title }) => (setting.stackedTitles ? title.split(' ') : [title]))
  const height = Math.max(...words.map(({ length }) => length))
  return Array.from({ length: height }, (_, row) =>
    line(
      columns,
      words.map((each) => each[row - (height - each.length)] ?? ''),
      setting,
    ),
  )
}

function nameLine(columns: readonly TextColumn[], row: readonly string[], setting: Setting, width: number): string[] {
  const at = columns.findIndex(({ flexible }) => flexible)
  return setting.nameAbove ? [fitted(row[at] ?? '', width, 'left').trimEnd()] : []
}

function line(columns: readonly TextColumn[], cells: readonly string[], { widths, gap }: Setting): string {
  const shown = columns.flatMap(({ align }, at) => {
    const width = widths[at] ?? 0
    return width === 0 ? [] : [fitted(cells[at] ?? '', width, align)]
  })
  return shown.join(gap).trimEnd()
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => [...text].length))
}

function fitted(text: string, width: number, align: 'left' | 'right'): string {
  const characters = [...text]
  const cut = characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : text
  const padding = ' '.repeat(Math.max(0, width - [...cut].length))
  return align === 'left' ? cut + padding : padding + cut
}

/** Breaks a text into lines at its spaces. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
