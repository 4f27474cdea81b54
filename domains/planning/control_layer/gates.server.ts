import { sql } from 'kysely'
import { contentOf } from '#kit/layers/layer-load.server.ts'
import { gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { layerTitles, controlLayer, type ControlLayerTable } from './control_layer.ts'

type Rival = { document_number: string; in_force_from: string; in_force_to: string | null }

/** Versions of the same kind that were in force on some day of this one's, over ground that is in both. */
async function rivalOf(tx: Tx, { id, kind, division, in_force_from, in_force_to }: ControlLayerTable): Promise<Rival | undefined> {
  const { rows } = await sql<Rival>`
    select document_number, in_force_from, in_force_to from control_layer
    where kind = ${kind} and id <> ${id} and in_force_at is not null
      and in_force_from < coalesce(${in_force_to}::date, 'infinity') and coalesce(in_force_to, 'infinity') > ${in_force_from}::date
      and division in (select descendant from siku.division_closure where ancestor = ${division} union select ancestor from siku.division_closure where descendant = ${division})
    order by in_force_from limit 1`.execute(tx)
  return rows[0]
}

const drawn = precondition(controlLayer, ['check'], '图形齐全方可检查通过', async ({ tx, after }) => {
  const { feature_count } = await contentOf(tx, after.id)
  if (feature_count === 0) refuse({ code: 'layer_empty', message: '这个版本还没有图形，请先导入', fields: ['feature_count'] })
})
const checked = gate(controlLayer, ['check'], '记下所检查的图形', async ({ tx, after }) => contentOf(tx, after.id))

/** Two officers who bring two versions into force at once wait for each other here. */
const oneVersion = gate(controlLayer, ['enter_force'], '同一天同一区域同一图层只有一个有效版本', async ({ tx, after }) => {
  await sql`select pg_advisory_xact_lock(hashtext(${`control_layer ${after.kind}`}))`.execute(tx)
  const { content_sha256 } = await contentOf(tx, after.id)
  if (content_sha256 !== after.content_sha256) refuse({ code: 'layer_changed', message: '图形与检查时不一致，请重新登记一个版本', fields: ['content_sha256'] })
  const rival = await rivalOf(tx, after)
  if (!rival) return
  const until = rival.in_force_to ? `${rival.in_force_to} 失效` : '尚未失效'
  refuse({
    code: 'layer_overlap',
    message: `${layerTitles[after.kind]}已有版本 ${rival.document_number}（${rival.in_force_from} 生效，${until}），请先替代或撤回，再使新版本生效`,
    fields: ['in_force_from'],
  })
})

export const gates = [drawn, checked, oneVersion]
