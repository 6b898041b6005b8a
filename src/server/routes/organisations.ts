import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idView } from '../../contract/account-views.ts'
import {
  listedOrganisationView,
  organisationDetailsQuery,
  organisationDetailsView,
  organisationEnd,
  organisationMerger,
  organisationMove,
  organisationParam,
  organisationRenaming,
  organisationsQuery,
  organisationToMake,
  toOrganisationView,
} from '../../contract/organisation-views.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import type { Context } from '../../operations/context.ts'
import { dayInVietnam } from '../../operations/day-in-vietnam.ts'
import {
  createOrganisation,
  endOrganisation,
  mergeOrganisations,
  moveOrganisation,
  renameOrganisation,
} from '../../operations/manage-organisations.ts'
import { type OrganisationDetails, readOrganisation, readOrganisations } from '../../operations/read-organisations.ts'
import type { OrganisationQuery } from '../../store/organisations.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  request: { query: organisationsQuery },
  responses: answers(z.array(listedOrganisationView), 'Organisations that exist on the day, by name'),
})

const one = createRoute({
  method: 'get',
  path: '/{id}',
  request: { params: organisationParam, query: organisationDetailsQuery },
  responses: answers(organisationDetailsView, 'An organisation as of the day, with its mergers both ways'),
})

const made = createRoute({
  method: 'post',
  path: '/',
  request: jsonBody(organisationToMake),
  responses: answers(idView, 'The organisation exists from its day on'),
})

const ended = createRoute({
  method: 'post',
  path: '/{id}/end',
  request: { params: organisationParam, ...jsonBody(organisationEnd) },
  responses: answers(idView, 'The organisation no longer exists from the day on'),
})

const merged = createRoute({
  method: 'post',
  path: '/{id}/merge',
  request: { params: organisationParam, ...jsonBody(organisationMerger) },
  responses: answers(idView, 'The others went into this organisation on the day'),
})

const moved = createRoute({
  method: 'post',
  path: '/{id}/move',
  request: { params: organisationParam, ...jsonBody(organisationMove) },
  responses: answers(idView, 'The organisation stands under another from the day on'),
})

const renamed = createRoute({
  method: 'post',
  path: '/{id}/rename',
  request: { params: organisationParam, ...jsonBody(organisationRenaming) },
  responses: answers(idView, 'The organisation is called so from the day on'),
})

export function organisationRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(listed, async (http) => {
      const { day = dayInVietnam(context.now()), ...rest } = http.req.valid('query')
      const found = await readOrganisations(context, http.get('actor'), { ...rest, day } as OrganisationQuery)
      return http.json(found.map(toOrganisationView), 200)
    })
    .openapi(one, async (http) => {
      const { day = dayInVietnam(context.now()) } = http.req.valid('query')
      const { id } = http.req.valid('param')
      return http.json(toDetailsView(await readOrganisation(context, http.get('actor'), id, day)), 200)
    })
    .openapi(made, async (http) => {
      const id = await createOrganisation(context, http.get('actor'), http.req.valid('json'))
      return http.json({ id }, 200)
    })
    .openapi(ended, async (http) => {
      const id = http.req.valid('param').id
      return http.json({ id: await endOrganisation(context, http.get('actor'), id, http.req.valid('json').on) }, 200)
    })
    .openapi(merged, async (http) => {
      const { from, on } = http.req.valid('json')
      const merger = { from, into: http.req.valid('param').id, on }
      return http.json({ id: await mergeOrganisations(context, http.get('actor'), merger) }, 200)
    })
    .openapi(moved, async (http) => {
      const { parent, on } = http.req.valid('json')
      const move = { id: http.req.valid('param').id, parent, on }
      return http.json({ id: await moveOrganisation(context, http.get('actor'), move) }, 200)
    })
    .openapi(renamed, async (http) => {
      const renaming = { id: http.req.valid('param').id, ...http.req.valid('json') }
      return http.json({ id: await renameOrganisation(context, http.get('actor'), renaming) }, 200)
    })
}

function toDetailsView({ laterNames, mergedFrom, mergedInto, ...organisation }: OrganisationDetails) {
  const [from, into] = [mergedFrom, mergedInto].map((ties) =>
    ties.map(({ on, ...unit }) => ({ ...toOrganisationView(unit), on: toIsoDate(on) })),
  )
  const names = laterNames.map(({ name, from: since }) => ({ name, from: toIsoDate(since) }))
  return { ...toOrganisationView(organisation), laterNames: names, mergedFrom: from ?? [], mergedInto: into ?? [] }
}
