import { Select } from 'antd'
import { useLocation } from 'wouter'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../text/text.ts'

/** Years that can be looked at, the running one first. */
const years = (first: number, last: number): number[] => Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => last - i)

/** Pages that show what stands now, whatever year is chosen; a list says itself of which years it is. */
const timeless = /^\/(inbox|registers|administration|about|help|records)(\/|$)/

/** The year that figures, report, ledgers and banks are shown for; not there where it says nothing. */
export function WhenSwitch() {
  const [path] = useLocation()
  const me = useSession()
  const { year, setYear } = useWhereWhen()
  const [parameters] = useAddress()
  const options = [...new Set([...years(me.first_year, me.year), year])].toSorted((a, b) => b - a)
  if (timeless.test(path) && parameters.get('span') !== 'year') return null
  return (
    <Select
      className="when"
      aria-label={t('frame.year')}
      value={year}
      onChange={setYear}
      variant="filled"
      popupMatchSelectWidth={false}
      labelRender={({ value }) => t('frame.year_n', { n: String(value) })}
      options={options.map((value) => ({ value, label: value === me.year ? t('frame.year_now', { n: value }) : t('frame.year_n', { n: value }) }))}
    />
  )
}
