import { Unbuilt } from '../../parts/unbuilt.tsx'
import { t } from '../../text/text.ts'

export default function Page() {
  return <Unbuilt title={t('nav.administration')} />
}
