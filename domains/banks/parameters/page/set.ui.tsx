import { useState } from 'react'
import { To } from '#kit/ui/parts/link.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { Coefficients } from './coefficients.ui.tsx'
import { methodInWords, SetState } from './sets.ui.tsx'
import { Replace } from './replace.ui.tsx'
import { dropped, taken, type Changes } from './replacement.ui.ts'
import type { ParameterSetAnswer } from '../wire.ts'

const t = catalogue({
  method: '方法',
  from: '起用',
  from_n: '{year} 年起',
  source: '来源',
  record: '审批与经过',
  none: '—',
  not_adopted: '这一集现在是“{state}”，不能由它替换系数。草稿在“审批与经过”里修改；要换系数，请打开一集已采用的。',
  no_right: '您的岗位可以查看系数，不能替换。替换由县（区）和市林业主管部门经办，另一人采用。',
})

/** One set: what it is, its coefficients, and where it may be, the replacement of some of them. */
export function ChosenSet({ set }: { set: ParameterSetAnswer }) {
  const [changes, setChanges] = useState<Changes>([])
  const may = set.may_replace && set.state === 'adopted'
  const why = may ? null : set.state === 'adopted' ? t('no_right') : t('not_adopted', { state: set.state_title })
  return (
    <div className={changes.length > 0 ? 'set-open replacing' : 'set-open'}>
      <section className="card" aria-labelledby="set-title">
        <header className="row wrap">
          <h2 id="set-title" className="grow">
            {set.title} {set.set_version}
          </h2>
          <SetState set={set} />
          <To href={`/registers/bank_parameters/${set.id}`}>{t('record')}</To>
        </header>
        <dl className="bank-facts gap">
          <dt>{t('from')}</dt>
          <dd>{t('from_n', { year: set.from_year })}</dd>
          {set.method && (
            <>
              <dt>{t('method')}</dt>
              <dd>{methodInWords(set.method)}</dd>
            </>
          )}
          <dt>{t('source')}</dt>
          <dd>{set.source}</dd>
        </dl>
        {why && (
          <p className="quiet" role="note">
            {why}
          </p>
        )}
        <Coefficients
          coefficients={set.coefficients}
          changes={changes}
          take={may ? (c) => setChanges((before) => taken(before, c)) : null}
          drop={(key) => setChanges((before) => dropped(before, key))}
        />
      </section>
      {changes.length > 0 && <Replace set={set} changes={changes} change={setChanges} />}
    </div>
  )
}
