/** What a question beside the index is about: what people see, what they wish for, or anything else that they chose. */
export const questionKinds = ['choice', 'perception', 'wish'] as const
export type QuestionKind = (typeof questionKinds)[number]
