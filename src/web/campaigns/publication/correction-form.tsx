import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignProgressView, CorrectionToMake, PublishingView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { campaignProgressQuery, campaignQuery } from '../../api/campaign-queries.ts'
import { sendJson } from '../../api/request.ts'
import { required } from '../../parts/field-checks.ts'
import { Form } from '../../parts/form.tsx'
import { formatDecimal } from '../../parts/format.ts'
import { useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { readPoints } from '../appraisal/points-entry.ts'
import classes from './publication.module.css'

interface CorrectionFormProps {
  readonly campaign: string
  readonly publishing: PublishingView
  /** Given the number of the publication that the correction made. */
  readonly onDone: (number: number) => void
}

type Score = CorrectionToMake['scores'][number]

/** Corrects what was published: a reason, and new points of sub-criteria; it becomes the next publication. */
export function CorrectionForm({ campaign, onDone }: CorrectionFormProps) {
  const { t } = useMessages()
  const [scores, setScores] = useState<readonly Score[]>([])
  const { data: details } = useQuery(campaignQuery(campaign))
  const { data: progress } = useQuery(campaignProgressQuery(campaign))
  const fields = useFields({ reason: '' }, { reason: required })
  const [isMissing, setIsMissing] = useState(false)
  const correct = useMutation({
    mutationFn: (given: CorrectionToMake) =>
      sendJson<{ number: number }>('POST', `/api/campaigns/${encodeURIComponent(campaign)}/corrections`, given),
    onSuccess: ({ number }) => {
      setScores([])
      fields.reset()
      onDone(number)
    },
  })
  if (!details || !progress) return null
  const units = details.rounds.map(({ round, organisationName }) => ({ value: round, label: organisationName }))
  return (
    <div className={classes.form}>
      <p>{t('publication.correctIntro')}</p>
      <ScoreFields
        units={units}
        items={progress.items}
        onAdd={(score) => {
          setIsMissing(false)
          setScores([...scores.filter(({ round, code }) => round !== score.round || code !== score.code), score])
        }}
      />
      <ScoreList
        scores={scores}
        units={units}
        onRemove={(score) => setScores(scores.filter((each) => each !== score))}
      />
      {isMissing && <p role="alert">{t('publication.addScore')}</p>}
      <Form
        onSubmit={fields.submit(({ reason }) => {
          if (scores.length === 0) setIsMissing(true)
          else correct.mutate({ reason, scores: [...scores] })
        })}
        submit={t('publication.sendCorrection')}
        isPending={correct.isPending}
        error={correct.error}
      >
        <Textarea
          {...fields.input('reason')}
          onChange={(event) => fields.set('reason', event.currentTarget.value)}
          label={t('publication.correctionReason')}
          required
          maxLength={1000}
          rows={3}
        />
      </Form>
    </div>
  )
}

interface Choice {
  readonly value: string
  readonly label: string
}

interface ScoreFieldsProps {
  readonly units: readonly Choice[]
  readonly items: CampaignProgressView['items']
  readonly onAdd: (score: Score) => void
}

function ScoreFields({ units, items, onAdd }: ScoreFieldsProps) {
  const { t, language } = useMessages()
  const maximumOf = (code: string) => items.find((item) => item.code === code)?.maximum ?? '0'
  const fields = useFields(
    { round: '', code: '', points: '' },
    {
      round: required,
      code: required,
      points: (text, { code }) =>
        readPoints(text, maximumOf(code)) === null ? { key: 'campaigns.needPoints' } : undefined,
    },
  )
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={fields.submit(({ round, code, points: text }) => {
        const points = readPoints(text, maximumOf(code))
        if (points !== null) onAdd({ round, code, points })
      })}
    >
      <NativeSelect
        {...fields.input('round')}
        label={t('rounds.organisation')}
        data={[{ value: '', label: t('publication.choose') }, ...units]}
      />
      <NativeSelect
        {...fields.input('code')}
        label={t('campaigns.item')}
        data={[
          { value: '', label: t('publication.choose') },
          ...items.map(({ code, name, maximum }) => ({
            value: code,
            label: `${toldCode(code)} ${name} (${formatDecimal(maximum, language)})`,
          })),
        ]}
      />
      <TextInput {...fields.input('points')} label={t('publication.newPoints')} inputMode="decimal" maxLength={20} />
      <div className={classes.buttons}>
        <Button type="submit" variant="default">
          {t('publication.add')}
        </Button>
      </div>
    </form>
  )
}

interface ScoreListProps {
  readonly scores: readonly Score[]
  readonly units: readonly Choice[]
  readonly onRemove: (score: Score) => void
}

function ScoreList({ scores, units, onRemove }: ScoreListProps) {
  const { t, language } = useMessages()
  if (scores.length === 0) return null
  const nameOf = (round: string) => units.find(({ value }) => value === round)?.label ?? ''
  return (
    <ul className={classes.list} aria-label={t('publication.newScores')}>
      {scores.map((score) => {
        const text = `${nameOf(score.round)}, ${score.code}: ${formatDecimal(score.points, language)}`
        return (
          <li key={`${score.round} ${score.code}`}>
            {text}{' '}
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('publication.removeOf', { text })}
              onClick={() => onRemove(score)}
            >
              {t('publication.remove')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
