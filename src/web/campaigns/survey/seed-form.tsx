import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { surveyQuery } from '../../api/survey-queries.ts'
import { DayField } from '../../parts/day-field.tsx'
import { required } from '../../parts/field-checks.ts'
import { Form } from '../../parts/form.tsx'
import { formatMoment } from '../../parts/format.ts'
import { type Complaint, useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

interface SeedFormProps {
  readonly campaign: string
  /** The seed is published later. */
  readonly committedAt: string
  /** Draws by it. */
  readonly send: (seed: PublishedSeed) => Promise<unknown>
}

/** A seed with its source and its moment, with the offset of Vietnam. */
export type PublishedSeed = Readonly<Record<'source' | 'text' | 'publishedAt', string>>

const empty = { source: '', day: '', time: '', text: '' }

/** Takes a seed that anybody can look up, and draws by it. */
export function SeedForm({ campaign, committedAt, send }: SeedFormProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const fields = useFields(empty, { source: required, day: required, time: clockTime, text: required })
  const draw = useMutation({
    mutationFn: ({ source, day, time, text }: typeof empty) => send({ source, text, publishedAt: momentOf(day, time) }),
    onSuccess: () => queries.invalidateQueries(surveyQuery(campaign)),
  })
  const line = { required: true, autoComplete: 'off', maxLength: 200 }
  return (
    <div className={classes.form}>
      <p className={classes.hint}>{t('survey.seedHint', { at: formatMoment(committedAt) })}</p>
      <Form
        onSubmit={fields.submit((values) => draw.mutate(values))}
        submit={t('survey.drawNow')}
        isPending={draw.isPending}
        error={draw.error}
      >
        <TextInput
          {...line}
          {...fields.input('source')}
          label={t('survey.seedSource')}
          description={t('survey.seedSourceHint')}
        />
        <DayField
          label={t('survey.seedDay')}
          day={fields.values.day || null}
          onChange={(day) => fields.set('day', day ?? '')}
          required
          {...errorIn(fields.errorOf('day'))}
        />
        <TextInput
          {...line}
          {...fields.input('time')}
          label={t('survey.seedTime')}
          description={t('survey.seedTimeHint')}
        />
        <TextInput
          {...line}
          {...fields.input('text')}
          label={t('survey.seedText')}
          description={t('survey.seedTextHint')}
        />
      </Form>
    </div>
  )
}

function errorIn(error: string | undefined) {
  return error === undefined ? {} : { error }
}

function clockTime(value: string): Complaint | undefined {
  return /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value.trim()) ? undefined : { key: 'survey.wrongTime' }
}

/** Vietnam keeps one time all year. */
function momentOf(day: string, time: string): string {
  const [hours = '', ...rest] = time.trim().split(':')
  return `${day}T${[hours.padStart(2, '0'), ...rest].join(':')}${rest.length === 1 ? ':00' : ''}+07:00`
}
