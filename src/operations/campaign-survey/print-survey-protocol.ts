import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { type ProtocolPrint, printedProtocol } from '../surveys/draw/print-protocol.ts'
import { heldProtocol } from '../surveys/sample/read-held-protocol.ts'
import { protocolOf, type SurveyFileKey } from './read-protocol.ts'

/** What is not known here: room is left to write it by hand. */
const byHand = { superior: '', number: null, place: null, day: null, drawnBy: null, witness: null }

/**
 * Makes the paper of a protocol, to be printed and signed, in the name of the organiser; as `chiso survey print-protocol` does.
 *
 * @throws Problem `not-found`, also for a file that is no protocol; `not-permitted`, `unsound-draw-record`
 */
export async function printSurveyProtocol(
  context: Context,
  actor: Actor,
  { format, ...key }: SurveyFileKey & Pick<ProtocolPrint, 'format'>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { campaign, name, protocol } = await permitted(context, actor, 'read round', null, (tx) => protocolOf(tx, key))
  const office = campaign.organiserName.normalize('NFC').toLocaleUpperCase('vi')
  const printed = { scene: { ...byHand, office }, today: dayInVietnam(context.now()), format }
  const bytes = await printedProtocol(heldProtocol(protocol, name), printed)
  return { name: name.replace(/(\.json)?$/i, `.${format}`), bytes }
}
