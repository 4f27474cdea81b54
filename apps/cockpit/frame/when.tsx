import { Select } from 'antd'
import { useWhereWhen } from '../../../kit/ui/address.ts'
import { useSession } from '../../../kit/ui/session.ts'
import { t } from '../text/text.ts'

/** Years that can be looked at: from two before the year of the city up to now. */
function years(defaultYear: number): number[] {
  const last = Math.max(new Date().getFullYear(), defaultYear)
  const first = Math.min(defaultYear, last) - 2
  return Array.from({ length: last - first + 1 }, (_, i) => last - i)
}

export function WhenSwitch() {
  const me = useSession()
  const { year, setYear } = useWhereWhen()
  const options = [...new Set([...years(me.year), year])].toSorted((a, b) => b - a)
  return (
    <Select className="when" aria-label={t('frame.year')} value={year} onChange={setYear} variant="filled"
      options={options.map((value) => ({ value, label: t('frame.year_n', { n: value }) }))} />
  )
}
