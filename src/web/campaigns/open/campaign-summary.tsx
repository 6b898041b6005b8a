import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import { windowKinds } from '../../../assessment/course/window.ts'
import { frameworksQuery } from '../../api/campaign-queries.ts'
import { FollowedJob } from '../../jobs/followed-job.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { formatDay, formatDecimal } from '../../parts/format.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import type { CampaignDraft } from './campaign-draft.ts'
import classes from './campaign-summary.module.css'
import type { Opening } from './use-opening.ts'

interface CampaignSummaryProps {
  readonly draft: CampaignDraft
  readonly organiserName: string
  readonly opening: Opening
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** What will be opened, to be read once more; the units may be thousands, so that it says that it works. */
export function CampaignSummary({ draft, organiserName, opening, onOpen, onClose }: CampaignSummaryProps) {
  const { isPending, error, job, onEnd } = opening
  const { t, language } = useMessages()
  const { data: frameworks = [] } = useQuery(frameworksQuery)
  const frameworkName = (id: string) => frameworks.find((each) => each.id === id)?.name ?? id
  const units = formatDecimal(String(draft.units.size), language)
  const facts = [
    [t('campaigns.titleField'), draft.title],
    [t('campaigns.organiser'), organiserName],
    [t('rounds.year'), draft.indexYear],
    [t('campaigns.parFramework'), frameworkName(draft.parFramework)],
    ...(draft.sipasFramework === '' ? [] : [[t('campaigns.sipasFramework'), frameworkName(draft.sipasFramework)]]),
    [t('campaigns.asOf'), formatDay(draft.asOf)],
    [t('campaigns.units'), units],
    ...windowKinds.map((kind) => [
      windowTexts[kind][language],
      `${formatDay(draft.calendar[kind].opensOn)} – ${formatDay(draft.calendar[kind].closesOn)}`,
    ]),
    [t('campaigns.needsSecond'), t(draft.needsSecond ? 'campaigns.yes' : 'campaigns.no')],
    [t('campaigns.quorum'), `${draft.quorumPercent} %`],
    ...(draft.isSample ? [[t('campaigns.isSample'), t('campaigns.yes')]] : []),
  ]
  return (
    <Dialog title={t('campaigns.summary')} isOpen onClose={isPending ? () => {} : onClose}>
      <dl className={classes.facts}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ProblemNotice error={isPending ? null : error} />
      <p role="status" className={classes.busy}>
        {isPending && t('campaigns.opening', { units })}
      </p>
      {job !== undefined && <FollowedJob key={job} id={job} onEnd={onEnd} />}
      <div className={classes.buttons}>
        <Button loading={isPending} onClick={onOpen}>
          {t('campaigns.confirmOpen')}
        </Button>
        <Button variant="default" disabled={isPending} onClick={onClose}>
          {t('campaigns.changeMore')}
        </Button>
      </div>
    </Dialog>
  )
}
