import { Radio, TextInput } from '@mantine/core'
import { useId } from 'react'
import { formatDecimal } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import type { Autosave } from './autosave.ts'
import { DraftNotice } from './draft-notice.tsx'
import classes from './figure-field.module.css'
import { type FigureAsked, type FigureText, readFigure } from './figure-text.ts'
import { SaveState } from './save-state.tsx'
import { useField } from './use-field.ts'

interface FigureFieldProps {
  readonly asked: FigureAsked
  readonly field: Autosave<FigureText>
  readonly mayEnter: boolean
  /** What is wrong with it beside the others. */
  readonly complaint: string | undefined
}

/** One figure with its source: a number as Vietnamese documents write it, or yes and no. */
export function FigureField({ asked, field, mayEnter, complaint }: FigureFieldProps) {
  const { t } = useMessages()
  const state = useField(field)
  const textOf = ({ text, source }: FigureText) =>
    [shownValue(asked, text, t), source].filter((part) => part !== '').join(' · ')
  return (
    <fieldset className={classes.figure}>
      <legend className={classes.name} lang="vi">
        {asked.name} <span className={classes.unit}>({asked.unit})</span>
      </legend>
      {mayEnter ? (
        <Inputs asked={asked} field={field} complaint={complaint} />
      ) : (
        <p className={classes.shown}>{textOf(state.base.value) || t('app.missing')}</p>
      )}
      <SaveState field={field} state={state} name={asked.name} />
      <DraftNotice field={field} state={state} name={asked.name} textOf={textOf} />
    </fieldset>
  )
}

function shownValue({ kind }: FigureAsked, text: string, t: ReturnType<typeof useMessages>['t']): string {
  if (kind !== 'yes-no' || text === '') return text
  return t(text === '0' ? 'proof.no' : 'proof.yes')
}

function Inputs({ asked, field, complaint }: Omit<FigureFieldProps, 'mayEnter'>) {
  const { t, language } = useMessages()
  const { value } = useField(field)
  const id = useId()
  const reading = readFigure(value.text, asked.kind)
  const wrong = reading.kind === 'wrong' ? t(`course.figure.${reading.why}`) : complaint
  const readAs =
    reading.kind === 'number' && /[.\s]/.test(value.text)
      ? t('course.figure.readAs', { number: formatDecimal(reading.value, language) })
      : undefined
  return (
    <div className={classes.inputs}>
      {asked.kind === 'yes-no' ? (
        <YesNo asked={asked} field={field} />
      ) : (
        <TextInput
          id={id}
          label={t('course.figure.value')}
          aria-label={`${asked.name} (${asked.unit})`}
          className={classes.value ?? ''}
          inputMode="decimal"
          autoComplete="off"
          maxLength={60}
          value={value.text}
          error={wrong}
          description={readAs}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => field.edit({ ...value, text: event.currentTarget.value })}
          onBlur={() => void field.flush()}
        />
      )}
      <TextInput
        label={t('course.figure.source')}
        aria-label={t('course.figure.sourceOf', { name: asked.name })}
        className={classes.source ?? ''}
        autoComplete="off"
        maxLength={500}
        value={value.source}
        onChange={(event) => field.edit({ ...value, source: event.currentTarget.value })}
        onBlur={() => void field.flush()}
      />
    </div>
  )
}

function YesNo({ asked, field }: Pick<FigureFieldProps, 'asked' | 'field'>) {
  const { t } = useMessages()
  const { value } = useField(field)
  return (
    <Radio.Group
      label={t('course.figure.value')}
      aria-label={asked.name}
      className={classes.value ?? ''}
      value={value.text}
      onChange={(text) => {
        field.edit({ ...value, text })
        void field.flush()
      }}
    >
      <div className={classes.choices}>
        <Radio value="1" label={t('course.figure.yes')} />
        <Radio value="0" label={t('course.figure.no')} />
      </div>
    </Radio.Group>
  )
}
