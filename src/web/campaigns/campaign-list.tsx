import { Link } from '@tanstack/react-router'
import { windowTexts } from '../../assessment/course/course-texts.data.ts'
import type { ListedCampaignView } from '../../contract/campaign-api-views.ts'
import { formatDecimal } from '../parts/format.ts'
import { SampleMark } from '../parts/sample-mark.tsx'
import { type Messages, useMessages } from '../parts/use-messages.ts'
import classes from '../rounds/round-list.module.css'
import { nextEventText } from './calendar/next-event-text.ts'

/** Campaigns, the newest year first; each leads to its calendar and its board. */
export function CampaignList({ campaigns }: { readonly campaigns: readonly ListedCampaignView[] }) {
  const { t } = useMessages()
  return (
    <ul className={classes.list} aria-label={t('campaigns.title')}>
      {campaigns.map((campaign) => (
        <li key={campaign.id} className={classes.round}>
          <CampaignCard campaign={campaign} />
        </li>
      ))}
    </ul>
  )
}

function CampaignCard({ campaign }: { readonly campaign: ListedCampaignView }) {
  const messages = useMessages()
  const { t, language } = messages
  const [next] = campaign.next
  return (
    <>
      <p className={classes.year}>
        <span className={classes.quiet}>{t('rounds.year')}</span> {campaign.indexYear}
      </p>
      <div className={classes.text}>
        <h2 className={classes.title}>
          <Link to="/campaigns/$id" params={{ id: campaign.id }} className={classes.link}>
            {campaign.title}
          </Link>
        </h2>
        <dl className={classes.facts}>
          <dt>{t('campaigns.organiser')}</dt>
          <dd>{campaign.organiserName}</dd>
          <dt>{t('campaigns.rounds')}</dt>
          <dd>{formatDecimal(String(campaign.rounds), language)}</dd>
          <dt>{t('campaigns.now')}</dt>
          <dd>{standingText(campaign, messages)}</dd>
          {next && (
            <>
              <dt>{t('campaigns.next')}</dt>
              <dd>{nextEventText(messages, next, campaign.today)}</dd>
            </>
          )}
        </dl>
      </div>
      <SampleMark isSample={campaign.isSample} />
    </>
  )
}

/** Where a campaign stands today, in words. */
function standingText({ open, next }: Pick<ListedCampaignView, 'open' | 'next'>, { t, language }: Messages): string {
  if (open.length > 0)
    return t('campaigns.open', { windows: open.map((kind) => windowTexts[kind][language]).join(', ') })
  if (next.length === 0) return t('campaigns.over')
  return next[0]?.window === 'assess' ? t('campaigns.notBegun') : t('campaigns.between')
}
