import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import { STAND_CLASSES } from '#datasets/banks/land-classes.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { ageAt, curveOf } from '../stand/growth/curve.ts'
import { isMeasuredByVolume } from '../stand/stand.ts'
import type { Replanting, ScenarioInput, ScenarioStand } from './input.ts'
import { bareLand, followedBy, lostLand, type Path, plantedLand, standingLand, together } from './parcel.ts'

/** Two futures of the same land. `removed_m3` is timber taken away, `lost_m3` stock destroyed, both in the first year. */
export type Futures = { readonly without: Path; readonly with: Path; readonly removed_m3: number; readonly lost_m3: number; readonly notes: readonly string[] }

type Of<A extends ScenarioInput['action']> = Extract<ScenarioInput, { action: A }>

const fault = (code: ConstructorParameters<typeof Refusal>[1], field: string, message: string): Refusal =>
  new Refusal(422, code, message, [{ field, code, message }])

/** @throws Refusal 422 for a stand that is no forest, or of which what growth needs is not known */
function demandStand(stand: ScenarioStand | undefined): ScenarioStand {
  if (!stand) throw fault('scenario_stand_missing', 'stand', '请选定一个小班，或写明林分的地类、树种组、起源、面积和每公顷蓄积')
  const { stand_class, species_group, origin, volume_m3_ha } = stand
  if (stand_class === 'bamboo' || stand_class === 'economic' || stand_class === 'special_shrub') return stand
  if (!isMeasuredByVolume(stand_class)) throw fault('scenario_stand_unfit', 'stand.stand_class', `${STAND_CLASSES[stand_class]}不计储量，没有可以减少的`)
  const missing = [species_group === null && '优势树种（组）', origin === null && '起源', volume_m3_ha === null && '每公顷蓄积'].filter((m) => m !== false)
  if (species_group === null || origin === null || volume_m3_ha === null)
    throw fault('scenario_stand_missing', 'stand', `林分缺少${missing.join('、')}，无法推算生长`)
  if (curveOf(species_group, origin) === null)
    throw fault(
      'growth_curve_missing',
      'stand.species_group',
      `生长表中没有${SPECIES_GROUPS[species_group].title}（${origin === 'natural' ? '天然' : '人工'}），无法推算`,
    )
  return stand
}

function demandPart(stand: ScenarioStand, area_ha: number): number {
  if (area_ha > stand.area_ha) throw fault('scenario_too_much', 'area_ha', `${area_ha} 公顷超过林分的面积 ${stand.area_ha} 公顷`)
  return area_ha
}

/** What keeps a stand from growing in the reckoning. */
function notesOf({ stand_class, species_group, origin, volume_m3_ha }: ScenarioStand): string[] {
  if (!isMeasuredByVolume(stand_class) || volume_m3_ha === null) return []
  const curve = species_group && origin ? curveOf(species_group, origin) : null
  if (curve === null) return ['原有林分没有生长曲线，蓄积按不变推算']
  return ageAt(curve, volume_m3_ha) === null ? ['现有蓄积已超过生长曲线的上限，按不再生长推算'] : []
}

/** What comes after clearing: nothing, or a planting some years later. */
const afterClearing = (area_ha: number, replant: Replanting | undefined): Path =>
  replant ? followedBy(bareLand(area_ha), replant.after_years, plantedLand(replant.species_group, area_ha, replant.survival)) : bareLand(area_ha)

function planting(input: Of<'planting'>, stand: ScenarioStand | undefined): Futures {
  const land = plantedLand(input.species_group, input.area_ha, input.survival)
  if (!stand) return { without: bareLand(input.area_ha), with: land, removed_m3: 0, lost_m3: 0, notes: ['没有给出原有林分，不造林的一侧按无立木林地计'] }
  const before = standingLand(stand, demandPart(stand, input.area_ha))
  const removed_m3 = (stand.volume_m3_ha ?? 0) * input.area_ha
  return { without: before, with: land, removed_m3, lost_m3: 0, notes: [...notesOf(stand), ...(removed_m3 > 0 ? ['原有林木在造林前清除'] : [])] }
}

/** A part of the stand keeps so much of its volume a ha; what keeps nothing is cleared, and bamboo comes again by itself. */
function reduced(stand: ScenarioStand, part_ha: number, kept_m3_ha: number, replant: Replanting | undefined): { path: Path; notes: string[] } {
  const rest = standingLand(stand, stand.area_ha - part_ha)
  if (kept_m3_ha > 0)
    return { path: together(rest, standingLand(stand, part_ha, kept_m3_ha)), notes: replant ? ['留有林木的地块按自然生长推算，未另计更新造林'] : [] }
  return { path: together(rest, afterClearing(part_ha, replant)), notes: [] }
}

function fire(input: Of<'fire'>, given: ScenarioStand | undefined): Futures {
  const stand = demandStand(given)
  const part_ha = demandPart(stand, input.area_ha ?? stand.area_ha)
  const without = standingLand(stand, stand.area_ha)
  if (stand.volume_m3_ha !== null && isMeasuredByVolume(stand.stand_class)) {
    const { path, notes } = reduced(stand, part_ha, stand.volume_m3_ha * (1 - input.lost_share), input.replant)
    return { without, with: path, removed_m3: 0, lost_m3: stand.volume_m3_ha * part_ha * input.lost_share, notes: [...notesOf(stand), ...notes] }
  }
  const burnt_ha = part_ha * input.lost_share
  const sprouts = stand.stand_class === 'bamboo' && !input.replant
  const burnt = sprouts ? plantedLand('bamboo', burnt_ha, 1) : afterClearing(burnt_ha, input.replant)
  return {
    without,
    with: together(standingLand(stand, stand.area_ha - burnt_ha), burnt),
    removed_m3: 0,
    lost_m3: 0,
    notes: ['该地类按面积计，损失比例作用于面积', ...(sprouts ? ['竹丛自行萌发，按新造竹林的覆盖度恢复'] : [])],
  }
}

/** Rounding of a volume that clears the land to the last tree. */
const CLEARED_M3_HA = 1e-6

function harvest(input: Of<'harvest'>, given: ScenarioStand | undefined): Futures {
  const stand = demandStand(given)
  if (stand.volume_m3_ha === null)
    throw fault('scenario_stand_unfit', 'stand.stand_class', `${STAND_CLASSES[stand.stand_class]}不按蓄积采伐，请用占用或火灾推算`)
  const part_ha = demandPart(stand, input.area_ha ?? stand.area_ha)
  const kept = stand.volume_m3_ha - input.volume_m3 / part_ha
  if (kept < -CLEARED_M3_HA)
    throw fault('scenario_too_much', 'volume_m3', `采伐 ${input.volume_m3} 立方米，超过这片林分的蓄积 ${(stand.volume_m3_ha * part_ha).toFixed(1)} 立方米`)
  const { path, notes } = reduced(stand, part_ha, kept > CLEARED_M3_HA ? kept : 0, input.replant)
  return { without: standingLand(stand, stand.area_ha), with: path, removed_m3: input.volume_m3, lost_m3: 0, notes: [...notesOf(stand), ...notes] }
}

function occupation(input: Of<'occupation'>, given: ScenarioStand | undefined): Futures {
  const stand = demandStand(given)
  const part_ha = demandPart(stand, input.area_ha)
  return {
    without: standingLand(stand, stand.area_ha),
    with: together(standingLand(stand, stand.area_ha - part_ha), lostLand(part_ha)),
    removed_m3: (stand.volume_m3_ha ?? 0) * part_ha,
    lost_m3: 0,
    notes: notesOf(stand),
  }
}

/** The two futures of an action. @throws Refusal 422 for what the stand does not bear */
export function futuresOf(input: ScenarioInput, stand: ScenarioStand | undefined): Futures {
  switch (input.action) {
    case 'planting':
      return planting(input, stand)
    case 'fire':
      return fire(input, stand)
    case 'harvest':
      return harvest(input, stand)
    case 'occupation':
      return occupation(input, stand)
  }
}
