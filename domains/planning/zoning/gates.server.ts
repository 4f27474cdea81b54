import { contentOf } from '#kit/layers/layer-load.server.ts'
import { gate, type Gate, precondition, refuse } from '#kit/room/gate.server.ts'
import { planZoning } from './plan_zoning.ts'

export const zoningGates: readonly Gate[] = [
  precondition(planZoning, ['check'], '图形齐全方可检查通过', async ({ tx, after }) => {
    const { feature_count } = await contentOf(tx, after.id)
    if (feature_count === 0) refuse({ code: 'layer_empty', message: '这个版本还没有图形，请先导入', fields: ['feature_count'] })
  }),
  gate(planZoning, ['check'], '记下所检查的图形', async ({ tx, after }) => contentOf(tx, after.id)),
  gate(planZoning, ['enter_force'], '一个规划同时只采用一版分区图', async ({ tx, after, books }) => {
    const { content_sha256 } = await contentOf(tx, after.id)
    if (content_sha256 !== after.content_sha256)
      refuse({ code: 'layer_changed', message: '图形与检查时不一致，请重新登记一个版本', fields: ['content_sha256'] })
    const before = await tx
      .selectFrom('plan_zoning')
      .select('id')
      .where('plan', '=', after.plan)
      .where('state', '=', 'in_force')
      .where('id', '<>', after.id)
      .execute()
    for (const { id } of before) books.step(planZoning, String(id), 'supersede', { in_force_to: after.in_force_from })
  }),
]
