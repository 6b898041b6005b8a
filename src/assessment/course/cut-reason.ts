/** Why an appraisal gives less than was claimed. */
export const cutReasons = [
  'rule-misread',
  'figure-differs',
  'evidence-missing',
  'evidence-invalid',
  'evidence-late',
  'condition-not-met',
  'other',
] as const

export type CutReason = (typeof cutReasons)[number]
