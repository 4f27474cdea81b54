import { catalogue } from '#kit/ui/text/text.ts'
import { dangerLevels, unknownMark } from './levels.ui.ts'

const t = catalogue({ unknown: '数据不全', legend: '图例和乡镇数', count: '{n} 个', levels_help: '一至五级为绿、蓝、黄、橙、红（QX/T 77-2007）' })

/** A level by its colour, its number and its words; what is not known is 数据不全. */
export function LevelTag({ level }: { level: number | null }) {
  const found = dangerLevels().find((l) => l.level === level)
  return (
    <span className={`danger-tag ${found ? `danger-${found.level}` : 'danger-unknown'}`}>
      <i aria-hidden="true">{found?.mark ?? unknownMark()}</i>
      {found ? `${found.title} ${found.danger}` : t('unknown')}
    </span>
  )
}

/** What the colours and marks mean, and how many townships have each. */
export function DangerLegend({ levels }: { levels: readonly (number | null)[] }) {
  const count = (level: number | null) => levels.filter((l) => l === level).length
  return (
    <ul className="danger-legend" aria-label={t('legend')} title={t('levels_help')}>
      {dangerLevels().map((l) => (
        <li key={l.level}>
          <LevelTag level={l.level} />
          <small className="quiet">{t('count', { n: count(l.level) })}</small>
        </li>
      ))}
      <li>
        <LevelTag level={null} />
        <small className="quiet">{t('count', { n: count(null) })}</small>
      </li>
    </ul>
  )
}
