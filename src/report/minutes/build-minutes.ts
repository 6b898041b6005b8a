import type { DocumentSettings, Subject } from '../../framework/round.ts'
import { toldCode } from '../../framework/told-code.ts'
import type { Points } from '../../number/exact.ts'
import { type CalendarDate, formatLongDate } from '../../number/vietnamese-date.ts'
import { column, figureCell, paragraph, referenceCell, textCell } from '../cells.ts'
import { headOf } from '../document-head.ts'
import { numbered } from '../outline.ts'
import type { Block, Inline, ReportDocument, ReportTable } from '../report-document.ts'
import { onOneLine, textBlocks } from '../text-blocks.ts'
import { dateReference, forms, listed, reference, words, year } from '../words.ts'

/** A review meeting as its minutes tell it. All names are as somebody typed them; a text is null where nothing was said. */
export interface MinutesData {
  readonly subject: Subject
  readonly indexYear: number
  readonly document: DocumentSettings
  readonly isSample: boolean
  readonly heldOn: CalendarDate | null
  readonly begins: string | null
  readonly ends: string | null
  readonly place: string | null
  readonly chair: string | null
  readonly secretary: string | null
  readonly attendance: string | null
  readonly notes: string | null
  readonly decisions: readonly MinutesDecision[]
}

export interface MinutesDecision {
  readonly code: string
  readonly name: string
  /** What stood to be claimed when the minutes were made; null where there was no score. */
  readonly claim: Points | null
  readonly text: string | null
  readonly tasks: readonly { readonly who: string; readonly what: string; readonly by: CalendarDate | null }[]
}

/** Stands where nobody has said anything: room to write by hand. */
const blank = '……………'

/**
 * Builds the minutes of a review meeting in the form of an official document: what was decided, who does what until when.
 *
 * @see Decree 30/2020/NĐ-CP, appendix III, form of minutes
 */
export function buildMinutes(minutes: MinutesData): ReportDocument {
  const { subject, indexYear, document, isSample, chair, secretary } = minutes
  const name = reference(subject.name, 'round/subject')
  return {
    language: 'vi',
    title: `Biên bản họp rà soát kết quả tự đánh giá năm ${indexYear} của ${subject.name}`,
    date: minutes.heldOn ?? document.date,
    head: { ...headOf(document, subject), placeAndDate: '', marks: isSample ? ['SỐ LIỆU MẪU'] : [] },
    documentKind: 'BIÊN BẢN',
    summary: words`Họp rà soát kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year(indexYear)} của ${name}`,
    blocks: [
      ...opening(minutes),
      ...numbered([
        { title: words`KẾT LUẬN`, blocks: decisionBlocks(minutes) },
        { title: words`Ý KIẾN KHÁC`, blocks: textBlocks(minutes.notes, 'meeting/notes', 'Không có.') },
      ]),
      paragraph(closing(minutes)),
    ],
    recipients: document.recipients,
    signature: { titleLines: ['CHỦ TỌA'], name: chair && onOneLine(chair) },
    secondSignature: { titleLines: ['THƯ KÝ'], name: secretary && onOneLine(secretary) },
  }
}

function opening({ heldOn, begins, place, attendance, chair, secretary }: MinutesData): readonly Block[] {
  const told = (text: string | null, source: string) => (text ? reference(onOneLine(text), source) : blank)
  const day = heldOn ? [reference(formatLongDate(heldOn), 'meeting/heldOn')] : words`ngày ${blank}`
  return [
    paragraph(words`Thời gian bắt đầu: ${told(begins, 'meeting/begins')}, ${day}.`),
    paragraph(words`Địa điểm: ${told(place, 'meeting/place')}.`),
    paragraph(words`Chủ trì (chủ tọa): ${told(chair, 'meeting/chair')}.`),
    paragraph(words`Thư ký (người ghi biên bản): ${told(secretary, 'meeting/secretary')}.`),
    paragraph(words`Thành phần tham dự:`),
    ...textBlocks(attendance, 'meeting/attendance', blank),
    paragraph(words`Nội dung cuộc họp:`),
  ]
}

function closing({ ends, heldOn }: MinutesData): readonly Inline[] {
  const time = ends ? reference(onOneLine(ends), 'meeting/ends') : blank
  const day = heldOn ? [reference(formatLongDate(heldOn), 'meeting/heldOn')] : words`ngày ${blank}`
  return words`Cuộc họp kết thúc vào ${time}, ${day}./.`
}

function decisionBlocks({ decisions }: MinutesData): readonly Block[] {
  if (decisions.length === 0) return [paragraph(words`Chưa ghi kết luận nào.`)]
  const table: ReportTable = {
    kind: 'table',
    id: 'decisions',
    caption: words`Kết luận về các tiêu chí thành phần`,
    sheetName: 'Kết luận',
    columns: [
      column('code', words`Mã`, 8, 'center'),
      column('name', words`Tiêu chí thành phần`, 24, 'left'),
      column('claim', words`Điểm tự chấm`, 8, 'right'),
      column('text', words`Kết luận`, 30, 'left'),
      column('tasks', words`Việc phải làm, người thực hiện, thời hạn`, 30, 'left'),
    ],
    rows: decisions.map((decision) => {
      const { code, name, claim, text } = decision
      const id = `decision/${code}`
      return {
        ...{ id, role: 'body' as const },
        cells: [
          referenceCell(toldCode(code), `framework/item/${code}`),
          referenceCell(name, `framework/item/${code}`),
          figureCell(`${id}/claim`, claim, forms.score),
          referenceCell(text && onOneLine(text), id),
          textCell(tasksOf(decision)),
        ],
      }
    }),
  }
  return [table]
}

function tasksOf({ code, tasks }: MinutesDecision): readonly Inline[] {
  const source = `decision/${code}/tasks`
  if (tasks.length === 0) return []
  return listed(
    tasks.map(({ who, what, by }) => {
      const until = by ? words`, trước hết ngày ${dateReference(by, source)}` : []
      return words`${reference(onOneLine(who), source)}: ${reference(onOneLine(what), source)}${until}`
    }),
    '; ',
  )
}
