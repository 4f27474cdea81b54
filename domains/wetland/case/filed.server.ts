import { refuse, type Tx } from '#kit/room/gate.server.ts'

const NOT_FILED: readonly string[] = ['registered', 'not_filed', 'void']

/** A wetland case that has been filed, else the refusal says what it is needed for. @throws Refusal 409 */
export async function demandFiled(tx: Tx, law_case: string | null, what: string): Promise<void> {
  const found = await tx.selectFrom('law_case').where('id', '=', law_case).select(['kind', 'state']).executeTakeFirst()
  if (found?.['kind'] !== 'wetland' || NOT_FILED.includes(String(found['state'])))
    refuse({ code: 'wetland_case_not_filed', message: `${what}应关联已立案的湿地案件`, fields: ['law_case'] })
}
