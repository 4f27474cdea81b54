import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { SpreadWords } from './spread-beside.ui.tsx'
import { readable } from './readable.ui.ts'
import type { BankAnswer } from '../wire.ts'

const t = catalogue({
  method: '方法',
  set: '参数',
  set_help: '自 {year} 年起使用',
  plots: '小班',
  plots_n: '用了 {used} 个，弃用 {discarded} 个',
  why: '看弃用的原因',
  draws: '误差',
  draws_n: '参数在各自的误差内随机抽取 {n} 次（种子 {seed}），取第 5 与第 95 百分位',
  no_draws: '这一库的数不由参数推算，不作误差抽取',
  not_drawn: '未给出不确定性',
  no_method: '按台账与年度产出汇总，没有测算方法',
  price: '{year} 年价',
  actual: '{year} 年实际发生额',
  records: '看这个数的记录',
})

/** The leading number with how far it may be off, and beside it by what method it was got. */
export function BankHead({ answer }: { answer: BankAnswer }) {
  const { measures, leading } = answer
  const first = measures.find((m) => m.key === leading)
  return (
    <div className="bank-top">
      {first && (
        <section className="card bank-leading" aria-labelledby="leading">
          <h2 id="leading">{first.title}</h2>
          <p className="bank-number">
            <Quantity value={readable(first.value, first.nature)} unit={first.unit} />
          </p>
          <p>
            <SpreadWords of={first} />
            {first.price_year !== null ? (
              <span className="tag">{t('price', { year: first.price_year })}</span>
            ) : (
              first.nature === 'real' && <span className="tag">{t('actual', { year: answer.year })}</span>
            )}
          </p>
          {first.note && <p className="quiet">{first.note}</p>}
          {first.indicator && <To href={`/figures/${first.indicator}`}>{t('records')}</To>}
        </section>
      )}
      <Method answer={answer} />
    </div>
  )
}

function Method({ answer: { method, draws, plots } }: { answer: BankAnswer }) {
  return (
    <section className="card" aria-labelledby="method">
      <h2 id="method">{t('method')}</h2>
      <dl className="bank-facts">
        <dt>{t('method')}</dt>
        <dd>{method?.title ?? t('no_method')}</dd>
        {method && (
          <>
            <dt>{t('set')}</dt>
            <dd>
              {method.set ? <To href={`/banks/parameters?set=${encodeURIComponent(method.set)}`}>{method.set_title}</To> : method.set_title}{' '}
              <span className="quiet">{t('set_help', { year: method.from_year })}</span>
            </dd>
          </>
        )}
        <dt>{t('draws')}</dt>
        <dd>{draws ? t('draws_n', { n: grouped(String(draws.number)), seed: draws.seed }) : t(method ? 'not_drawn' : 'no_draws')}</dd>
        {plots && (
          <>
            <dt>{t('plots')}</dt>
            <dd>
              {t('plots_n', { used: grouped(String(plots.used)), discarded: grouped(String(plots.discarded)) })}{' '}
              {plots.discarded > 0 && <a href="#not-counted">{t('why')}</a>}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
