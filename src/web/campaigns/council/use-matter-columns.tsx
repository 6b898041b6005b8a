import { Button } from '@mantine/core'
import type { CouncilMatterView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { PointsText } from '../board/points-text.tsx'
import type { Column } from '../data-table.tsx'
import { ownVote } from './matter-filter.ts'
import { outcomeText, voteText } from './matter-texts.ts'

interface MatterColumns {
  readonly person: string
  readonly onOpen: (matter: CouncilMatterView) => void
}

/** The columns of a council's matters: what it is, the points now, how many voted, the reader's vote, the outcome. */
export function useMatterColumns({ person, onOpen }: MatterColumns): readonly Column<CouncilMatterView>[] {
  const messages = useMessages()
  const { t } = messages
  return [
    {
      key: 'matter',
      title: t('council.matter'),
      cell: ({ code, name, organisationName }) => (
        <span lang="vi">
          <strong>{organisationName}</strong>: {toldCode(code)} {name}
        </span>
      ),
      sortBy: ({ organisationName, code }) => `${organisationName} ${code}`,
    },
    {
      key: 'kind',
      title: t('council.kind'),
      cell: ({ kind }) => t(`council.kinds.${kind}`),
      sortBy: ({ kind }) => kind,
    },
    {
      key: 'standing',
      title: t('council.standing'),
      cell: ({ standing }) => <PointsText points={standing} />,
      isNumber: true,
    },
    {
      key: 'voted',
      title: t('council.voted'),
      cell: ({ votes, members, needed }) => t('council.votedOf', { voted: votes.length, members, needed }),
      sortBy: ({ votes }) => votes.length,
    },
    {
      key: 'own',
      title: t('council.own'),
      cell: (matter) => {
        const own = ownVote(matter, person)
        return own ? voteText(own, messages) : t('council.notVoted')
      },
    },
    {
      key: 'result',
      title: t('council.result'),
      cell: ({ decision }) => (decision ? outcomeText(decision, messages) : '–'),
    },
    {
      key: 'open',
      title: t('campaigns.actions'),
      isForScreen: true,
      cell: (matter) => (
        <Button
          variant={matter.actions.length > 0 ? 'filled' : 'default'}
          size="compact-sm"
          aria-label={t('council.openOf', { code: toldCode(matter.code), name: matter.organisationName })}
          onClick={() => onOpen(matter)}
        >
          {t('council.open')}
        </Button>
      ),
    },
  ]
}
