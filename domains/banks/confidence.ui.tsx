import { catalogue } from '../../kit/ui/text/text.ts'
import type { Confidence } from '../../datasets/law.ts'

const t = catalogue({ document: '已与原文核对', secondary: '据二手资料', unchecked: '待核对' })

/** How sure a value is, in a word. */
export function Sure({ of }: { of: Confidence }) {
  return <span className={of === 'unchecked' ? 'tag unchecked' : 'tag'}>{t(of)}</span>
}
