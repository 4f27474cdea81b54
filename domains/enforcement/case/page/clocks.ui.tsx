import { catalogue } from '#kit/ui/text/text.ts'
import type { CaseClock } from '../wire.ts'

const t = catalogue({
  title: '期限',
  since: '起算',
  due: '应于',
  done: '办于',
  running: '进行中',
  late: '已超期',
  was_late: '超期办理',
  basis: '依据',
  label: '法定期限',
})

const stateOf = ({ due_on, done_on }: CaseClock, today: string): { colour: string; word: string } => {
  if (done_on === null) return today > due_on ? { colour: 'late', word: t('late') } : { colour: 'waiting', word: t('running') }
  return done_on > due_on ? { colour: 'late', word: `${done_on} ${t('was_late')}` } : { colour: 'done', word: done_on }
}

/** Each period that has begun, with the day it runs out and the day it was kept. */
export function Clocks({ clocks, today }: { clocks: readonly CaseClock[]; today: string }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
      <table className="table stacked">
        <thead>
          <tr>
            {(['title', 'since', 'due', 'done', 'basis'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => {
            const { colour, word } = stateOf(clock, today)
            return (
              <tr key={clock.title}>
                <td data-label={t('title')}>
                  <span>{clock.title}</span>
                </td>
                <td data-label={t('since')}>
                  <span>{clock.since}</span>
                </td>
                <td data-label={t('due')}>
                  <span>{clock.due_on}</span>
                </td>
                <td data-label={t('done')}>
                  <span className={`state state-${colour}`}>
                    <i aria-hidden="true" />
                    {word}
                  </span>
                </td>
                <td className="quiet" data-label={t('basis')}>
                  <span>{clock.basis}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
