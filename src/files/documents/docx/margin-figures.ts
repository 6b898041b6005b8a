import { createFieldStack } from './field-stack.ts'
import type { Story } from './gathering.ts'
import { readInlineContent } from './inline-content.ts'
import { elementsNamed, type XmlElement } from './xml-element.ts'

/** Fields that number pages: their numbers claim nothing. */
const isPageNumber = (instruction: string) => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i.test(instruction)

/**
 * Tells whether a header or a footer of pages shows digits beside the numbers of pages.
 *
 * @param story that of the document; nothing is noted in it
 */
export function hasMarginFigures(margin: XmlElement, story: Story): boolean {
  const own = { ...story, lists: { next: () => '' }, doubts: new Set<never>(), fields: createFieldStack(isPageNumber) }
  return showsDigit(margin, own, 0)
}

function showsDigit(container: XmlElement, story: Story, depth: number): boolean {
  return elementsNamed(container, 'p').some((paragraph) => {
    const { text, attachments } = readInlineContent(paragraph, story)
    if (/\d/.test(text)) return true
    return attachments.some(
      (each) => each.kind === 'text-box' && depth < 5 && showsDigit(each.content, story, depth + 1),
    )
  })
}
