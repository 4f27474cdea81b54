import type { Tx } from '#kit/room/gate.server.ts'
import { refuse } from '#kit/room/gate.server.ts'
import type { HarvestPermitTable } from '../permit/harvest_permit.ts'
import type { HarvestQuotaTable } from './harvest_quota.ts'
import { itemTitle } from './item.ts'

/** A permit's account: its own unit, its own item, its own year. None other will do, so that items are not swapped and units do not lend. */
export async function accountOf(tx: Tx, permit: HarvestPermitTable): Promise<Pick<HarvestQuotaTable, 'id' | 'issued_on'>> {
  const account = await tx
    .selectFrom('harvest_quota')
    .where('cutting_unit', '=', permit.cutting_unit)
    .where('belongs_to_year', '=', permit.belongs_to_year)
    .where('ownership', '=', permit.ownership)
    .where('origin', '=', permit.origin)
    .where('forest_class', '=', permit.forest_class)
    .where('kind', '=', permit.kind)
    .where('state', '=', 'open')
    .select(['id', 'issued_on'])
    .executeTakeFirst()
  if (account) return account as Pick<HarvestQuotaTable, 'id' | 'issued_on'>
  return refuse({
    code: 'quota_item_missing',
    fields: ['cutting_unit', 'ownership', 'origin', 'forest_class', 'kind'],
    message: `该编限单位${permit.belongs_to_year}年没有“${itemTitle(permit)}”分项限额；分项之间不得串换，单位之间不得借用`,
  })
}
