import { gate, type Gate } from '#kit/room/gate.server.ts'
import { caseLead } from '#domains/enforcement/lead/case_lead.ts'
import { commodities, pestRecheck, type PestRecheckTable } from './pest_recheck.ts'

/** Wood is told in cubic metres, seedlings in plants. */
const amountOf = ({ commodity, plants, quantity }: PestRecheckTable): string => (commodity === 'seedling' ? `${plants ?? 0}株` : `${quantity ?? '0'}立方米`)

export const recheckGates: readonly Gate[] = [
  gate(pestRecheck, ['fail'], '无证调运转为案件线索（植物检疫条例18）', async ({ tx, after, books }) => {
    if (after.paper === 'verified') return
    const firm = await tx.selectFrom('pest_firm').where('id', '=', after.firm).select(['name', 'address']).executeTakeFirstOrThrow()
    books.create(caseLead, {
      division: after.division,
      source: after.campaign === null ? 'inspection' : 'campaign',
      offence: 'moved_uncertified',
      found_on: after.rechecked_on,
      place: String(firm['address']),
      facts: `${after.arrived_on}${after.origin}调入${commodities[after.commodity]}${amountOf(after)}，运输工具${after.transport}，收货单位${String(firm['name'])}，${after.paper === 'none' ? '没有植物检疫证书' : `证书${after.certificate_number ?? ''}查无此证`}。`,
      spots: [],
      campaign: after.campaign,
      origin: `pest_recheck ${after.id}`,
    })
  }),
]
