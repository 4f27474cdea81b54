import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'
import type { GoodsKind } from './kinds.ts'

type Ground = { readonly fields: readonly string[]; readonly said: string }
/** What each line of a firm's goods rests on: all of these fields. */
export const goodsGrounds: Readonly<Record<GoodsKind, Ground>> = {
  opening: { fields: ['document_number'], said: '建账应写明盘点材料编号' },
  bought: { fields: ['counterparty', 'origin'], said: '购入、调入应写明来货单位和产地' },
  produced: { fields: ['note'], said: '加工产出应写明用料' },
  counted_in: { fields: ['document_number'], said: '盘点增补应写明盘点材料编号' },
  sold: { fields: ['counterparty'], said: '销售、调出应写明去向单位' },
  used: { fields: ['note'], said: '加工、使用消耗应写明用途' },
  treated: { fields: ['note', 'files'], said: '除害处理、销毁应写明方式并附凭证' },
  counted_out: { fields: ['document_number'], said: '盘点核减应写明盘点材料编号' },
}

/** No cubic metre comes or goes without its ground. */
export const onGround: Check = ({ after }) => {
  const ground = goodsGrounds[after['kind'] as GoodsKind]
  const missing = ground.fields.filter((name) => !isFilled(after[name]))
  return missing.length === 0 ? null : { code: 'pest_goods_no_ground', message: `${ground.said}，没有依据的不能入账`, fields: missing }
}

/** 植物检疫条例7, 10: pine wood that comes in has its certificate; what has none is taken in only after it was looked at again and let through. */
export const certified: Check = ({ after }) =>
  after['kind'] === 'bought' && !isFilled(after['certificate_number']) && !isFilled(after['recheck'])
    ? {
        code: 'pest_goods_uncertified',
        message: '购入、调入的松木应填写植物检疫证书编号；没有证书的先登记检疫复检，放行后凭复检记录入账（植物检疫条例7、10）',
        fields: ['certificate_number', 'recheck'],
      }
    : null
