import { PRECIPITATION, SOIL, SUITABILITIES, WORKS_SLOPE, type SiteLimit } from '#datasets/planning/suitability.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { cited, line } from './step-line.ts'
import type { StepLine } from './wire.ts'
import type { Site } from './suitability.ts'

const said = (text: string, rule: Pick<SiteLimit, 'basis' | 'confidence' | 'looked_up_on'>): StepLine => line(text, cited(rule))

const limited = (title: string, value: string | number | null, unit: string, limits: readonly SiteLimit[]): StepLine[] => {
  if (value === null) return []
  const limit = limits.find(({ from }) => compare(String(value), from) >= 0) ?? limits.at(-1)!
  return [
    said(
      `${title}${value}${unit}，${compare(limit.from, '0') > 0 ? `不小于${limit.from}${unit}` : `小于${limits.at(-2)?.from ?? ''}${unit}`}：${SUITABILITIES[limit.best]}`,
      limit,
    ),
  ]
}

/** What each known factor of a site allows, with the limit it was held against and its source. */
export function siteSentences(site: Omit<Site, 'forest_state' | 'land_class'>): StepLine[] {
  const water = site.irrigation === null ? [] : [said(site.irrigation === 'available' ? '有灌溉条件' : '无灌溉条件', PRECIPITATION[0]!)]
  const slope =
    site.slope === null
      ? []
      : [
          said(
            compare(site.slope, WORKS_SLOPE.up_to) > 0
              ? `坡度${site.slope}°，大于${WORKS_SLOPE.up_to}°：只宜封育`
              : `坡度${site.slope}°，不大于${WORKS_SLOPE.up_to}°：可以整地造林`,
            WORKS_SLOPE,
          ),
        ]
  return [
    ...limited('年降水量', site.annual_precipitation, '毫米', PRECIPITATION),
    ...water,
    ...limited('土层厚度', site.soil_thickness, '厘米', SOIL),
    ...slope,
  ]
}
