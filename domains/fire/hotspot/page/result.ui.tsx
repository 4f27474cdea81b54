import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { To } from '#kit/ui/parts/link.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { HotspotIntake, NamedHotspot, ReadRow } from '../wire.ts'

const t = catalogue({
  done: '{name}：收下 {kept} 行，已有 {known} 行，市外 {outside} 行，未收 {refused} 行。',
  nothing_new: '没有新的像素，台账没有变化。',
  refused: '没有收的行',
  line: '行',
  why: '原因',
  hotspots: '归并成的热点',
  hotspot: '热点',
  township: '乡镇',
  pixels: '像素',
  became: '去向',
  reason: '说明',
  made: '新热点',
  grown: '并入已有热点',
  dispatched: '已派发',
  masked: '已屏蔽',
  urgent: '紧急',
  probable: '较可信',
  doubtful: '存疑',
  rows: '读入的行',
  seen_at: '观测时间',
  satellite: '卫星',
  position: '位置',
  fate: '结果',
  kept: '收下',
  known: '已有',
  outside: '市外，不收',
  more: '只列出前 {n} 行，上面的数为全部。',
  elsewhere: '—',
})

const became = (h: NamedHotspot): string => (h.state === 'masked' ? t('masked') : h.made ? t('dispatched') : t('grown'))

/** What became of a file, row by row. */
export function HotspotFileResult({ name, answer }: { name: string; answer: HotspotIntake }) {
  const { new_detections, duplicates, outside, refused, hotspots, rows } = answer
  return (
    <>
      <Alert
        type={refused.length > 0 ? 'warning' : 'success'}
        showIcon
        role="status"
        title={t('done', { name, kept: new_detections, known: duplicates, outside, refused: refused.length })}
        description={new_detections === 0 ? t('nothing_new') : undefined}
      />
      {refused.length > 0 && (
        <Table title={t('refused')} heads={[t('line'), t('why')]}>
          {refused.map((r) => (
            <tr key={r.line}>
              <td className="numeric">{r.line}</td>
              <td>{r.reason}</td>
            </tr>
          ))}
        </Table>
      )}
      {hotspots.length > 0 && (
        <Table title={t('hotspots')} heads={[t('hotspot'), t('township'), t('pixels'), t('became'), t('reason')]}>
          {hotspots.map((h) => (
            <tr key={h.id}>
              <td>
                <To href={`/registers/hotspot/${h.id}`}>{t(h.grade)}</To>
              </td>
              <td>{h.township}</td>
              <td className="numeric">{h.pixels}</td>
              <td>{h.made && h.state !== 'masked' ? `${t('made')}，${became(h)}` : became(h)}</td>
              <td>{h.reason ?? t('elsewhere')}</td>
            </tr>
          ))}
        </Table>
      )}
      {rows.length > 0 && (
        <Table title={t('rows')} heads={[t('line'), t('seen_at'), t('satellite'), t('position'), t('township'), t('fate')]}>
          {rows.map((r) => (
            <Read key={r.line} row={r} />
          ))}
        </Table>
      )}
      {rows.length < new_detections + duplicates + outside && <p className="quiet small">{t('more', { n: rows.length })}</p>}
    </>
  )
}

function Read({
  row: {
    line,
    seen_at,
    satellite,
    position: [x, y],
    township,
    fate,
  },
}: {
  row: ReadRow
}) {
  return (
    <tr>
      <td className="numeric">{line}</td>
      <td className="nowrap">{dateTime(seen_at)}</td>
      <td className="nowrap">{satellite}</td>
      <td className="numeric nowrap">
        {x.toFixed(4)}, {y.toFixed(4)}
      </td>
      <td>{township ?? t('elsewhere')}</td>
      <td className="nowrap">{t(fate)}</td>
    </tr>
  )
}

function Table({ title, heads, children }: { title: string; heads: readonly string[]; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              {heads.map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  )
}
