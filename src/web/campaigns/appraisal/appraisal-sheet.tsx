import { useQuery } from '@tanstack/react-query'
import { appealReasonTexts } from '../../../assessment/course/course-texts.data.ts'
import type { ComparedRoundView, ItemView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { roundItemQuery } from '../../api/campaign-queries.ts'
import { QueryView } from '../../parts/query-view.tsx'
import { SideSheet } from '../../parts/side-sheet.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { AnswerForm } from './answer-form.tsx'
import classes from './appraisal.module.css'
import { AppraiseForm } from './appraise-form.tsx'
import { ExternalPart } from './external-part.tsx'
import { PointsList } from './points-list.tsx'
import { SecondForm } from './second-form.tsx'
import { SheetPart } from './sheet-part.tsx'
import type { SheetProps } from './sheet-props.ts'
import { cutReasonText } from './use-comparison-columns.tsx'

/** One organisation's sub-criterion: the three scores, the proof, the explanation, and what the reader may do with it. */
export function AppraisalSheet(props: SheetProps) {
  const { item, row, onClose } = props
  const { t, language } = useMessages()
  const { code } = item.definition
  const reading = useQuery(roundItemQuery(row.round, code))
  return (
    <SideSheet title={`${row.organisationName}: ${toldCode(code)}`} isOpen onClose={onClose}>
      <Scores row={row} maximum={item.definition.maximum} />
      {row.appraisal?.reason && (
        <SheetPart title={t('campaigns.appraisalReason')}>
          <p>
            {row.appraisal.cut !== null && `${cutReasonText(row.appraisal.cut, t)}: `}
            {row.appraisal.reason}
          </p>
        </SheetPart>
      )}
      {row.appeal && (
        <SheetPart title={t('campaigns.appealReason')}>
          <p>
            {appealReasonTexts[row.appeal.ground][language]}: {row.appeal.reason}
          </p>
        </SheetPart>
      )}
      <QueryView query={reading} skeletonLines={6}>
        {(found) => (
          <>
            <Reading reading={found} />
            {!row.actions.includes('appraise') && <ExternalPart item={item} row={row} />}
            <Forms {...props} reading={found} />
          </>
        )}
      </QueryView>
    </SideSheet>
  )
}

function Scores({ row, maximum }: { readonly row: ComparedRoundView; readonly maximum: string }) {
  const { t } = useMessages()
  const scores = [
    [t('results.max'), maximum],
    [t('campaigns.claimed'), row.claimed],
    [t('campaigns.appraised'), row.appraised],
    [t('campaigns.final'), row.final],
  ] as const
  return <PointsList points={scores} />
}

function Reading({ reading }: { readonly reading: ItemView }) {
  const { t } = useMessages()
  return (
    <>
      <SheetPart title={t('proof.arithmetic')}>
        <ul className={classes.lines} lang="vi">
          {reading.computed.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </SheetPart>
      <SheetPart title={t('campaigns.explanation')}>
        <p lang="vi">{reading.explanation.text || t('proof.none')}</p>
      </SheetPart>
    </>
  )
}

/** The forms for what the reader may do now; a new round of them after each step. */
function Forms({ reading, ...props }: SheetProps & { readonly reading: ItemView }) {
  const { actions } = props.row
  return (
    <>
      {actions.includes('answer') && <AnswerForm {...props} />}
      {(actions.includes('confirm') || actions.includes('object')) && <SecondForm {...props} />}
      {actions.includes('appraise') && <AppraiseForm {...props} reading={reading} />}
    </>
  )
}
