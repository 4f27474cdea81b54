import { catalogue } from '#kit/ui/text/text.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import type { ScenarioInput } from '../input.ts'

export type Action = ScenarioInput['action']
export type Choices = Readonly<Record<string, string>>
/** What there is to choose from; all of it comes from doors. */
export type Offered = { readonly plantable: Choices; readonly stand_class: Choices; readonly species_group: Choices; readonly origin: Choices }
/** What of the form decides which fields it has. */
export type Shape = {
  readonly action: Action
  /** the stand is a sub-compartment of the city, else it is described */ readonly of_record: boolean
  readonly replants: boolean
}

const t = catalogue({
  start: '哪一年',
  start_help: '这件事发生的年份，从这一年起推算 30 年。',
  species_group: '树种组',
  species_group_help: '只列有生长曲线的树种组。',
  area_ha: '面积',
  planted_help: '1 公顷等于 15 亩。',
  survival: '成活率',
  survival_help: '不填按造林合格的最低成活率算。',
  stand_class: '地类',
  stand_species: '树种组',
  origin: '起源',
  stand_area: '林分面积',
  volume: '每公顷蓄积',
  volume_help: '竹林、经济林、灌木林不填。',
  record: '小班',
  record_help: '按小班号查找；面积和蓄积用小班里的。',
  lost_share: '损失蓄积',
  lost_help: '过火后失去的蓄积占原有的百分之几。',
  burnt: '过火面积',
  part_help: '不填是整个小班或林分。',
  volume_m3: '采伐蓄积',
  cut: '采伐面积',
  occupied: '占用面积',
  after_years: '几年后造林',
})

const decimal = (name: string, title: string, unit: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  name,
  kind: 'decimal',
  title,
  unit,
  scale: 4,
  required: true,
  ...more,
})
const choice = (name: string, title: string, choices: Choices, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  name,
  kind: 'choice',
  title,
  choices: { ...choices },
  required: true,
  ...more,
})
const percent = (name: string, title: string, more: Partial<FieldDefinition> = {}): FieldDefinition => decimal(name, title, '%', { scale: 2, ...more })

/** Fields that are filled in percent and sent as a share. */
export const inPercent: ReadonlySet<string> = new Set(['survival', 'lost_share', 'replant.survival'])

const begins = (): FieldDefinition => ({ name: 'start', kind: 'integer', title: t('start'), help: t('start_help'), required: true })
const record = (): FieldDefinition => ({
  name: 'sub_compartment',
  kind: 'reference',
  register: 'sub_compartment',
  title: t('record'),
  help: t('record_help'),
  required: true,
})

const standFields = (offered: Offered): FieldDefinition[] => [
  choice('stand.stand_class', t('stand_class'), offered.stand_class),
  choice('stand.species_group', t('stand_species'), offered.species_group, { required: false }),
  choice('stand.origin', t('origin'), offered.origin, { required: false }),
  decimal('stand.area_ha', t('stand_area'), '公顷'),
  decimal('stand.volume_m3_ha', t('volume'), '立方米', { help: t('volume_help'), required: false }),
]
const replantFields = (offered: Offered): FieldDefinition[] => [
  choice('replant.species_group', t('species_group'), offered.plantable, { help: t('species_group_help') }),
  percent('replant.survival', t('survival'), { help: t('survival_help'), required: false }),
  { name: 'replant.after_years', kind: 'integer', title: t('after_years'), unit: '年', required: false },
]
const part = (name: string, title: string): FieldDefinition => decimal(name, title, '公顷', { help: t('part_help'), required: false })

/** The fields that an action asks for, in the order of the form. Names are the paths of the door's input. */
export function fieldsOf({ action, of_record, replants }: Shape, offered: Offered): FieldDefinition[] {
  const from = of_record ? [record()] : standFields(offered)
  const after = replants ? replantFields(offered) : []
  switch (action) {
    case 'planting':
      return [
        begins(),
        choice('species_group', t('species_group'), offered.plantable, { help: t('species_group_help') }),
        decimal('area_ha', t('area_ha'), '公顷', { help: t('planted_help') }),
        percent('survival', t('survival'), { help: t('survival_help'), required: false }),
      ]
    case 'fire':
      return [begins(), ...from, percent('lost_share', t('lost_share'), { help: t('lost_help') }), part('area_ha', t('burnt')), ...after]
    case 'harvest':
      return [begins(), ...from, decimal('volume_m3', t('volume_m3'), '立方米'), part('area_ha', t('cut')), ...after]
    case 'occupation':
      return [begins(), ...from, decimal('area_ha', t('occupied'), '公顷')]
  }
}
