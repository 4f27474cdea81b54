import { catalogue } from '#kit/ui/text/text.ts'
import type { DangerTold } from '../wire.ts'

const t = catalogue({
  title: '参考：加拿大火险天气指数（FWI）',
  not_legal: '只作参考，不是法定火险等级，也不作为用火审批和禁火的依据。四川没有公布过该指数的分级。',
  incomplete: '当日正午的气温、湿度、风速或降水不全，没有指数。',
  fwi: '指数',
  rank: '在{place}历史中的位次',
  percentile: '高于或等于以往 {percentile}% 的日子（以往 {history} 天）',
  short: '历史不足 {least} 天（现有 {history} 天），不作比较',
  codes: '细小可燃物 FFMC {ffmc}，半腐层 DMC {dmc}，干旱 DC {dc}；初始蔓延 ISI {isi}，可燃物累积 BUI {bui}',
  start: '自 {since} 起以 {ffmc}/{dmc}/{dc} 起算',
  carried: '自 {since} 起算，干旱码按中断期间的雨量由此前接续为 {dc}（越冬公式）',
  gaps: '其间 {n} 天没有数据，照前一日的湿度码推算',
  day_length: '日长表：{day_length}，全市统一',
  constant: 'FFMC 按 Van Wagner 1987 的原式取常数 {used}；较新的程序取 {newer}，FFMC 相差不到 0.2，指数相差不到 2%',
})

/** The Canadian index beside the official level: a help, said to be one. */
export function DangerReference({ reference: r, place }: { reference: DangerTold['reference']; place: string }) {
  return (
    <section className="danger-reference" aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <p className="quiet">{t('not_legal')}</p>
      {r.status === 'incomplete' ? (
        <p>{t('incomplete')}</p>
      ) : (
        <>
          <dl className="facts-list">
            <div>
              <dt>{t('fwi')}</dt>
              <dd className="big">{r.fwi}</dd>
            </div>
            <div>
              <dt>{t('rank', { place })}</dt>
              <dd>
                {r.percentile === null
                  ? t('short', { least: r.least_history, history: r.history })
                  : t('percentile', { percentile: r.percentile, history: r.history })}
              </dd>
            </div>
          </dl>
          <p className="quiet small">
            {t('codes', { ffmc: r.ffmc, dmc: r.dmc, dc: r.dc, isi: r.isi, bui: r.bui })}。
            {t(r.start.carried_over ? 'carried' : 'start', { since: r.start.since, ffmc: r.start.ffmc, dmc: r.start.dmc, dc: r.start.dc })}
            {r.gap_days > 0 && `，${t('gaps', { n: r.gap_days })}`}。{t('day_length', { day_length: r.day_length })}。
            {t('constant', { used: r.constant.used, newer: r.constant.newer })}。
          </p>
        </>
      )}
    </section>
  )
}
