import { useState } from 'react'
import type { SurveyEstimateView, SurveyView } from '../../../contract/survey-api-views.ts'
import type { EarlierSurvey } from '../../api/survey-queries.ts'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { ChangeTable } from './change-table.tsx'
import { EarlierChoice } from './earlier-choice.tsx'

interface RankChangesProps {
  readonly campaign: string
  readonly version: number
  readonly figure: SurveyEstimateView
  readonly earlier: SurveyView['earlier']
  /** The earlier result that the address names, as `campaign/version`. */
  readonly before: string | undefined
  readonly onChoose: (before: string | undefined) => void
}

/** How the ranks of units moved since a result of an earlier year, which the reader chooses or brings as a file. */
export function RankChanges({ campaign, version, figure, earlier, before, onChoose }: RankChangesProps) {
  const { t } = useMessages()
  const [brought, setBrought] = useState<Extract<EarlierSurvey, { kind: 'file' }>>()
  const chosen = earlier.find((each) => keyOf(each) === before)
  const beside: EarlierSurvey | undefined = brought ?? (chosen && { ...chosen, kind: 'result' })
  return (
    <Panel title={t('survey.changes.title')}>
      <p>{t('survey.changes.intro')}</p>
      <EarlierChoice
        results={earlier.map((each) => ({ ...each, key: keyOf(each) }))}
        chosen={brought || !chosen ? '' : keyOf(chosen)}
        file={brought?.file.name}
        onResult={(key) => {
          setBrought(undefined)
          onChoose(key)
        }}
        onFile={(file) => setBrought(file && { kind: 'file', file, chosen: Date.now() })}
      />
      {beside && <ChangeTable {...{ campaign, version, figure, beside }} />}
    </Panel>
  )
}

function keyOf({ campaign, version }: RankChangesProps['earlier'][number]): string {
  return `${campaign}/${version}`
}
