/** An option of a question with several: what is estimated of it is the share of those who answered the question that chose it. */
export interface QuestionOption {
  readonly option: string
  /** All options of the question; nothing else may be chosen. */
  readonly options: readonly string[]
  /** What stands between the options of a cell; null where a cell holds one. */
  readonly separator: string | null
  /** The columns of all options, which hold 1 or 0, where each has one; null where the options themselves stand in a column. */
  readonly columns: readonly string[] | null
}

/** What stands for an option that was chosen, and for one that was not, by people who answered: a share is the mean of it. */
export const sharePercent = { chosen: 100, other: 0 } as const

/** What stands in the column of an option. */
export const optionMarks = { chosen: '1', other: '0' } as const

/** Whether an option is the one by which its question is read; the others follow. */
export function isFirstOption({ option, options }: QuestionOption): boolean {
  return option === options[0]
}
