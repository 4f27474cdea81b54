import { Hono } from 'hono'
import { sql } from 'kysely'
import { grades, schemes, treeKinds } from '#datasets/ancient_tree/grades.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { ageMethods, vigours } from '../tree/kinds.ts'
import type { PlaquePage } from './wire.ts'

type Row = {
  number: string
  species: string
  local_name: string | null
  latin: string | null
  family: string | null
  genus: string | null
  kind: keyof typeof treeKinds
  grade: keyof typeof grades | null
  scheme: keyof typeof schemes | null
  true_age: number | null
  estimated_age: number | null
  age_method: keyof typeof ageMethods | null
  story: string | null
  planted_by: string | null
  planted_on: string | null
  vigour: keyof typeof vigours
  published_on: string | null
  hung_on: string | null
  township: string
  county: string
}

/** What the rule forbids to whoever comes near (条例17, 27), in words for passers-by. */
const RULES = [
  '不剥皮、挖根、折枝，不钉挂、缠绕、刻划、攀爬',
  '不在保护范围内用火、堆物、倾倒污水垃圾、取土、硬化地面',
  '发现异常请告诉当地林业主管部门',
] as const

const told = (row: Row): Sent<PlaquePage> => ({
  number: row.number,
  species: row.species,
  local_name: row.local_name,
  latin: row.latin,
  family: row.family,
  genus: row.genus,
  kind: treeKinds[row.kind],
  grade: row.grade === null ? null : grades[row.grade],
  scheme: row.scheme === null ? null : schemes[row.scheme],
  age_years: row.true_age ?? row.estimated_age,
  age_known:
    row.true_age === null && row.estimated_age === null
      ? null
      : `${row.true_age === null ? '估测' : '确证'}${row.age_method === null ? '' : `，${ageMethods[row.age_method]}`}`,
  place: `${row.county}${row.township}`,
  story: row.story,
  planted: row.planted_by === null ? null : `${row.planted_on === null ? '' : `${row.planted_on.slice(0, 4)}年，`}${row.planted_by}栽植`,
  vigour: vigours[row.vigour],
  published_on: row.published_on,
  hung_on: row.hung_on,
  keeper: `${row.county}林业主管部门`,
  rules: [...RULES],
})

/**
 * `GET /plaques/{number}`: what the code on a plaque opens, without an account. Trees on the register alone; no caretaker, no telephone,
 * no coordinates: the place is told as far as its township, so that rare trees are not found by those who would dig them up.
 */
export const plaqueDoor: NonNullable<RoomServer['open']> = ({ read }) =>
  new Hono().get('/plaques/:number', async (c) => {
    const number = c.req.param('number')
    const found = /^\d{11}$/.test(number)
      ? await read(async (tx) => {
          const { rows } = await sql<Row>`
            select t.number, t.species, t.local_name, t.latin, t.family, t.genus, t.kind, t.grade, t.scheme, t.true_age, t.estimated_age, t.age_method, t.story,
              t.planted_by, t.planted_on::text as planted_on, t.vigour, t.published_on::text as published_on,
              (select p.hung_on::text from tree_plaque p where p.tree = t.id and p.state = 'hung' limit 1) as hung_on,
              coalesce((select d.name from siku.division_closure c join division d on d.id = c.ancestor where c.descendant = t.division and d.level = 'township' limit 1), '') as township,
              coalesce((select d.name from siku.division_closure c join division d on d.id = c.ancestor where c.descendant = t.division and d.level = 'county' limit 1), '') as county
            from ancient_tree t where t.number = ${number} and t.state in ('protected', 'death_reported')`.execute(tx)
          return rows[0]
        })
      : undefined
    if (!found) throw new Refusal(404, 'plaque_unknown', '没有这块保护牌，请核对编号')
    c.header('Cache-Control', 'public, max-age=300')
    return c.json(told(found))
  })
