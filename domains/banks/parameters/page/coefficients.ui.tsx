import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { roundHalfUp, Decimal } from '#kit/quantity/decimal.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { Sure } from '../../bank/page/confidence.ui.tsx'
import type { Changes } from './replacement.ui.ts'
import type { Coefficient } from '../wire.ts'

const t = catalogue({
  title: '系数',
  find: '按树种组、林型或系数名查找',
  count: '{n} 个系数',
  group: '组',
  name: '系数',
  value: '值',
  spread: '误差',
  source: '来源',
  sure: '把握',
  replace: '替换',
  replace_of: '替换{name}',
  drop: '不替换',
  drop_of: '不替换{name}',
  whole: '全市',
  none: '没有这样的系数。',
  no_spread: '未给出不确定性',
  act: '办理',
})

const spreadOf = (relative: string): string =>
  new Decimal(relative).isZero() ? t('no_spread') : `± ${roundHalfUp(new Decimal(relative).times(100).toFixed(), 1)}%`
export const nameOf = ({ group_title, title }: Coefficient): string => [group_title, title].filter(Boolean).join(' · ')
const unitOf = ({ unit }: Coefficient): string | undefined => unit || undefined

type Properties = { coefficients: readonly Coefficient[]; changes: Changes; take: ((coefficient: Coefficient) => void) | null; drop: (key: string) => void }

/** The coefficients of a set by their group, found by typing; with `take` each can be taken up for replacement. */
export function Coefficients({ coefficients, changes, take, drop }: Properties) {
  const [wanted, setWanted] = useState('')
  const groups = useMemo(() => {
    const words = wanted.trim().split(/\s+/).filter(Boolean)
    return [
      ...Map.groupBy(
        coefficients.filter((c) => words.every((w) => nameOf(c).includes(w))),
        (c) => c.group,
      ),
    ]
  }, [coefficients, wanted])
  const shown = groups.reduce((n, [, own]) => n + own.length, 0)
  return (
    <>
      <div className="toolbar">
        <Input allowClear className="text-filter" value={wanted} onChange={(e) => setWanted(e.target.value)} placeholder={t('find')} aria-label={t('find')} />
        <span className="total quiet" role="status">
          {t('count', { n: shown })}
        </span>
      </div>
      {shown === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <div className="table-box coefficients-box" tabIndex={0} role="region" aria-label={t('title')}>
          <table className="table coefficients stacked">
            <thead>
              <tr>
                <th scope="col">{t('group')}</th>
                <th scope="col">{t('name')}</th>
                <th scope="col" className="numeric">
                  {t('value')}
                </th>
                <th scope="col">{t('spread')}</th>
                <th scope="col" className="source">
                  {t('source')}
                </th>
                <th scope="col">{t('sure')}</th>
                {take && (
                  <th scope="col">
                    <span className="sr-only">{t('act')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {groups.map(([, own]) =>
                own.map((c, i) => (
                  <tr key={c.key} className={changes.some((x) => x.key === c.key) ? 'chosen' : undefined}>
                    {i === 0 && (
                      <th scope="rowgroup" rowSpan={own.length} className="only-wide">
                        {c.group_title || t('whole')}
                      </th>
                    )}
                    <td data-label={t('name')} className="name">
                      <span>
                        <span className="only-stacked">{c.group_title || t('whole')} · </span>
                        {c.title}
                      </span>
                    </td>
                    <td data-label={t('value')} className="numeric value">
                      <Quantity value={c.value} unit={unitOf(c)} />
                    </td>
                    <td data-label={t('spread')} className="nowrap spread-cell">
                      {spreadOf(c.relative_sd)}
                    </td>
                    <td data-label={t('source')} className="quiet small source">
                      {c.source}
                    </td>
                    <td data-label={t('sure')} className="sure">
                      <Sure of={c.confidence} />
                    </td>
                    {take && (
                      <td data-label={t('act')} className="act">
                        <Act coefficient={c} taken={changes.some((x) => x.key === c.key)} take={take} drop={drop} />
                      </td>
                    )}
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Act({ coefficient, taken, take, drop }: { coefficient: Coefficient; taken: boolean; take: (c: Coefficient) => void; drop: (key: string) => void }) {
  const name = nameOf(coefficient)
  return taken ? (
    <Button size="small" aria-label={t('drop_of', { name })} onClick={() => drop(coefficient.key)}>
      {t('drop')}
    </Button>
  ) : (
    <Button size="small" aria-label={t('replace_of', { name })} onClick={() => take(coefficient)}>
      {t('replace')}
    </Button>
  )
}
