import { z } from 'zod'
import { exact } from '../number/exact.ts'
import { drawMethods } from '../survey/draw/plan-stage.ts'
import { decimalField, textField, wholeField } from './decimal-field.ts'

const most = 50_000
const column = (name: string) => textField('Tên cột trong khung mẫu').default(name)
const yes = z
  .literal('true', { error: 'true' })
  .transform(() => true)
  .default(false)

const draw = z.strictObject({
  perParent: wholeField('Số đơn vị rút trong mỗi đơn vị cấp trên', 1, most).optional(),
  total: wholeField('Tổng số đơn vị rút', 1, most).optional(),
})

const stage = z.strictObject({
  name: textField('Tên bước, cho người đọc'),
  unit: textField('Chữ ghi cấp của đơn vị trong khung mẫu'),
  draw,
  method: z.enum(drawMethods),
  size: textField('Cột kích thước').optional(),
  stratum: textField('Cột tầng').optional(),
  certainty: z.array(textField('Mã đơn vị chắc chắn được rút')).default([]),
  reserves: wholeField('Số đơn vị dự bị', 0, most).default(0),
  nestedCodes: yes,
  listedLater: yes,
  population: wholeField('Số đơn vị có trong mỗi đơn vị cấp trên, dự kiến', 1, 1_000_000).optional(),
  share: decimalField('Phần của phương sai nằm giữa các đơn vị của bước này, %').optional(),
  cost: wholeField('Chi phí một đơn vị, đồng', 0, 1_000_000_000_000).default(0),
})

const expected = z.strictObject({
  sd: decimalField('Độ lệch chuẩn của chỉ số giữa các phiếu, điểm phần trăm'),
  confidence: decimalField('Độ tin cậy, %').default(exact('95')),
  responseRate: decimalField('Tỷ lệ phiếu thu về, %').default(exact('100')),
  strata: wholeField('Số tầng ở bước đầu', 1, most).default(1),
})

const columns = z.strictObject({
  level: column('level'),
  code: column('code'),
  name: column('name'),
  parent: column('parent'),
  ignored: z.array(textField('Cột không đọc')).default([]),
})

/** plan.yaml: how a sample is drawn, from which columns of the frame; and, for planning, what is expected of it. */
export const samplingPlanSchema = z.strictObject({
  columns: columns.prefault({}),
  stages: z.array(stage).min(1),
  expected: expected.optional(),
})

export type SamplingPlanFile = z.output<typeof samplingPlanSchema>
