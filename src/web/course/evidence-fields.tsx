import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ItemView } from '../../contract/api-views.ts'
import type { EvidenceView } from '../../contract/evidence-views.ts'
import { DayField } from '../parts/day-field.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { figureText, readFigure } from './figure-text.ts'

/** What is told of a document, as it is typed. */
export interface EvidenceTexts {
  readonly documentNumber: string
  readonly issuer: string
  readonly issuedOn: string | null
  readonly page: string
  readonly figure: string
  readonly quoted: string
  readonly note: string
}

function evidenceTexts(evidence?: EvidenceView): EvidenceTexts {
  const { documentNumber, issuer, issuedOn = null, page, quoted, note } = evidence ?? {}
  const shown = figureText(quoted ? { value: quoted.value, source: null } : undefined).text
  return {
    ...{ documentNumber: documentNumber ?? '', issuer: issuer ?? '', issuedOn, page: page ?? '' },
    ...{ figure: quoted?.figure ?? '', quoted: shown, note: note ?? '' },
  }
}

/** As the API takes it; a quoted figure that is no number is left out. */
export function evidenceBody(texts: EvidenceTexts) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const reading = readFigure(texts.quoted, 'amount')
  return {
    ...{ documentNumber: orNull(texts.documentNumber), issuer: orNull(texts.issuer), issuedOn: texts.issuedOn },
    ...{ page: orNull(texts.page), note: orNull(texts.note) },
    quoted: texts.figure !== '' && reading.kind === 'number' ? { figure: texts.figure, value: reading.value } : null,
  }
}

export function useEvidenceTexts(evidence?: EvidenceView) {
  const [texts, setTexts] = useState(() => evidenceTexts(evidence))
  return { texts, set: (change: Partial<EvidenceTexts>) => setTexts((before) => ({ ...before, ...change })) }
}

interface EvidenceFieldsProps extends ReturnType<typeof useEvidenceTexts> {
  readonly figures: ItemView['definition']['figures']
}

/** Number, date, issuer and page of a document, and the figure that it states. */
export function EvidenceFields({ texts, set, figures }: EvidenceFieldsProps) {
  const { t } = useMessages()
  const text = (name: 'documentNumber' | 'issuer' | 'page' | 'note', maxLength: number) => (
    <TextInput
      label={t(`course.evidence.${name}`)}
      maxLength={maxLength}
      value={texts[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      {text('documentNumber', 100)}
      <DayField label={t('course.evidence.issuedOn')} day={texts.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />
      {text('issuer', 300)}
      {text('page', 50)}
      <NativeSelect
        label={t('course.evidence.figure')}
        data={[
          { value: '', label: t('course.evidence.noFigure') },
          ...figures.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        value={texts.figure}
        onChange={(event) => set({ figure: event.currentTarget.value })}
      />
      {texts.figure !== '' && (
        <TextInput
          label={t('course.evidence.quoted')}
          inputMode="decimal"
          value={texts.quoted}
          error={readFigure(texts.quoted, 'amount').kind === 'wrong' && t('course.figure.number')}
          onChange={(event) => set({ quoted: event.currentTarget.value })}
        />
      )}
      {text('note', 2000)}
    </>
  )
}
