import { Descriptions } from 'antd'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'

export default function AboutPage() {
  const me = useSession()
  return (
    <>
      <PageHead title={t('about.title')} sub={t('about.what')} />
      <Descriptions
        className="card"
        column={1}
        items={[
          { key: 'version', label: t('about.version'), children: me.version },
          { key: 'store', label: t('about.store'), children: t(`about.store_${me.store}`) },
          { key: 'city', label: t('about.city'), children: me.city.name },
          { key: 'api', label: t('about.api'), children: <a href="/api/openapi.json">/api/openapi.json</a> },
        ]}
      />
    </>
  )
}
