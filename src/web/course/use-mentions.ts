import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { searchName } from '../../number/search-name.ts'
import { mentionableQuery } from '../api/notice-queries.ts'
import { type ChosenPerson, type OpenMention, openMention, withMention } from './mention-text.ts'

interface MentionsIn {
  readonly round: string
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly chosen: readonly ChosenPerson[]
  readonly onChange: (text: string) => void
  readonly onChoose: (person: ChosenPerson) => void
}

/** As many names as fit below a text. */
const namesAtMost = 8

/** Who is offered while somebody is being called upon in a text, which of them is active, and what the keys do. */
export function useMentions({ round, area, value, chosen, onChange, onChoose }: MentionsIn) {
  const [mention, setMention] = useState<OpenMention | null>(null)
  const [active, setActive] = useState(0)
  const search = mention?.search.trim() ?? ''
  const { data = [] } = useQuery({ ...mentionableQuery(round, search), enabled: mention !== null })
  // Until the answer comes, the names of the search before stand here: nobody may be taken who was not asked for.
  const wanted = searchName(search)
  const people =
    mention === null ? [] : data.filter(({ name }) => searchName(name).includes(wanted)).slice(0, namesAtMost)
  const choose = (person: ChosenPerson) => {
    if (mention === null) return
    const { text, caret } = withMention(value, mention, person.name)
    onChange(text)
    onChoose(person)
    setMention(null)
    // The caret is set once the text stands in the field.
    setTimeout(() => {
      area.current?.focus()
      area.current?.setSelectionRange(caret, caret)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const person = people[active]
    if (person === undefined || event.shiftKey || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive((active + 1) % people.length)
    else if (event.key === 'ArrowUp') setActive((active + people.length - 1) % people.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person)
    else if (event.key === 'Escape') setMention(null)
    else return
    event.preventDefault()
  }
  const look = (text: string, caret: number) => {
    setMention(openMention(text, caret, chosen))
    setActive(0)
  }
  return { people, active, choose, onKeyDown, look, close: () => setMention(null) }
}
