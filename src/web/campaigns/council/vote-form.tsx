import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CouncilMatterView, VoteToCast } from '../../../contract/campaign-api-views.ts'
import { exact } from '../../../number/exact.ts'
import { sendJson } from '../../api/request.ts'
import { Form } from '../../parts/form.tsx'
import { formatDecimal } from '../../parts/format.ts'
import { useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { readPoints } from '../appraisal/points-entry.ts'
import { SheetPart } from '../appraisal/sheet-part.tsx'
import { ownVote } from './matter-filter.ts'
import type { MatterProps } from './matter-props.ts'

/** Casts the reader's vote, or another in its place; one that was cast can be taken back. */
export function VoteForm({ matter, person, onDone }: MatterProps) {
  const { t, language } = useMessages()
  const own = ownVote(matter, person)
  const { kind, code, organisationName: name } = matter
  const cast = useMutation({
    mutationFn: (vote: Omit<VoteToCast, 'seenVersion'>) =>
      sendJson('PUT', votePath(matter), { ...vote, seenVersion: matter.ownVersion } satisfies VoteToCast),
    onSuccess: (_, { choice }) =>
      onDone(t(choice === 'none' ? 'council.takenBack' : 'council.voteDone', { code, name })),
  })
  const fields = useFields(
    {
      choice: kind === 'points' ? 'points' : (own?.choice ?? 'for'),
      points: own?.points ? formatDecimal(own.points, language) : '',
    },
    {
      points: (text, { choice }) =>
        choice !== 'against' && pointsIn(matter, text) === null ? { key: 'council.needPoints' } : undefined,
    },
  )
  const hasPoints = fields.values.choice !== 'against'
  const send = ({ choice, points }: { choice: string; points: string }) =>
    cast.mutate({ choice: choice as VoteToCast['choice'], points: hasPoints ? pointsIn(matter, points) : null })
  return (
    <SheetPart title={t(own ? 'council.voteAgain' : 'council.vote')}>
      <Form
        onSubmit={fields.submit(send)}
        submit={t(own ? 'council.voteAgain' : 'council.vote')}
        isPending={cast.isPending}
        error={cast.error}
        others={
          own && (
            <Button variant="default" disabled={cast.isPending} onClick={() => cast.mutate({ choice: 'none' })}>
              {t('council.takeBack')}
            </Button>
          )
        }
      >
        {kind === 'appeal' && (
          <Radio.Group
            label={t('council.own')}
            value={fields.values.choice}
            onChange={(choice) => fields.set('choice', choice)}
          >
            <Radio value="for" label={t('council.voteFor')} my="xs" />
            <Radio value="against" label={t('council.voteAgainst')} />
          </Radio.Group>
        )}
        {hasPoints && (
          <TextInput
            {...fields.input('points')}
            label={t(kind === 'appeal' ? 'council.proposed' : 'council.given')}
            description={t('council.between', {
              min: formatDecimal(matter.standing ?? '0', language),
              max: formatDecimal(matter.maximum, language),
            })}
            required
            inputMode="decimal"
            maxLength={20}
          />
        )}
      </Form>
    </SheetPart>
  )
}

function votePath({ round, code }: CouncilMatterView): string {
  return `/api/rounds/${encodeURIComponent(round)}/items/${encodeURIComponent(code)}/vote`
}

/** Points as plain decimal text. @returns null for what is no number from the points as they stand to the maximum */
function pointsIn({ maximum, standing }: CouncilMatterView, text: string): string | null {
  const points = readPoints(text, maximum)
  return points !== null && exact(points).compare(exact(standing ?? '0')) >= 0 ? points : null
}
