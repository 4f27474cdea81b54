import { Image } from 'antd'
import { Pictures } from '#kit/ui/parts/gallery.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { TreeLook } from '../wire.ts'

const t = catalogue({
  label: '历年巡查和固定点照片',
  none: '还没有巡查记录。',
  side: '方位',
  from_north: '北侧',
  from_east: '东侧',
  from_south: '南侧',
  from_west: '西侧',
  close: '近景',
  vigour: '生长势',
  found: '发现的情况',
  picture: '{day}{side}照片',
})
const sides = ['from_north', 'from_east', 'from_south', 'from_west', 'close'] as const
type Choices = Readonly<Record<string, string>>

/** Of each year the look that shows most: columns that stand beside each other are comparable. */
function yearsOf(looks: readonly TreeLook[]): TreeLook[] {
  const byYear = Map.groupBy(looks, (l) => l.inspected_on.slice(0, 4))
  return [...byYear.values()]
    .flatMap((all) => all.toSorted((a, b) => b.photos.length - a.photos.length || (a.inspected_on < b.inspected_on ? 1 : -1)).slice(0, 1))
    .toSorted((a, b) => (a.inspected_on < b.inspected_on ? -1 : 1))
}

/** The years of a tree as columns, the sides as rows: the same side of the same tree, year beside year. */
export function YearsTable({ looks, choices }: { looks: readonly TreeLook[]; choices: { vigour: Choices; findings: Choices } }) {
  const years = yearsOf(looks)
  if (years.length === 0) return <p className="quiet">{t('none')}</p>
  const shown = sides.filter((side) => years.some((y) => y.photos.some((p) => p.side === side)))
  return (
    <Pictures>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
        <table className="table tree-years">
          <thead>
            <tr>
              <th scope="col">{t('side')}</th>
              {years.map((y) => (
                <th scope="col" key={y.id}>
                  <To href={`/registers/tree_inspection/${y.id}`}>{y.inspected_on}</To>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('vigour')}</th>
              {years.map((y) => (
                <td key={y.id}>{choices.vigour[y.vigour] ?? y.vigour}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('found')}</th>
              {years.map((y) => (
                <td key={y.id}>{y.findings.map((f) => choices.findings[f] ?? f).join('、') || '—'}</td>
              ))}
            </tr>
            {shown.map((side) => (
              <tr key={side}>
                <th scope="row">{t(side)}</th>
                {years.map((y) => {
                  const photo = y.photos.find((p) => p.side === side)
                  return (
                    <td key={y.id}>
                      {photo ? (
                        <Image
                          src={`/api/evidence/${photo.evidence}`}
                          alt={t('picture', { day: y.inspected_on, side: t(side) })}
                          width={160}
                          height={120}
                          loading="lazy"
                        />
                      ) : (
                        '—'
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Pictures>
  )
}
