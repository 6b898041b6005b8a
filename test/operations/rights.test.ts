import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvidenceId, JobId, OrganisationId, PersonId, RoundId, UploadId } from '../../src/framework/ids.ts'
import type { AccountsContext } from '../../src/operations/accounts-context.ts'
import { addEvidence } from '../../src/operations/add-evidence.ts'
import { cancelJob } from '../../src/operations/cancel-job.ts'
import { changeEvidence, withdrawEvidence } from '../../src/operations/change-evidence.ts'
import { disablePerson, enablePerson } from '../../src/operations/close-account.ts'
import type { Actor } from '../../src/operations/context.ts'
import { cancelUpload, continueUpload, readUpload } from '../../src/operations/continue-upload.ts'
import { endRole } from '../../src/operations/end-role.ts'
import { enterFigure } from '../../src/operations/enter-figure.ts'
import type { EvidenceContext } from '../../src/operations/evidence-context.ts'
import { findRules } from '../../src/operations/find-rules.ts'
import { grantRole } from '../../src/operations/grant-role.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { inviteAgain, invitePerson } from '../../src/operations/invite-person.ts'
import type { JobsContext } from '../../src/operations/jobs-context.ts'
import {
  createOrganisation,
  endOrganisation,
  mergeOrganisations,
  moveOrganisation,
  renameOrganisation,
} from '../../src/operations/manage-organisations.ts'
import { type OpenedRound, openRound } from '../../src/operations/open-round.ts'
import {
  changePassword,
  changeProfile,
  endOtherSessions,
  endSession,
  readOwnAccount,
  readOwnSessions,
} from '../../src/operations/own-account.ts'
import { createToken, readOwnTokens, revokeToken } from '../../src/operations/own-tokens.ts'
import { readAudit } from '../../src/operations/read-audit.ts'
import { findEvidence, listEvidence, readEvidence } from '../../src/operations/read-evidence.ts'
import { readEvidenceFile } from '../../src/operations/read-evidence-file.ts'
import { readFigure } from '../../src/operations/read-figure.ts'
import { readFrameworks } from '../../src/operations/read-frameworks.ts'
import { readJob, readJobFile, readJobs } from '../../src/operations/read-jobs.ts'
import { readOrganisation, readOrganisations } from '../../src/operations/read-organisations.ts'
import { readPeople, readPerson } from '../../src/operations/read-people.ts'
import { readReport } from '../../src/operations/read-report.ts'
import { readResults, readRound, readRounds } from '../../src/operations/read-round.ts'
import { requestImport, requestReport } from '../../src/operations/request-job.ts'
import { resetSecondFactor } from '../../src/operations/reset-second-factor.ts'
import { startUpload } from '../../src/operations/start-upload.ts'
import { withdrawInvitation } from '../../src/operations/withdraw-invitation.ts'
import { localBlobs } from '../../src/store/blobs/local-blobs.ts'
import { uploadParts } from '../../src/store/blobs/upload-parts.ts'
import { saveJobFile } from '../../src/store/job-files.ts'
import { insertJob } from '../../src/store/jobs.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import { insertRoleGrant } from '../../src/store/role-grants.ts'
import { accountsApp, givePassword, goodPassword, turnOnSecondFactor } from '../support/accounts.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { forgetful } from '../support/jobs.ts'
import { operationsIn } from '../support/operations-in.ts'
import { introduce, minh, moment, quan } from '../support/people.ts'
import { introduceAll, makePlaces, makeRound, type Places, personOf, standings } from '../support/standings.ts'
import { may, type Standing } from '../support/who-may.ts'

let database: TestDatabase
let context: AccountsContext & EvidenceContext & JobsContext
let folder: string
let places: Places
let round: RoundId
let opened: OpenedRound
let figureVersion = 1
let nextYear = 2025

beforeAll(async () => {
  database = await createTestDatabase()
  places = await makePlaces(database)
  folder = mkdtempSync(join(tmpdir(), 'chiso-rights-'))
  const evidence = { blobs: localBlobs(folder), parts: uploadParts(join(folder, 'uploads')), scan: undefined }
  context = { ...accountsApp(database).context, evidence, queue: forgetful }
  opened = await openRound(exampleFolder)
  await introduce(database, quan, { role: 'administrator', at: places.ministry })
  await introduce(database, minh, { role: 'lead-agency-editor', at: places.province })
  round = await importRound(context, quan, places.province, opened)
  const another = await makeRound(database, places.province, 2023)
  await introduceAll(database, places, { one: round, another })
})

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Somebody new, with a role at the province, for an operation to work on. */
async function newcomer(): Promise<{ id: PersonId; grant: string }> {
  const [id, grant] = [randomUUID() as PersonId, randomUUID()]
  const { owner } = database
  await introduce(database, { id, name: 'Mới' }, null)
  const held = { id: grant, person: id, role: 'viewer' as const, organisation: places.province, round: null }
  await owner.transaction().execute((tx) => insertRoleGrant(tx, held, null, moment))
  return { id, grant }
}

/** Somebody new who signs in with a second factor. */
async function newSecondFactor(): Promise<PersonId> {
  const { id } = await newcomer()
  await turnOnSecondFactor(database, id)
  return id
}

async function newUnit(): Promise<OrganisationId> {
  const id = randomUUID() as OrganisationId
  const bornOn = { year: 2020, month: 1, day: 1 }
  const unit = { id, kind: 'commune' as const, name: `Xã ${id}`, bornOn, endedOn: null, parent: places.province }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [unit]))
  return id
}

async function newSession(person: PersonId): Promise<string> {
  const id = randomUUID()
  const row = { id, person_id: person, token: id, expires_at: new Date(Date.now() + 1e6) }
  await database.owner.insertInto('sessions').values(row).execute()
  return id
}

const sha256 = 'a'.repeat(64)

/** Evidence that minh gave, for an operation to work on. */
async function newEvidence(): Promise<{ round: RoundId; id: EvidenceId; seenVersion: 1 }> {
  const id = randomUUID() as EvidenceId
  const file = { sha256, size_bytes: 1, media_type: 'application/pdf', stored_at: moment }
  const { owner } = database
  await owner
    .insertInto('evidence_files')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const named = { code: '7.3.6', sha256, file_name: 'x.pdf', search_name: 'x' }
  const entered = { round_id: round, id, version: 1, entered_by: minh.id, entered_at: moment }
  await owner
    .insertInto('evidence_items')
    .values({ ...entered, ...named })
    .execute()
  return { round, id, seenVersion: 1 }
}

/** An upload that a person began, whatever their rights are now. */
async function newUpload({ id: person }: Actor): Promise<{ round: RoundId; upload: UploadId }> {
  const upload = randomUUID() as UploadId
  const row = { round_id: round, id: upload, person_id: person, file_name: 'x.pdf', declared_bytes: 2 }
  await database.owner
    .insertInto('evidence_uploads')
    .values({ ...row, created_at: new Date() })
    .execute()
  return { round, upload }
}

/** A job that a person asked for. */
async function newJob(person: PersonId): Promise<JobId> {
  const id = randomUUID() as JobId
  await database.owner.transaction().execute(async (tx) => {
    await insertJob(tx, { id, kind: 'report', person, round, input: {}, at: moment })
    await saveJobFile(tx, id, { name: 'x', isInput: false, mediaType: 'text/plain', content: new Uint8Array(1) })
  })
  return id
}

const said = { code: '7.3.6', documentNumber: null, issuer: null, issuedOn: null, page: null, quoted: null, note: null }

const on = { year: 2026, month: 1, day: 1 }
const day = { year: 2025, month: 1, day: 1 }

const token = { name: 'x', scopes: ['read' as const], days: 1 }

/** The example's files for a year that no round has yet, without the appraised scores or with them. */
function filesOf(appraised: null | 'appraised'): OpenedRound {
  const scores = opened.round.scores.map((row) => (appraised ? row : { ...row, appraised: null }))
  return { ...opened, round: { ...opened.round, indexYear: nextYear++, scores } }
}

interface Operation {
  readonly may: keyof typeof may
  /** Does it, and tells whether it had its effect where that is not an error. */
  readonly run: (who: Actor) => Promise<unknown>
}

/** Every operation on behalf of a person. */
const operations: Record<string, Operation> = {
  readRounds: { may: 'haveAnyRole', run: (who) => readRounds(context, who) },
  readRound: { may: 'readRound', run: (who) => readRound(context, who, round) },
  readResults: { may: 'readRound', run: (who) => readResults(context, who, round) },
  readReport: { may: 'readRound', run: (who) => readReport(context, who, round, 'xlsx') },
  enterFigure: {
    may: 'enter',
    run: async (who) => {
      const entry = { code: '8.5', figure: 'met', value: '12', source: null, reason: null, seenVersion: figureVersion }
      await enterFigure(context, who, round, entry)
      figureVersion += 1
    },
  },
  readFrameworks: { may: 'haveAnyRole', run: (who) => readFrameworks(context, who) },
  findRules: { may: 'haveAnyRole', run: (who) => findRules(context, who, 'par-province-2024') },
  readFigure: {
    may: 'readRound',
    run: (who) => readFigure(context, who, round, { code: '7.3.6', figure: 'handled_online' }),
  },
  listEvidence: { may: 'readRound', run: (who) => listEvidence(context, who, round) },
  findEvidence: { may: 'readRound', run: (who) => findEvidence(context, who, round, 'x') },
  readEvidence: { may: 'readRound', run: async (who) => readEvidence(context, who, await newEvidence()) },
  readEvidenceFile: { may: 'readRound', run: async (who) => readEvidenceFile(context, who, await newEvidence()) },
  addEvidence: {
    may: 'enter',
    run: async (who) => {
      const { id: evidence } = await newEvidence()
      await addEvidence(context, who, round, { ...said, source: { kind: 'reuse', round, evidence }, reason: null })
    },
  },
  changeEvidence: {
    may: 'enter',
    run: async (who) => changeEvidence(context, who, await newEvidence(), { ...said, upload: null, reason: null }),
  },
  withdrawEvidence: {
    may: 'enter',
    run: async (who) => withdrawEvidence(context, who, await newEvidence(), 'nhầm tệp'),
  },
  startUpload: {
    may: 'enter',
    run: async (who) => {
      const { id: upload } = await startUpload(context, who, round, { fileName: 'x.pdf', sizeBytes: 1 })
      await cancelUpload(context, who, { round, upload })
    },
  },
  continueUpload: {
    may: 'enter',
    run: async (who) => {
      const content = new Blob(['x']).stream()
      await continueUpload(context, who, await newUpload(who), { offset: 0, content })
    },
  },
  readUpload: { may: 'enter', run: async (who) => readUpload(context, who, await newUpload(who)) },
  cancelUpload: { may: 'enter', run: async (who) => cancelUpload(context, who, await newUpload(who)) },
  requestReport: { may: 'readRound', run: (who) => requestReport(context, who, round) },
  requestImport: { may: 'openRound', run: (who) => requestImport(context, who, places.province, new Uint8Array(1)) },
  readJobs: { may: 'anybody', run: (who) => readJobs(context, who) },
  readJob: { may: 'anybody', run: async (who) => readJob(context, who, await newJob(who.id)) },
  readJobFile: { may: 'anybody', run: async (who) => readJobFile(context, who, await newJob(who.id), 'x') },
  cancelJob: { may: 'anybody', run: async (who) => cancelJob(context, who, await newJob(who.id)) },
  importRound: { may: 'openRound', run: (who) => importRound(context, who, places.province, filesOf(null)) },
  readAudit: { may: 'lead', run: (who) => readAudit(context, who, { limit: 1 }) },
  readPeople: { may: 'lead', run: (who) => readPeople(context, who) },
  readPerson: { may: 'seePeople', run: (who) => readPerson(context, who, minh.id) },
  readOrganisation: { may: 'anybody', run: (who) => readOrganisation(context, who, places.province, day) },
  readOrganisations: { may: 'anybody', run: (who) => readOrganisations(context, who, { day }) },
  invitePerson: {
    may: 'administer',
    run: (who) =>
      invitePerson(context, who, { name: 'Mới', email: `${randomUUID()}@example.vn`, language: 'vi', roles: [] }),
  },
  inviteAgain: { may: 'administer', run: async (who) => inviteAgain(context, who, (await newcomer()).id) },
  withdrawInvitation: {
    may: 'administer',
    run: async (who) => withdrawInvitation(context, who, (await newcomer()).id),
  },
  disablePerson: { may: 'administer', run: async (who) => disablePerson(context, who, (await newcomer()).id) },
  enablePerson: { may: 'administer', run: async (who) => enablePerson(context, who, (await newcomer()).id) },
  resetSecondFactor: {
    may: 'administer',
    run: async (who) => resetSecondFactor(context, who, await newSecondFactor()),
  },
  grantRole: {
    may: 'administer',
    run: async (who) => {
      const { id: person } = await newcomer()
      await grantRole(context, who, { person, role: 'appraiser', organisation: places.province, round })
    },
  },
  endRole: { may: 'administer', run: async (who) => endRole(context, who, (await newcomer()).grant) },
  createOrganisation: {
    may: 'administer',
    run: (who) =>
      createOrganisation(context, who, { kind: 'commune', name: 'Xã', bornOn: on, parent: places.province }),
  },
  endOrganisation: { may: 'administer', run: async (who) => endOrganisation(context, who, await newUnit(), on) },
  mergeOrganisations: {
    may: 'administer',
    run: async (who) => mergeOrganisations(context, who, { from: [await newUnit()], into: await newUnit(), on }),
  },
  moveOrganisation: {
    may: 'administer',
    run: async (who) => moveOrganisation(context, who, { id: await newUnit(), parent: places.other, on }),
  },
  renameOrganisation: {
    may: 'administer',
    run: async (who) => renameOrganisation(context, who, { id: await newUnit(), name: 'Phường Mới', on }),
  },
  readOwnAccount: { may: 'anybody', run: (who) => readOwnAccount(context, who) },
  changeProfile: { may: 'anybody', run: (who) => changeProfile(context, who, { name: who.name, language: 'vi' }) },
  readOwnTokens: { may: 'anybody', run: (who) => readOwnTokens(context, who) },
  createToken: { may: 'anybody', run: (who) => createToken(context, who, token) },
  revokeToken: {
    may: 'anybody',
    run: async (who) => revokeToken(context, who, (await createToken(context, who, token)).id),
  },
  readOwnSessions: { may: 'anybody', run: (who) => readOwnSessions(context, who) },
  endSession: { may: 'anybody', run: async (who) => endSession(context, who, await newSession(who.id)) },
  endOtherSessions: { may: 'anybody', run: (who) => endOtherSessions(context, who, 'none') },
  changePassword: {
    may: 'anybody',
    run: async (who) => {
      await givePassword(database, who)
      await changePassword(context, who, { present: goodPassword, next: goodPassword, session: 'none' })
    },
  },
}

/** Whether it was done; a refusal is one for want of a right, or the silence about what one may not see. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === 'not-permitted' || error.code === 'not-found') return false
      throw error
    },
  )
}

test('the table names every operation that is done on behalf of a person', () => {
  // Those on campaigns stand in campaigns/rights.test.ts.
  expect(operationsIn('src/operations')).toEqual(Object.keys(operations).toSorted())
})

test.each(Object.keys(operations))('%s is done for exactly those who may', async (name) => {
  const { may: what, run } = operations[name]!
  const expected = (standing: Standing) => may[what](standing)
  const wrong: object[] = []
  for (const standing of standings) {
    const done = await isDone(run(personOf(standing)))
    if (done !== expected(standing)) wrong.push({ ...standing, done })
  }
  expect(wrong).toEqual([])
})

test('appraised scores do not come in through the folder of somebody who may not set them', async () => {
  const done = async (standing: Standing) =>
    isDone(importRound(context, personOf(standing), places.province, filesOf('appraised')))
  expect(await done({ role: 'coordinator', where: 'at the province' })).toBe(false)
  expect(await done({ role: 'appraiser', where: 'at the ministry above' })).toBe(false)
  expect(await done({ role: 'administrator', where: 'at the ministry above' })).toBe(true)
})

test('nobody reads the job of another', async () => {
  const job = await newJob(minh.id)
  for (const standing of standings) {
    const who = personOf(standing)
    expect([who.id, await isDone(readJob(context, who, job))]).toEqual([who.id, false])
    expect([who.id, await isDone(readJobFile(context, who, job, 'x'))]).toEqual([who.id, false])
    expect([who.id, await isDone(cancelJob(context, who, job))]).toEqual([who.id, false])
  }
})

test('lists hold what the reader may see and nothing else', async () => {
  const wrong: object[] = []
  for (const standing of standings) {
    const who = personOf(standing)
    const seen = {
      round: may.haveAnyRole(standing) && (await readRounds(context, who)).some(({ id }) => id === round),
      log: may.lead(standing) && (await readAudit(context, who, { limit: 1, chain: round })).rows.length > 0,
      platformLog:
        may.lead(standing) && (await readAudit(context, who, { limit: 1, chain: 'platform' })).rows.length > 0,
      minh: may.lead(standing) && (await readPeople(context, who)).some(({ id }) => id === minh.id),
    }
    const expected = {
      round: may.readRound(standing),
      log: may.readLog(standing),
      platformLog: may.administer(standing),
      minh: may.seePeople(standing),
    }
    if (JSON.stringify(seen) !== JSON.stringify(expected)) wrong.push({ ...standing, seen, expected })
  }
  expect(wrong).toEqual([])
})

test('a platform is never without an administrator', async () => {
  const { id } = (await readPerson(context, quan, quan.id)).roles[0]!
  await expect(endRole(context, quan, id)).rejects.toMatchObject({ code: 'last-administrator' })
  await expect(disablePerson(context, quan, quan.id)).rejects.toMatchObject({ code: 'own-account' })
  const [first, second] = (['at the province', 'at another province'] as const).map((where) =>
    personOf({ role: 'administrator', where }),
  )
  await database.owner
    .updateTable('people')
    .set({ disabled_at: moment })
    .where('id', 'not in', [first!.id, second!.id])
    .execute()
  const each = await Promise.allSettled([
    disablePerson(context, first!, second!.id),
    disablePerson(context, second!, first!.id),
  ])
  expect(each.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
