import { comma } from '#kit/ui/text/text.ts'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { t } from '../text/text.ts'

/** Says that others changed what is on the page, which has been read anew. */
export function News({ registers }: { registers: readonly string[] }) {
  const { data } = useRegisters()
  const titles = registers.flatMap((name) => data?.items.find((r) => r.register === name)?.title ?? [])
  return (
    <div className="news" role="status">
      {titles.length > 0 && <span>{t('frame.news', { what: titles.join(comma()) })}</span>}
    </div>
  )
}
