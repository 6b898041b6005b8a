import { useQueryClient } from '@tanstack/react-query'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { UnitFigureImport } from '../../sheets/unit-figure-import.tsx'

interface ExternalImportProps {
  readonly campaign: string
  readonly code: string
}

/** Other ministries' own figures of a sub-criterion come in, to stand beside those that the units typed. */
export function ExternalImport({ campaign, code }: ExternalImportProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const path = `/api/campaigns/${encodeURIComponent(campaign)}/external-figures`
  return (
    <Panel title={t('external.import')}>
      <p>{t('external.importIntro')}</p>
      <UnitFigureImport<{ entered: number }>
        told={({ entered }) => t('sheet.enteredFigures', { count: entered })}
        template={`${path}/sheet?code=${encodeURIComponent(code)}`}
        path={path}
        onEntered={() => void queries.invalidateQueries({ queryKey: ['campaigns', campaign] })}
      />
    </Panel>
  )
}
