import { z } from 'zod'
import {
  adjustmentKinds,
  assessmentLevels,
  type Framework,
  feedCombinations,
  indexFormulas,
  type ParFramework,
  pointSources,
  type SipasFramework,
  totalFormulas,
} from '../framework/framework.ts'
import { exact, zero } from '../number/exact.ts'
import { decimalField, textField, wholeField } from './decimal-field.ts'
import { ruleSchema } from './rule-schema.ts'

const standing = z.enum(['printed', 'derived', 'assumed']).meta({
  description: 'Căn cứ: printed = in trong tài liệu công bố; derived = suy ra từ số liệu in; assumed = giả định',
})

const rounding = z.strictObject({
  mode: z.literal('half-up'),
  scoreDecimals: wholeField('Số chữ số thập phân của điểm tiêu chí', 0, 6),
  totalDecimals: wholeField('Số chữ số thập phân của các tổng', 0, 6),
  changes: z.enum(['between-rounded-values', 'between-exact-values']),
})

const texts = z.array(textField('Một dòng')).default([])

const figureDefinition = z.strictObject({
  code: textField('Mã số liệu: chữ không dấu, số và gạch dưới').regex(/^[A-Za-z_]\w*$/, { error: 'code' }),
  name: textField('Tên số liệu bằng tiếng Việt'),
  kind: z.enum(['count', 'amount', 'percent', 'points', 'yes-no', 'position']),
  unit: textField('Đơn vị tính'),
  partOf: textField('Số liệu tổng mà số này là một phần').optional(),
  disjoint: z
    .literal('true', { error: 'true' })
    .transform(() => true as const)
    .optional(),
})

const workedCase = z.strictObject({
  figures: z.record(z.string(), textField('Giá trị số liệu')),
  score: decimalField('Điểm sau làm tròn'),
  standing,
  note: textField('Giải thích').optional(),
})

const feed = z.strictObject({
  framework: textField('Mã bộ tiêu chí của các đơn vị bên dưới').regex(/^[a-z0-9-]+$/, { error: 'code' }),
  code: textField('Mã tiêu chí trong bộ tiêu chí đó'),
  combine: z.enum(feedCombinations).meta({ description: 'Cách gộp số liệu của các đơn vị: sum = cộng' }),
  figures: z
    .array(
      z.strictObject({
        to: textField('Mã số liệu của tiêu chí này'),
        from: textField('Mã số liệu của tiêu chí bên dưới'),
      }),
    )
    .min(1),
  standing,
})

const subCriterion = z.strictObject({
  code: textField('Mã tiêu chí, tiêu chí thành phần'),
  name: textField('Tên bằng tiếng Việt'),
  maximum: decimalField('Điểm tối đa (điểm chuẩn)'),
  source: z.enum(pointSources),
  role: z.enum(['item', 'remainder', 'survey']).default('item'),
  standing,
  rule: ruleSchema,
  figures: z.array(figureDefinition).min(1),
  evidence: texts,
  leadAgency: textField('Đơn vị chủ trì').nullable().default(null),
  coOperatingAgencies: texts,
  legalBasis: texts,
  fedBy: z.array(feed).default([]).meta({ description: 'Số liệu lấy từ tiêu chí của các đơn vị bên dưới' }),
  note: textField('Ghi chú').nullable().default(null),
  cases: z.array(workedCase).default([]),
})

const points = decimalField('Điểm tối đa theo nguồn')

const domain = z.strictObject({
  code: textField('Mã lĩnh vực'),
  name: textField('Tên lĩnh vực'),
  maxima: z.strictObject({
    documents: points.default(zero),
    governmentOffice: points.default(zero),
    leaderSurvey: points.default(zero),
    sipas: points.default(zero),
    council: points.default(zero),
  }),
  subCriteria: z.array(subCriterion).min(1),
})

const adjustmentBlock = z.strictObject({
  kind: z
    .enum(adjustmentKinds)
    .meta({ description: 'bonus = điểm thưởng, cộng vào tổng; penalty = điểm phạt, trừ đi' }),
  code: textField('Mã khối'),
  name: textField('Tên khối'),
  cap: decimalField('Cả khối cộng hoặc trừ không quá số điểm này'),
  standing,
  subCriteria: z.array(subCriterion).min(1),
})

const total = z.strictObject({
  formula: z.enum(totalFormulas).meta({
    description:
      'Cách tính tổng: plain-sum = cộng thẳng; scale-then-adjust = quy đổi theo điểm tối đa áp dụng rồi cộng thưởng, trừ phạt; adjust-then-scale = cộng thưởng, trừ phạt rồi quy đổi',
  }),
  standing,
  atMost: decimalField('Tổng điểm không quá số này', exact('200')).nullable().default(null),
})

const head = {
  id: textField('Mã bộ tiêu chí, trùng tên tệp').regex(/^[a-z0-9-]+$/, { error: 'code' }),
  name: textField('Tên bộ tiêu chí'),
  indexYear: wholeField('Năm đánh giá', 2000, 2100),
  origin: textField('Nguồn của bộ tiêu chí'),
  rounding,
}

const parFramework = z.strictObject({
  kind: z.literal('par'),
  ...head,
  level: z.enum(assessmentLevels).meta({
    description:
      'Cấp đánh giá: nation-to-provinces = trung ương với các tỉnh; province-to-departments = tỉnh với các sở; province-to-communes = tỉnh với các xã',
  }),
  maximum: decimalField('Tổng điểm tối đa'),
  total: total.default({ formula: 'plain-sum', standing: 'assumed', atMost: null }),
  domains: z.array(domain).min(1),
  adjustments: z.array(adjustmentBlock).default([]).meta({ description: 'Các khối điểm thưởng, điểm phạt' }),
})

const named = { code: textField('Mã'), name: textField('Tên bằng tiếng Việt') }

const sipasFramework = z.strictObject({
  kind: z.literal('sipas'),
  ...head,
  overallName: textField('Tên chỉ số chung'),
  formula: z.enum(indexFormulas),
  formulaStanding: standing,
  minimumAge: wholeField('Tuổi nhỏ nhất của người được hỏi', 0, 120),
  abbreviations: z
    .array(z.strictObject({ short: textField('Chữ viết tắt'), meaning: textField('Nghĩa đầy đủ') }))
    .default([]),
  parts: z
    .array(
      z.strictObject({
        ...named,
        groups: z.array(z.strictObject({ ...named, criteria: z.array(z.strictObject(named)).min(1) })).min(1),
      }),
    )
    .min(1),
})

/** A framework file: its form. What its parts say of each other is checked by `frameworkFaults`. */
export const frameworkSchema = z.discriminatedUnion('kind', [parFramework, sipasFramework])

/** Types the parsed file as the domain's nouns; they differ only in optional keys that zod marks as undefined. */
export function toFramework(parsed: z.output<typeof frameworkSchema>): Framework {
  return parsed.kind === 'par' ? (parsed as ParFramework) : (parsed as SipasFramework)
}
