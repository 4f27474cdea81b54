import { applyCreate, applyStep, type Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { newId } from '#kit/register/id.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { cuttingUnit } from '#domains/harvest/quota/cutting_unit.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'

type Fields = Record<string, unknown>

/** What a record of another room has become, without the way there, which is that room's own matter. */
export type Planted = {
  readonly register: AnyRegister
  readonly division: string
  readonly fields: Fields
  readonly steps?: readonly string[]
  readonly last?: Fields
  readonly id?: string
}

const free = (r: AnyRegister): AnyRegister => ({
  ...r,
  checks: [],
  fields: Object.fromEntries(
    Object.entries(r.fields).map(([n, field]) => [n, { ...field, required: false, later: false, system: false }]),
  ) as unknown as AnyRegister['fields'],
  transitions: Object.fromEntries(Object.entries(r.transitions).map(([n, t]) => [n, { ...t, check: undefined, needs: [], evidence: [], reason: false }])),
})

/** Puts records there at once and gives their ids; `last` is set by the last step. */
export async function plant(store: Store, at: string, ...planted: readonly Planted[]): Promise<string[]> {
  const deed = { at, by: systemId }
  const made = planted.map(({ register, division, fields, steps = [], last = {}, id = newId() }) => {
    const bare = free(register)
    const versions: Row[] = [applyCreate(bare, { id, division }, steps.length > 0 ? fields : { ...fields, ...last }, deed)]
    for (const name of steps) versions.push(applyStep(bare, versions.at(-1)!, name, {}, deed))
    if (steps.length > 0) versions[versions.length - 1] = { ...versions.at(-1)!, ...last }
    return { register, versions }
  })
  await transaction(store.pool, (client) => bulkLoad(client, made))
  return made.map(({ versions }) => String(versions[0]?.id))
}

export const squareAt = (w: number, s: number, side = 0.001): object => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [w + side, s],
      [w + side, s + side],
      [w, s + side],
      [w, s],
    ],
  ],
})

/** A permit whose cutting was checked: `cut_volume` m³ of a species. */
export async function plantCut(
  store: Store,
  at: string,
  division: string,
  cut: { readonly cut_volume: string; readonly cut_checked_on: string } & Fields,
  over: Fields = {},
  last: 'accept_cut' | 'find_overcut' = 'accept_cut',
): Promise<string> {
  const unit = newId()
  const permit = {
    cutting_unit: unit,
    holder_kind: 'household',
    holder_name: '试验户',
    holder_number: `户${unit.slice(-6)}`,
    place: '试验小班',
    area_boundary: squareAt(104.2, 29.5),
    ownership: 'individual',
    origin: 'planted',
    forest_class: 'commercial',
    kind: 'main',
    method: 'selective',
    quota_basis: 'counted',
    species: '柏木',
    area_ha: '1',
    volume: '1000',
    slope: 10,
    ...over,
  }
  const [, id = ''] = await plant(
    store,
    at,
    { register: cuttingUnit, division, id: unit, fields: { name: '试验单位', code: `单位${unit.slice(-8)}`, kind: 'county', valid_from: '2021-01-01' } },
    {
      register: harvestPermit,
      division,
      fields: permit,
      steps: ['submit', 'accept', 'commit', 'review', 'issue', 'start', last],
      last: { ...cut, valid_to: '2999-01-01' },
    },
  )
  return id
}
