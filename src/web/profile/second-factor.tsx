import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupCodesView, SecondFactorView } from '../../contract/api-views.ts'
import { meQuery } from '../api/queries.ts'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { AskPassword } from './ask-password.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { FactorSetup } from './factor-setup.tsx'
import classes from './second-factor.module.css'

/** Where the reader is in turning the second factor on or off, or in making new backup codes. */
type Step =
  | { readonly kind: 'rest'; readonly done?: 'profile.turnedOn' | 'profile.turnedOff' }
  | { readonly kind: 'ask'; readonly asked: 'on' | 'off' | 'codes' }
  | { readonly kind: 'scan'; readonly factor: SecondFactorView }
  | { readonly kind: 'codes'; readonly codes: readonly string[]; readonly isFirst: boolean }

const requests = {
  on: { path: '/api/me/second-factor', submit: 'profile.turnOn' },
  off: { path: '/api/me/second-factor/off', submit: 'profile.turnOff' },
  codes: { path: '/api/me/backup-codes', submit: 'profile.newCodes' },
} as const

export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const [step, setStep] = useState<Step>({ kind: 'rest' })
  const rest = (done?: 'profile.turnedOn' | 'profile.turnedOff') => {
    setStep(done ? { kind: 'rest', done } : { kind: 'rest' })
    return queryClient.invalidateQueries(meQuery)
  }
  const go = (asked: 'on' | 'off' | 'codes', answer: unknown) => {
    if (asked === 'on') return setStep({ kind: 'scan', factor: answer as SecondFactorView })
    if (asked === 'off') return void rest('profile.turnedOff')
    setStep({ kind: 'codes', codes: (answer as BackupCodesView).backupCodes, isFirst: false })
  }

  if (step.kind === 'scan') {
    const { backupCodes: codes } = step.factor
    return <FactorSetup factor={step.factor} onDone={() => setStep({ kind: 'codes', codes, isFirst: true })} />
  }
  if (step.kind === 'codes') {
    return <BackupCodes codes={step.codes} onKept={() => void rest(step.isFirst ? 'profile.turnedOn' : undefined)} />
  }
  return (
    <div className={classes.factor}>
      {step.kind === 'rest' && step.done && <Notice kind="done">{t(step.done)}</Notice>}
      <p>{t(isOn ? 'profile.factorOn' : 'profile.factorOff')}</p>
      {step.kind === 'ask' ? (
        <AskPassword
          key={step.asked}
          path={requests[step.asked].path}
          submit={t(requests[step.asked].submit)}
          hint={step.asked === 'codes' ? t('profile.codesHint') : undefined}
          onAnswer={(answer) => go(step.asked, answer)}
          onCancel={() => setStep({ kind: 'rest' })}
        />
      ) : (
        <Choices isOn={isOn} onAsk={(asked) => setStep({ kind: 'ask', asked })} />
      )}
    </div>
  )
}

interface ChoicesProps {
  readonly isOn: boolean
  readonly onAsk: (asked: 'on' | 'off' | 'codes') => void
}

function Choices({ isOn, onAsk }: ChoicesProps) {
  const { t } = useMessages()
  if (!isOn) return <Button onClick={() => onAsk('on')}>{t('profile.turnOn')}</Button>
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => onAsk('codes')}>
        {t('profile.newCodes')}
      </Button>
      <Button variant="default" onClick={() => onAsk('off')}>
        {t('profile.turnOff')}
      </Button>
    </div>
  )
}
