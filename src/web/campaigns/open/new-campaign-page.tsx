import { Button, Checkbox, TextInput } from '@mantine/core'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useRef, useState } from 'react'
import { todayInVietnam } from '../../organisations/days.ts'
import { Loading } from '../../parts/loading.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { windowFaults } from '../calendar/window-fault.ts'
import { CalendarFields } from './calendar-fields.tsx'
import { type CampaignDraft, type DraftGap, draftGaps, emptyDraft, toCampaign } from './campaign-draft.ts'
import classes from './new-campaign-page.module.css'
import { UnitPicker } from './unit-picker.tsx'
import { useOpening } from './use-opening.ts'
import { useUnits } from './use-units.ts'

/** Fields that one searches in, and dialogs, weigh more than the rest of the page. */
const CampaignFields = lazyRouteComponent(() => import('./campaign-fields.tsx'), 'CampaignFields')
const CampaignSummary = lazyRouteComponent(() => import('./campaign-summary.tsx'), 'CampaignSummary')

/** Opens a campaign: who measures whom, by what, when; a summary stands before it is done. */
export function NewCampaignPage() {
  const messages = useMessages()
  const { t } = messages
  const [draft, setDraft] = useState(() => emptyDraft(todayInVietnam()))
  const [wasTried, setWasTried] = useState(false)
  const [isSummed, setIsSummed] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const units = useUnits(draft)
  const open = useOpening()
  const gaps = draftGaps(draft)
  const isFaulty = Object.keys(windowFaults(draft.calendar, messages)).length > 0
  const errorOf = (gap: DraftGap) => (wasTried && gaps.includes(gap) ? t(gapText(gap)) : undefined)
  const change = (changed: Partial<CampaignDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const sum = () => {
    setWasTried(true)
    if (gaps.length === 0 && !isFaulty) setIsSummed(true)
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <>
      <PageHeading title={t('campaigns.openNew')} intro={t('campaigns.openIntro')} />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          sum()
        }}
      >
        <Panel title={t('campaigns.what')}>
          <Suspense fallback={<Loading lines={6} />}>
            <CampaignFields draft={draft} onChange={change} errorOf={errorOf} units={units} />
          </Suspense>
        </Panel>
        <Panel title={t('campaigns.who')}>
          <UnitPicker
            units={units.units}
            chosen={draft.units}
            onChange={(chosen) => change({ units: chosen })}
            error={errorOf('units')}
          />
        </Panel>
        <Panel title={t('campaigns.calendar')}>
          <CalendarFields
            calendar={draft.calendar}
            onChange={(calendar) => change({ calendar })}
            missing={new Set(wasTried ? gaps : [])}
          />
        </Panel>
        <Panel title={t('campaigns.rules')}>
          <Rules draft={draft} onChange={change} quorumError={errorOf('quorumPercent')} />
        </Panel>
        <div className={classes.buttons}>
          <Button type="submit">{t('campaigns.toSummary')}</Button>
          <p role="status" className={classes.missing}>
            {wasTried && (gaps.length > 0 || isFaulty) && t('campaigns.notReady')}
          </p>
        </div>
      </form>
      {isSummed && (
        <Suspense fallback={null}>
          <CampaignSummary
            draft={draft}
            organiserName={units.organisers.find(({ id }) => id === draft.organiser)?.name ?? ''}
            opening={open}
            onOpen={() => open.ask(toCampaign(draft))}
            onClose={() => setIsSummed(false)}
          />
        </Suspense>
      )}
    </>
  )
}

function gapText(gap: DraftGap) {
  if (gap === 'units') return 'campaigns.needUnits' as const
  if (gap === 'indexYear') return 'campaigns.needYear' as const
  return gap === 'quorumPercent' ? ('campaigns.needQuorum' as const) : ('form.required' as const)
}

interface RulesProps {
  readonly draft: CampaignDraft
  readonly onChange: (change: Partial<CampaignDraft>) => void
  readonly quorumError: string | undefined
}

function Rules({ draft, onChange, quorumError }: RulesProps) {
  const { t } = useMessages()
  return (
    <div className={classes.rules}>
      <Checkbox
        label={t('campaigns.needsSecond')}
        description={t('campaigns.needsSecondHint')}
        checked={draft.needsSecond}
        onChange={(event) => onChange({ needsSecond: event.currentTarget.checked })}
      />
      <TextInput
        label={t('campaigns.quorum')}
        description={t('campaigns.quorumHint')}
        inputMode="numeric"
        maxLength={3}
        value={draft.quorumPercent}
        error={quorumError}
        onChange={(event) => onChange({ quorumPercent: event.currentTarget.value })}
      />
      <Checkbox
        label={t('campaigns.isSample')}
        description={t('campaigns.isSampleHint')}
        checked={draft.isSample}
        onChange={(event) => onChange({ isSample: event.currentTarget.checked })}
      />
    </div>
  )
}
