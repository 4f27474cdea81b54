import { Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import { type Break, type LineKind, potTitles } from './chain.ts'

/** 元 as officers say it: 万元, exact. */
export const inTenThousands = (yuan: string): string => `${new Decimal(yuan).div(10_000).toFixed()}万元`

/** What to do where a part would outgrow its whole, by the part. */
const remedies: Readonly<Partial<Record<Break['part'], string>>> = {
  credit: '先登记追加的计划投资，或者改小授信',
  capital: '核对资本金到位的金额',
  contracted: '先登记追加的授信，或者改小合同',
  drawn: '改小提款，或者先签补充合同',
  spent: '先提款到位，或者改小支付',
  repaid: '核对偿还的本金',
}

/** A broken chain in words, with what to do. */
export function saidOf({ day, whole, part, by }: Break, kind: LineKind | 'annul'): Objection {
  const fields = kind === 'annul' ? [] : ['amount', 'happened_on']
  if (whole === part) return { code: 'reserve_chain_broken', message: `${day} 起“${potTitles[part]}”小于零，差${inTenThousands(by)}：核对金额和日期`, fields }
  const remedy = remedies[part] ?? '核对金额和日期'
  return {
    code: part === 'drawn' ? 'reserve_drawn_beyond' : 'reserve_chain_broken',
    message: `${day} “${potTitles[part]}”累计将超过“${potTitles[whole]}”累计${inTenThousands(by)}：${remedy}，并核对日期`,
    fields,
  }
}
