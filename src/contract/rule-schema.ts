import { z } from 'zod'
import type { Rule } from '../framework/rule.ts'
import { decimalField, textField } from './decimal-field.ts'

const figure = textField('Mã số liệu đã khai báo ở mục figures')
const points = decimalField('Điểm')

const ratio = z.strictObject({
  kind: z.literal('ratio'),
  part: figure,
  whole: figure,
  partCredit: z.array(z.strictObject({ figure, credit: decimalField('Hệ số tính một phần, ví dụ 0,5') })).optional(),
  fullFromPercent: decimalField('Từ tỷ lệ này (%) trở lên đạt điểm tối đa').optional(),
})

const weightedCounts = z.strictObject({
  kind: z.literal('weighted-counts'),
  total: figure,
  counts: z.array(z.strictObject({ figure, weight: points })).min(1),
})

const measure = z.union([z.strictObject({ figure }), z.strictObject({ part: figure, whole: figure })])

const steps = z.strictObject({
  kind: z.literal('steps'),
  measure,
  steps: z.array(z.strictObject({ from: decimalField('Giới hạn dưới của mức'), points })).min(1),
  otherwise: points,
})

const yesNo = z.strictObject({ kind: z.literal('yes-no'), figure, yes: points.optional(), no: points.optional() })

const growth = z.strictObject({
  kind: z.literal('growth'),
  by: z.union([z.strictObject({ thisYear: figure, lastYear: figure }), z.strictObject({ increase: figure })]),
  otherwise: points.optional(),
})

const position = z.strictObject({
  kind: z.literal('position'),
  position: figure,
  of: figure,
  bands: z.array(z.strictObject({ upToPercent: decimalField('Đến tỷ lệ này của số đơn vị (%)'), points })).min(1),
})

const events = z.array(z.strictObject({ figure, each: points, atMost: points.optional() })).min(1)
const deduction = z.strictObject({ kind: z.literal('deduction'), events })
const perEvent = z.strictObject({ kind: z.literal('per-event'), events })

const supplied = z.strictObject({ kind: z.literal('supplied'), figure, by: textField('Cơ quan xác định điểm') })
const conversion = z.strictObject({ kind: z.literal('conversion'), figure })

const councilVote = z.strictObject({
  kind: z.literal('council-vote'),
  members: figure,
  votes: figure,
  by: z.union([z.strictObject({ sum: figure }), z.strictObject({ median: figure })]),
  quorumPercent: decimalField('Tỷ lệ thành viên phải bỏ phiếu (%) để có điểm'),
})

const formula = z.strictObject({
  kind: z.literal('formula'),
  formula: textField(
    'Biểu thức trên các mã số liệu và diem_toi_da; hàm: lam_tron, ty_le, nho_nhat, lon_nhat, noi_suy, bac_thang',
  ),
})

/** A rule as it stands in a framework file; `scoring/` says what each kind does. */
export const ruleSchema: z.ZodType<Rule> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      ratio,
      z.strictObject({
        kind: z.literal('parts'),
        parts: z.array(z.strictObject({ name: textField('Tên phần'), maximum: points, rule: ruleSchema })).min(1),
      }),
      weightedCounts,
      steps,
      yesNo,
      growth,
      position,
      deduction,
      perEvent,
      supplied,
      conversion,
      councilVote,
      z.strictObject({ kind: z.literal('not-applicable'), applies: figure, rule: ruleSchema }),
      formula,
    ]),
  )
  .meta({ id: 'rule', description: 'Quy tắc chấm điểm' }) as unknown as z.ZodType<Rule>
