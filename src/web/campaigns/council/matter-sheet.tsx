import { appealReasonTexts } from '../../../assessment/course/course-texts.data.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { SideSheet } from '../../parts/side-sheet.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from '../appraisal/appraisal.module.css'
import { PointsList } from '../appraisal/points-list.tsx'
import { SheetPart } from '../appraisal/sheet-part.tsx'
import { CourseLink } from '../course-link.tsx'
import { DecideForm } from './decide-form.tsx'
import type { MatterProps } from './matter-props.ts'
import { outcomeText, voteText } from './matter-texts.ts'
import { VoteForm } from './vote-form.tsx'

/** One matter of the council: what is asked, who voted how, and the forms to vote and to decide. */
export function MatterSheet({ onClose, ...props }: MatterProps & { readonly onClose: () => void }) {
  const { matter } = props
  const messages = useMessages()
  const { t, language } = messages
  const { appeal, answer, escalation, decision } = matter
  return (
    <SideSheet title={`${matter.organisationName}: ${toldCode(matter.code)}`} isOpen onClose={onClose}>
      <SheetPart title={t(`council.kinds.${matter.kind}`)}>
        <p lang="vi">{matter.name}</p>
        <Scores matter={matter} />
        <CourseLink round={matter.round}>{matter.organisationName}</CourseLink>
      </SheetPart>
      {appeal && (
        <SheetPart title={t('council.why')}>
          <p>{appealReasonTexts[appeal.ground][language]}</p>
          <p lang="vi">{appeal.reason}</p>
        </SheetPart>
      )}
      {answer && (
        <SheetPart title={t('council.answered')}>
          <p lang="vi">{answer.reason}</p>
        </SheetPart>
      )}
      {escalation !== null && (
        <SheetPart title={t('council.escalated')}>
          <p lang="vi">{escalation}</p>
        </SheetPart>
      )}
      <Votes matter={matter} />
      {decision && (
        <SheetPart title={t('council.decision')}>
          <p>{outcomeText(decision, messages)}</p>
          <p lang="vi">{decision.reason}</p>
        </SheetPart>
      )}
      {matter.actions.includes('vote') && <VoteForm {...props} />}
      {!decision && matter.actions.length > 0 && <DecideForm {...props} />}
    </SideSheet>
  )
}

function Scores({ matter }: Pick<MatterProps, 'matter'>) {
  const { t } = useMessages()
  const scores = [
    [t('results.max'), matter.maximum],
    ...(matter.kind === 'appeal'
      ? ([
          [t('campaigns.claimed'), matter.claimed],
          [t('campaigns.appraised'), matter.appraised],
          [t('council.standing'), matter.standing],
        ] as const)
      : []),
  ] as const
  return <PointsList points={scores} />
}

function Votes({ matter: { votes, members, needed } }: Pick<MatterProps, 'matter'>) {
  const messages = useMessages()
  const { t } = messages
  return (
    <SheetPart title={t('council.votes')}>
      <p>{t('council.votedOf', { voted: votes.length, members, needed })}</p>
      <ul className={classes.lines}>
        {votes.map((vote) => (
          <li key={vote.by}>
            {vote.name}: {voteText(vote, messages)}
          </li>
        ))}
      </ul>
      {votes.length === 0 && <p>{t('council.noVotes')}</p>}
    </SheetPart>
  )
}
