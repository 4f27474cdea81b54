import { gate, type Gate } from '#kit/room/gate.server.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { caseLead } from './case_lead.ts'

/** What was cut beyond a permit is a lead (森林法76; 法释〔2023〕8号5); the room of felling need not know of it. */
export const harvestGates: readonly Gate[] = [
  gate(harvestPermit, ['find_overcut'], '超采转为案件线索', async ({ after, books }) => {
    books.create(caseLead, {
      division: after.division,
      source: 'over_cut',
      offence: 'over_felling',
      found_on: after.cut_checked_on,
      place: after.place,
      facts: `采伐许可证${after.permit_number ?? ''}伐后验收：许可蓄积${after.volume}立方米、面积${after.area_ha}公顷，实际采伐${after.cut_volume}立方米、${after.cut_area_ha}公顷。`,
      spots: [],
      origin: `harvest_permit ${after.permit_number ?? after.id}`,
    })
  }),
]
