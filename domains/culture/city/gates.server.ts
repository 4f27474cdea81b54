import { gate, type Gate, precondition, refuse } from '#kit/room/gate.server.ts'
import { forestCity } from './forest_city.ts'

/** The table of indicators goes by the city's own level. */
const ownLevel = gate(forestCity, ['create', 'update'], '城市级别与所在地相符', async ({ tx, after }) => {
  const place = await tx.selectFrom('division').select(['level', 'name']).where('id', '=', after.division).executeTakeFirstOrThrow()
  if (place['level'] !== after.level)
    refuse({ code: 'forest_city_level', message: `“${String(place['name'])}”不是所选的级别，请改正城市级别或者行政区划`, fields: ['level'] })
})

/** The self-check that goes with an application is this city's, is finished, and was made under the edition that is applied under. */
const checkedItself = gate(forestCity, ['apply'], '所附自查是本城市按同一版本完成的', async ({ tx, after }) => {
  if (after.self_check === null) return
  const check = await tx.selectFrom('forest_city_check').select(['city', 'edition', 'state']).where('id', '=', after.self_check).executeTakeFirstOrThrow()
  if (check['city'] !== after.id || check['edition'] !== after.edition || check['state'] !== 'concluded')
    refuse({ code: 'forest_city_check_other', message: '所选自查不是本次创建按现用指标版本完成的自查', fields: ['self_check'] })
})

/** The creation's papers stand in the ledger of documents as issued. */
const papersIssued = gate(forestCity, ['issue_plan', 'improve'], '所选文件已经印发', async ({ tx, after, action }) => {
  const field = action === 'improve' ? 'improvement_document' : 'plan_document'
  const named = after[field]
  if (named === null) return
  const paper = await tx.selectFrom('policy_document').select(['state', 'title']).where('id', '=', named).executeTakeFirstOrThrow()
  if (paper['state'] === 'draft') refuse({ code: 'forest_city_paper', message: `“${String(paper['title'])}”还没有印发`, fields: [field] })
})

/** An indicator that is a veto and stands confirmed as not met stops an application. */
const noVeto = precondition(forestCity, ['apply'], '一票否决的指标没有核定为未达到', async ({ tx, after }) => {
  const vetoed = await tx
    .selectFrom('forest_city_value')
    .select(['name', 'of_year'])
    .where('city', '=', after.id)
    .where('edition', '=', after.edition)
    .where('state', '=', 'confirmed')
    .where('nature', '=', 'veto')
    .where('verdict', '=', 'unmet')
    .executeTakeFirst()
  if (vetoed)
    refuse({
      code: 'forest_city_vetoed',
      message: `一票否决指标“${String(vetoed['name'])}”${String(vetoed['of_year'])}年核定为未达到，不能申报`,
      fields: ['edition'],
    })
})

/** What was looked at of an application that is sent back is looked at anew; when it was sent stays until it is sent again. */
const lookedAtAnew = gate(forestCity, ['send_back'], '退回后重新初审、核查、公示', async () => ({
  province_checked_on: null,
  province_opinion: null,
  state_checked_on: null,
  state_opinion: null,
  shown_from: null,
  shown_to: null,
  shown_place: null,
}))

export const cityGates: readonly Gate[] = [ownLevel, checkedItself, papersIssued, noVeto, lookedAtAnew]
