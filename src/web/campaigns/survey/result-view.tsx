import type { SurveyResultView, SurveyView } from '../../../contract/survey-api-views.ts'
import { chosenFigure } from './chosen-figure.ts'
import { RankChanges } from './rank-changes.tsx'
import { ResultFigures } from './result-figures.tsx'
import { ResultHead } from './result-head.tsx'
import { ResultPoints } from './result-points.tsx'
import { ResultUnits } from './result-units.tsx'
import { shownResult } from './shown-result.ts'
import { useSurveyAddress } from './use-survey-address.ts'

interface ResultViewProps {
  readonly campaign: string
  readonly survey: SurveyView
  readonly result: SurveyResultView
}

/** A result: of all people, of each unit, how ranks moved, and its points on their way into the rounds. */
export function ResultView({ campaign, survey, result }: ResultViewProps) {
  const shown = shownResult(result)
  return (
    <>
      <ResultHead campaign={campaign} result={result} />
      <ResultFigures result={shown} />
      <ByUnit {...{ campaign, survey }} result={shown} />
      {result.ranks && <ResultPoints campaign={campaign} version={result.version} />}
    </>
  )
}

/** Units by the figure that the address names, and how their ranks moved. */
function ByUnit({ campaign, survey, result }: ResultViewProps) {
  const [{ figure: wanted, before }, set] = useSurveyAddress()
  const figure = chosenFigure(result, wanted)
  if (result.unitColumn === null || !figure) return null
  return (
    <>
      <ResultUnits {...{ campaign, result, figure, wanted }} onChoose={(key) => set({ figure: key })} />
      <RankChanges
        {...{ campaign, figure, version: result.version, earlier: survey.earlier, before }}
        onChoose={(key) => set({ before: key })}
      />
    </>
  )
}
