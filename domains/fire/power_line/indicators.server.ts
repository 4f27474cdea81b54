import { distinct, type Indicator } from '#kit/indicator/define.server.ts'
import { lineFigures } from './figures.ts'
import { fireLaw } from '../law.ts'
import { lineInspection } from './line_inspection.ts'
import { transformerInspection } from './transformer_inspection.ts'

export const lineInspected = distinct(lineFigures.line_inspected.id, {
  title: lineFigures.line_inspected.title,
  unit: '公里',
  of: lineInspection,
  clock: 'inspected_on',
  key: 'power_line',
  value: 'length_km',
  where: (l) => l.and([l('state', '=', 'done'), l('voltage', '=', '10kv'), l('in_fire_zone', '=', true)]),
  description: '统计期内排查过的防火区内10千伏线路区段长度之和，同一区段排查多次只计一次',
  basis: fireLaw('inspection'),
  said: {
    yes: [
      '[防火区段|防火区|][中|内|]{n}[10kV|10千伏][线路|电力线路|配电线路|线][全面排查|排查|]',
      '[全面|]排查[防火区段|防火区|森林防火区|][中|内|][10kV|10千伏][线路|电力线路|配电线路|线]{n}',
      '〔排查〕[10kV|10千伏][线路|电力线路|配电线路|线][不重复计长|]{n}',
      '[10kV|10千伏][线路|电力线路|配电线路]排查{n}',
      '排查{n}[10kV|10千伏][线路|电力线路|配电线路]',
    ],
    no: ['10kV线路总长{n}', '新建10kV线路{n}', '10kV线路改造{n}', '架设10kV线路{n}', '排查110kV线路{n}', '10kV线路{n}'],
  },
})

const transformerAreas = distinct(lineFigures.transformer_areas.id, {
  title: lineFigures.transformer_areas.title,
  unit: '个',
  of: transformerInspection,
  clock: 'inspected_on',
  key: 'transformer_area',
  where: (t) => t('state', '=', 'done'),
  description: '统计期内排查过的配电台区，同一台区排查多次只计一个',
  basis: fireLaw('inspection'),
  said: {
    yes: ['[全面|]排查[防火区|][配电台区|台区]{n}', '〔排查〕[配电台区|台区]{n}', '{n}[配电台区|台区]排查', '[配电台区|台区]排查{n}', '排查{n}[配电台区|台区]'],
    no: ['共有配电台区{n}', '新建配电台区{n}', '台区改造{n}', '配电台区{n}'],
  },
})

export const lineIndicators: readonly Indicator[] = [lineInspected, transformerAreas]
