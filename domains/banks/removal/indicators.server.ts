import { type Indicator, sum } from '#kit/indicator/define.server.ts'
import { fireEvent } from '#domains/fire/event/fire_event.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { bankParameters } from '../parameters/bank_parameters.ts'
import { landParcel } from '#domains/land_use/parcel/land_parcel.ts'
import { subCompartment } from '../stand/sub_compartment.ts'
import { spoken } from '../spoken.ts'
import { removalFigures } from './figures.ts'
import { burntCarbon, burntKnown, lossAssessed } from './fire.server.ts'
import { cutMeasured, felledCarbon, felledKnown, leavesBank } from './harvest.server.ts'
import { occupied, occupiedCarbon } from './occupation.server.ts'

const basis = ['LY/T 2988-2018'] as const
const tail = '按所在年度生效的森林碳参数折算为碳（吨碳），全部计量碳库；数据不全的不计，另行列出'

export const removedByHarvest = sum(removalFigures.removed_by_harvest.id, {
  title: removalFigures.removed_by_harvest.title,
  unit: '吨',
  decimals: 1,
  of: harvestPermit,
  clock: 'cut_checked_on',
  basis,
  value: () => felledCarbon,
  looks_up: [bankParameters],
  where: (r) => r.and([cutMeasured, leavesBank, felledKnown]),
  description: `伐后验收日期在统计期内的实际采伐蓄积（含超采），按树种；占用林地上的树木计入占用，非林地树木和竹林择伐不计；${tail}`,
  said: spoken('采伐减少的碳', '采伐减少碳'),
})

export const removedByFire = sum(removalFigures.removed_by_fire.id, {
  title: removalFigures.removed_by_fire.title,
  unit: '吨',
  decimals: 1,
  of: fireEvent,
  clock: 'discovered_on',
  basis,
  value: () => burntCarbon,
  looks_up: [bankParameters, subCompartment],
  where: (r) => r.and([lossAssessed, burntKnown]),
  description: `发现时间在统计期内、已定损的成林蓄积损失，树种按火场（没有范围的按起火点）当日所在小班的蓄积构成；${tail}`,
  said: spoken('火灾减少的碳', '火灾减少碳'),
})

export const removedByOccupation = sum(removalFigures.removed_by_occupation.id, {
  title: removalFigures.removed_by_occupation.title,
  unit: '吨',
  decimals: 1,
  of: landUseApplication,
  clock: 'decided_on',
  basis,
  value: () => occupiedCarbon,
  looks_up: [bankParameters, landParcel],
  where: (r) => r.and([occupied, r(occupiedCarbon, 'is not', null)]),
  description: `决定日期在统计期内、准予使用林地的申请的各地块：乔木林和疏林按蓄积和树种，竹林、经济林和特殊灌木林按面积；未使用即注销或失效的不计；${tail}`,
  said: spoken('占用林地减少的碳', '占用林地减少碳'),
})

export const removalIndicators: readonly Indicator[] = [removedByHarvest, removedByFire, removedByOccupation]
