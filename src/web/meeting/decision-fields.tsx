import { Button, Textarea, TextInput } from '@mantine/core'
import { toldCode } from '../../framework/told-code.ts'
import { DayField } from '../parts/day-field.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { blankTask, type DecisionDraft, type TaskDraft } from './meeting-draft.ts'
import classes from './meeting-page.module.css'

/** Id of the field in which a decision is written. */
export function decisionId(code: string): string {
  return `decision-${code}`
}

interface DecisionFieldsProps {
  readonly decision: DecisionDraft
  readonly name: string
  readonly onChange: (decision: DecisionDraft) => void
  readonly onRemove: () => void
}

/** What was decided about a sub-criterion, and who has to do what until which day. */
export function DecisionFields({ decision, name, onChange, onRemove }: DecisionFieldsProps) {
  const { t } = useMessages()
  const { code, text, tasks } = decision
  const change = (at: number, task: TaskDraft | null) =>
    onChange({ ...decision, tasks: tasks.flatMap((each, index) => (index === at ? (task ?? []) : [each])) })
  return (
    <fieldset className={classes.group}>
      <legend>{t('meeting.decision', { code: toldCode(code) })}</legend>
      <div className={classes.stack}>
        <p className={classes.quiet} lang="vi">
          {name}
        </p>
        <Textarea
          id={decisionId(code)}
          label={t('meeting.decisionText')}
          rows={2}
          maxLength={5000}
          value={text}
          onChange={(event) => onChange({ ...decision, text: event.currentTarget.value })}
        />
        {tasks.map((task, index) => (
          <TaskFields
            // biome-ignore lint/suspicious/noArrayIndexKey: tasks have nothing else that tells them apart
            key={index}
            {...{ code, task }}
            number={index + 1}
            onChange={(next) => change(index, next)}
          />
        ))}
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="xs"
            aria-label={t('meeting.addTaskTo', { code: toldCode(code) })}
            onClick={() => onChange({ ...decision, tasks: [...tasks, blankTask] })}
          >
            {t('meeting.addTask')}
          </Button>
          <Button variant="subtle" size="xs" onClick={onRemove}>
            {t('meeting.removeDecision', { code: toldCode(code) })}
          </Button>
        </div>
      </div>
    </fieldset>
  )
}

interface TaskFieldsProps {
  readonly code: string
  readonly number: number
  readonly task: TaskDraft
  /** With null it is taken away. */
  readonly onChange: (task: TaskDraft | null) => void
}

function TaskFields({ code, number, task, onChange }: TaskFieldsProps) {
  const { t } = useMessages()
  const { who, what, by } = task
  return (
    <fieldset className={classes.group}>
      <legend>{t('meeting.task', { number })}</legend>
      <div className={classes.fields}>
        <TextInput
          label={t('meeting.who')}
          maxLength={300}
          value={who}
          onChange={(event) => onChange({ ...task, who: event.currentTarget.value })}
        />
        <TextInput
          label={t('meeting.what')}
          maxLength={1000}
          value={what}
          onChange={(event) => onChange({ ...task, what: event.currentTarget.value })}
        />
        <DayField label={t('meeting.by')} day={by} onChange={(day) => onChange({ ...task, by: day })} />
      </div>
      <Button variant="subtle" size="xs" onClick={() => onChange(null)}>
        {t('meeting.removeTask', { number, code: toldCode(code) })}
      </Button>
    </fieldset>
  )
}
