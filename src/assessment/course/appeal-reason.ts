/** Why an organisation appeals against its appraisal. */
export const appealReasons = ['rule-misread', 'figure-misread', 'evidence-not-seen', 'other'] as const

export type AppealReason = (typeof appealReasons)[number]
