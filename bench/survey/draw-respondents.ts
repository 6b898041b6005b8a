import type { DrawBelow } from '../../src/stats/seeded-random.ts'
import type { DrawnUnit } from '../../src/survey/design/unit-path.ts'
import type { Respondent } from '../../src/survey/estimate/reduce-answers.ts'
import type { Person, Population } from './made-population.ts'

/** Drawn of each stage, in each unit of the stage before. */
const drawn = { communes: 6, villages: 3, people: 8 } as const

/** One in so many answers is missing. */
const oneMissingIn = 20

/** Draws people in three stages, each simple random without replacement, and asks them; single answers are missing by chance. */
export function drawRespondents({ provinces }: Population, draw: DrawBelow): Respondent[] {
  return provinces.flatMap((communes, province) =>
    some(communes, drawn.communes, draw).flatMap((commune) =>
      some(commune.of, drawn.villages, draw).flatMap((village) => {
        const path = [unit(`p${province}`, commune.at, communes.length), unit('', village.at, commune.of.length)]
        return some(village.of, drawn.people, draw).map(({ of: person, at }) => ({
          path: [...path, unit('', at, village.of.length)],
          weight:
            ((communes.length / drawn.communes) * commune.of.length * village.of.length) /
            (drawn.villages * drawn.people),
          domain: person.sex,
          values: answersOf(person, draw),
        }))
      }),
    ),
  )
}

function unit(stratum: string, at: number, population: number): DrawnUnit {
  return { stratum, unit: String(at), population }
}

function answersOf({ ratings }: Person, draw: DrawBelow): Float64Array {
  return Float64Array.from(ratings, (rating) => (draw(oneMissingIn) === 0 ? Number.NaN : rating))
}

/** Draws some of all, without replacement, each with where it stands. */
function some<T>(all: readonly T[], count: number, draw: DrawBelow): { readonly of: T; readonly at: number }[] {
  const left = all.map((of, at) => ({ of, at }))
  return Array.from({ length: count }, () => left.splice(draw(left.length), 1)).flat()
}
