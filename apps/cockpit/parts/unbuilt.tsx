import { t } from '../text/text.ts'
import { Empty } from './empty.tsx'
import { PageHead } from './page-head.tsx'

/** A place that has an address but nothing behind it yet; it says so. */
export function Unbuilt({ title }: { title: string }) {
  return <><PageHead title={title} /><Empty title={t('unbuilt.title', { what: title })}><p>{t('unbuilt.help')}</p></Empty></>
}
