/** Fields that are open where a text is read: only their results are shown. */
export interface FieldStack {
  /** @param type of a `w:fldChar`: begin, separate or end */
  mark(type: string): void
  instruct(text: string): void
  /** What stands here is shown: in no field, or in the results of all. */
  isShown(): boolean
}

interface Field {
  instruction: string
  inResult: boolean
}

/** Contents pages repeat headings beside page numbers: neither is a claim of the document. */
const isContents = (instruction: string) => /^\s*TOC\b/i.test(instruction)

/**
 * @param isLeftOut whether the results of a field are not shown either, by its instruction
 * @see ECMA-376 part 1, §17.16.18
 */
export function createFieldStack(isLeftOut: (instruction: string) => boolean = isContents): FieldStack {
  const fields: Field[] = []
  return {
    mark: (type) => {
      const inner = fields.at(-1)
      if (type === 'begin') fields.push({ instruction: '', inResult: false })
      else if (type === 'end') fields.pop()
      else if (inner) inner.inResult = true
    },
    instruct: (text) => {
      const inner = fields.at(-1)
      if (inner && !inner.inResult) inner.instruction += text
    },
    isShown: () => fields.every((field) => field.inResult && !isLeftOut(field.instruction)),
  }
}
