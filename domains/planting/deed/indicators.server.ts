import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { dutyDeed } from './duty_deed.ts'
import { deedFigures } from './figures.ts'

export const deedIndicators: readonly Indicator[] = [
  count(deedFigures.certificates.id, {
    title: deedFigures.certificates.title,
    unit: '张',
    of: dutyDeed,
    clock: 'certified_on',
    where: (d) => d('state', 'in', ['certified', 'counted']),
    description: '统计期内发放、没有撤销的尽责证书，按发证日期',
    said: { yes: ['[发放|颁发|]尽责证书{n}'], no: ['国土绿化荣誉证书{n}', '发放采伐许可证{n}'] },
  }),
]
